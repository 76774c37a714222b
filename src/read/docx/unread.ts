/** As many as are cut out at once, and attributes of one: a bound that keeps the search linear. */
export const MOST = 40;

export const ATTRIBUTE = ` [^"'<>]+"[^"<>]*"`;

/**
 * Pattern of an element of the main namespace without content (fonts, sizes, spacing …), other than those that are read.
 * @param read names of elements, with their prefixes.
 */
export function unreadElement(read: Iterable<string>): string {
  const names = [...read].filter((name) => name.startsWith('w:')).map((name) => name.slice(2));
  return `<w:(?!(?:${names.join('|')})[ /])\\w+(?:${ATTRIBUTE}){0,${MOST}}/>`;
}

/** Pattern of a parent with no other content than these elements. */
export const only = (parent: string, element: string): string =>
  `<w:${parent}>(?:${element}){0,${MOST}}</w:${parent}>`;

/**
 * What may be cut out of a part before it is read, most of it in any file: elements without content that are not read, and
 * the properties of runs and cells with nothing else in them.
 */
export function unread(read: Iterable<string>): RegExp {
  const element = unreadElement(read);
  return new RegExp(`${only('rPr', element)}|(?:${only('tcPr', element)}|${element}){1,${MOST}}`, 'g');
}
