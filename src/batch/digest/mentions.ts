/** What names of units end in. */
const NAMED =
  /\p{Script=Han}{3}(?:[局厅委办院校园馆站所队部处社会]|(?<=中)心|(?<=[中小大])学|(?<=公)司|(?<=政)府)(?![长员内外])/gu;

/**
 * The last four characters of everything in a text that may be the name of a unit other than its own: enough to tell
 * whether a report speaks of another.
 */
export const mentions = (text: string, own: string | null): string[] =>
  [...new Set(text.match(NAMED) ?? [])].filter((name) => !own?.endsWith(name)).sort();
