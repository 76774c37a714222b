import type { Label, LabelStyle } from '../../model.ts';
import { HAN_NUMERAL, ordinalOf } from './numeral.ts';

/**
 * How labels are written. A digit behind the point makes 1.5倍 a number; 1.2023年 is item 1 and a year, 3.1.5万 item 3.
 * Blanks are bounded, so that no text can make the search slow.
 */
const BLANK = '[ \\t\\u00a0\\u3000]{0,3}';
const HAN = `${HAN_NUMERAL}{1,5}`;
const ARABIC = '(?<![\\d０-９.．])[\\d０-９]{1,2}';
const YEAR = '(?:19|20)\\d\\d(?:年|[-—－～~至]\\d)';

const FORMS: readonly (readonly [LabelStyle, string])[] = [
  ['part', `第${BLANK}(?:${HAN}|\\d{1,2})${BLANK}部${BLANK}分`],
  ['chapter', `第${BLANK}(?:${HAN}|\\d{1,2})${BLANK}章`],
  ['first', `(?:${HAN}是|第${HAN}[，,]|其${HAN}[，,是])`],
  ['han-bracket', `[（(]${BLANK}${HAN}${BLANK}[）)][、.．]?|(?<!${HAN_NUMERAL})${HAN}[）)]`],
  ['han', `(?<![第${HAN_NUMERAL.slice(1)})${HAN}${BLANK}[、.．]`],
  // 小（1）型水库 is a size.
  ['arabic-bracket', `[（(]${BLANK}[\\d０-９]{1,2}${BLANK}[）)](?!型)[、.．]?|${ARABIC}[）)]`],
  ['circled', '[①-⑳]'],
  ['decimal-path', `${ARABIC}(?:\\.\\d{1,2}){1,3}(?=[ \\t\\u3000]{1,3}\\p{Script=Han}{2})`],
  ['arabic', `${ARABIC}(?: ?[.．](?=${YEAR}|\\d{1,4}\\.\\d|[^\\d０-９.．]|$)| ?、)`],
];

/** Whatever a label may begin with, so that everything else is passed over quickly. */
const BEGINS = `(?=[第其（(①-⑳\\d０-９]|${HAN_NUMERAL})`;

const LABEL = new RegExp(`${BEGINS}(?:${FORMS.map(([, pattern]) => `(${pattern})`).join('|')})`, 'u');
const LABELS = new RegExp(LABEL, 'gu');
const NUMERAL = new RegExp(`${HAN_NUMERAL}+|[\\d０-９]+|[①-⑳]`, 'gu');

/** One of these stands in every label; most cells of a table have none. */
const SIGN = /[部章是，,）)、.．①-⑳]/;

/** Whether anything in a text is written like a label. */
export const isWritten = (text: string): boolean => SIGN.test(text) && LABEL.test(text);

/** Everything in a stretch of text that is written like a label; most of it inside a sentence is none. */
export function written(text: string, offset: number): Omit<Label, 'automatic'>[] {
  const found: Omit<Label, 'automatic'>[] = [];
  if (!isWritten(text)) return found;
  for (const match of text.matchAll(LABELS)) {
    const style = FORMS[match.slice(1).findIndex((group) => group !== undefined)]![0];
    const ordinal = ordinalOf(match[0].match(NUMERAL)!.at(-1)!);
    const start = offset + match.index;
    if (ordinal > 0) found.push({ span: { start, end: start + match[0].length }, style, ordinal });
  }
  return found;
}
