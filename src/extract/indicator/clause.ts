/** Start of the clause that an offset stands in. */
export const clauseStart = (text: string, offset: number): number =>
  after(text, offset, '。；;，,、\n（(）)');

/** Start of the sentence or line that an offset stands in. */
export const sentenceStart = (text: string, offset: number): number => after(text, offset, '。；;\n');

/** Longer, and it is no sentence. */
const LONGEST = 1000;

function after(text: string, offset: number, ends: string): number {
  let at = offset;
  while (at > 0 && offset - at < LONGEST && !ends.includes(text[at - 1]!)) at--;
  return at;
}
