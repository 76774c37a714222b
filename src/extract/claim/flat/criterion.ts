import { amount } from '../../../arithmetic/printed.ts';
import { add, equal, ZERO } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { weightSum } from './weight.ts';

/** How far the points of a standard may stand after their weight. */
const REACH = 240;

/** `制度健全 3 3 1、有制度1分；2、有流程1分；3、有记录1分。`: the numbered points of a standard make up the weight of the row. */
export function criterionSums({
  document: { text },
  quantities,
}: Pick<Report, 'document' | 'quantities'>): Claim[] {
  return flatMap(quantities, (weight, index) => {
    if (weight.unit !== '') return [];
    const next = quantities[index + 1];
    const beside = next && next.unit === '' && /^[\s|]+$/.test(text.slice(weight.span.end, next.span.start));
    const from = (beside ? next : weight).span.end;
    if (!/^[\s|]+1[、.．]/.test(text.slice(from, from + 12))) return [];
    const parts = points(text, quantities.slice(index + 1, index + 40), from);
    const sum = parts.reduce((total, part) => add(total, amount(part)), ZERO);
    return parts.length > 1 && equal(sum, amount(weight)) ? [weightSum(weight, parts)] : [];
  });
}

/** The first points after each ordinal, as long as these count on from one. */
function points(text: string, following: readonly Quantity[], from: number): Quantity[] {
  const found: Quantity[] = [];
  let last = from;
  for (const quantity of following) {
    if (quantity.span.start > from + REACH) break;
    if (quantity.span.start < last || quantity.unit !== '分') continue;
    const words = text.slice(last, quantity.span.start);
    if (found.length > 0 && /[\s；;。，|]1[、.．]/.test(words)) break;
    if (!new RegExp(`(?:^|[\\s；;。，|])${found.length + 1}[、.．]`).test(words)) continue;
    found.push(quantity);
    last = quantity.span.end;
  }
  return found;
}
