import type { Attainment, Report, Span } from '../../model.ts';
import { inside } from '../located.ts';

/** 年度指标值：…，实际完成值：… */
const TARGET =
  /(?:[，,；;、]\s*|(?<![\s，,；;、])\s+)?(?:年度|[绩績]效|全年|[预預]期)?(?:指|目)[标標]值\s*[：:]\s*/;
const ACTUAL =
  /(?:[，,；;、]\s*|(?<![\s，,；;、])\s+)?(?:全年|年度)?(?:实际|實際)?完成(?:值|情[况況])\s*[：:]\s*/;

export const FIELD = new RegExp(`${TARGET.source}|${ACTUAL.source}`);

/** Target and actual value of an item, from the text between its name and its points. */
export function fields(
  { document: { text }, quantities }: Pick<Report, 'document' | 'quantities'>,
  head: Span,
): { target?: Attainment; actual?: Attainment } {
  const read = (words: RegExp): Attainment | undefined => {
    const match = words.exec(text.slice(head.start, head.end));
    if (!match) return undefined;
    const start = head.start + match.index + match[0].length;
    const rest = text.slice(start, head.end);
    const next = rest.search(FIELD);
    const value = (next < 0 ? rest : rest.slice(0, next)).replace(
      /(?<![\s，,；;、（(])[\s，,；;、（(]+$/,
      '',
    );
    const span = { start, end: start + value.length };
    const figures = inside(quantities, span);
    return { span, ...(figures.length === 1 && { quantity: figures[0]! }) };
  };
  const target = read(TARGET);
  const actual = read(ACTUAL);
  return { ...(target && { target }), ...(actual && { actual }) };
}
