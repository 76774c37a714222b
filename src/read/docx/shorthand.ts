import { ATTRIBUTE, MOST, only, unread, unreadElement } from './unread.ts';

/** XML cannot hold it. */
export const SIGN = '\x01';

/** The id of a style stands between two signs, the text of a run behind them. */
export const SHORT = `${SIGN}$1${SIGN}$2`;

/** What is told in a word, and not by the elements that say so. */
export interface Shorthand {
  /** The properties of a paragraph say no more than its style. */
  style(id: string): void;
  /** A run has nothing but text. */
  run(text: string): void;
}

/**
 * What may be put shorter before a part is read: besides the unread, which vanishes, what makes up nearly every paragraph,
 * its style and its plain runs, becomes character data. The tokenizer would else spend half its time on these four tags.
 * Text with entities, with blanks around that may be layout of the XML, or with a `>` that may end a comment stays as it is.
 * @param read names of elements, with their prefixes.
 */
export function shorthand(read: readonly string[]): RegExp {
  const element = unreadElement(read);
  const fonts = `(?:${only('rPr', element)})?`;
  const style = `<w:pPr>(?:<w:pStyle w:val="([^"<>]+)"/>)?(?:${element}){0,${MOST}}${fonts}</w:pPr>`;
  const text = '<w:t(?: xml:space="preserve")?>((?! )[^<>&\\t\\r\\n]+(?<! ))</w:t>';
  const run = `<w:r(?:${ATTRIBUTE}){0,${MOST}}>${fonts}${text}</w:r>`;
  return new RegExp(`(?:${style}|${run}|${unread(read).source})\\s*(?=<)`, 'g');
}

/** Takes character data of a shortened part to pieces; what is no shorthand goes to `plain`. */
export function spell(data: string, { style, run }: Shorthand, plain: (data: string) => void): void {
  let first = data.indexOf(SIGN);
  if (first !== 0) plain(first < 0 ? data : data.slice(0, first));
  while (first >= 0) {
    const second = data.indexOf(SIGN, first + 1);
    const next = data.indexOf(SIGN, second + 1);
    const end = next < 0 ? data.length : next;
    if (second > first + 1) style(data.slice(first + 1, second));
    if (end > second + 1) run(data.slice(second + 1, end));
    first = next;
  }
}
