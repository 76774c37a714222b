import { firstFrom } from '../../extract/located.ts';
import type { Quantity, Report } from '../../model.ts';

/** ，比上年增长 · 较2023年决算数减少 : what stands between an amount and by how much it rose. */
const BETWEEN =
  /^[\s，,（(]{0,3}(?:同)?(?:比|较|与)?(?:上年|去年|上一?年度|20\d\d年度?)(?:同期)?(?:决算|执行|支出|实际)?(?:数|额)?(?:相比)?[\s，,]{0,2}(增长|增加|上升|提高|减少|下降|降低|压减)了?\s{0,2}$/u;
const UP = /增|上升|提高/u;

/** By how much an amount is said to have changed since the year before, right behind it; the first of what is told. */
export interface ToldChange {
  readonly quantity: Quantity;
  readonly sign: 1 | -1;
}

export function changeBehind(
  { document: { text }, quantities }: Pick<Report, 'document' | 'quantities'>,
  { span }: Quantity,
): ToldChange | null {
  const next = quantities[firstFrom(quantities, span.end)];
  if (next?.bound !== 'eq' || (next.dimension !== 'percent' && next.dimension !== 'money')) return null;
  if (next.span.start - span.end > LONGEST) return null;
  const verb = BETWEEN.exec(text.slice(span.end, next.span.start))?.[1];
  return verb ? { quantity: next, sign: UP.test(verb) ? 1 : -1 } : null;
}

const LONGEST = 30;
