/** As many as are cut out at once, and attributes of one: a bound that keeps the search linear. */
const MOST = 40;

/**
 * What may be cut out of a part before it is read, most of it in any file: elements of the main namespace without content
 * (fonts, sizes, spacing …), other than those that are read, and the `w:rPr` with nothing else in it.
 * @param read names of elements, with their prefixes.
 */
export function unread(read: Iterable<string>): RegExp {
  const names = [...read].filter((name) => name.startsWith('w:')).map((name) => name.slice(2));
  const element = `<w:(?!(?:${names.join('|')})[ /])\\w+(?: [\\w:]+="[^"<>]*"){0,${MOST}}/>`;
  return new RegExp(`<w:rPr>(?:${element}){0,${MOST}}</w:rPr>|(?:${element}){1,${MOST}}`, 'g');
}
