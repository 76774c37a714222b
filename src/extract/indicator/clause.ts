/** Start of the clause that an offset stands in. */
export const clauseStart = (text: string, offset: number): number =>
  after(text, offset, /[。；;，,、\n（(）)]/);

/** Start of the sentence or line that an offset stands in. */
export const sentenceStart = (text: string, offset: number): number => after(text, offset, /[。；;\n]/);

function after(text: string, offset: number, end: RegExp): number {
  let at = offset;
  while (at > 0 && !end.test(text[at - 1]!)) at--;
  return at;
}
