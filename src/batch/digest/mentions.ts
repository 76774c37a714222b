/** What names of units end in. */
const NAMED =
  /\p{Script=Han}{3}(?:[局厅委办院校园馆站所队部处社会]|(?<=中)心|(?<=[中小大])学|(?<=公)司|(?<=政)府)(?![长员内外])/gu;

/** So many more characters tell the bureaus of two counties apart. */
const PLACE = 2;

/**
 * The last characters of everything in a text that may be the name of a unit other than its own: enough to tell whether a
 * report speaks of another.
 */
export function mentions(text: string, own: string | null): string[] {
  const names = [...text.matchAll(NAMED)].map(({ 0: name, index }) =>
    own?.endsWith(name) ? text.slice(Math.max(0, index - PLACE), index + name.length) : name,
  );
  return [...new Set(names)].filter((name) => !own?.endsWith(name)).sort();
}
