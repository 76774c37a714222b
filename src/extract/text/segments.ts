/** Words of Chinese text as every JavaScript engine cuts them: its own dictionary (CLDR), nothing to ship. */
const cutter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a stretch of text, in order; signs and blanks are words of their own. Linear in its length. */
export const segments = (text: string): string[] =>
  Array.from(cutter.segment(text), ({ segment }) => segment);
