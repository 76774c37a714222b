import type { Quantity } from '../model.ts';
import { around, type Interval, point } from './interval.ts';
import { once } from './once.ts';
import { HALF, multiply, type Rational, rational, ulp } from './rational.ts';

/** Value in base units (元, 1, 分): printed value × scale. */
export const amount = once(
  (quantity: Quantity): Rational => multiply(rational(quantity.value), scaleOf(quantity)),
);

/** One unit of the last place, in base units; `decimals` when the document shows more than this figure does. */
export const lastPlace = (quantity: Quantity, decimals = quantity.decimals): Rational =>
  multiply(ulp(decimals), scaleOf(quantity));

const scales = new Map<number, Rational>();

/** What one printed unit is worth in base units; there are only some dozen of them. */
export function scaleOf({ scale }: Quantity): Rational {
  let value = scales.get(scale);
  if (!value) {
    value = rational(scale);
    scales.set(scale, value);
  }
  return value;
}

/**
 * Scores, people, items and days are counted, and amounts in 元 are printed to the 元 or 分: they are exact.
 * Percentages and amounts in 万元 or 亿元 are rounded to their last place.
 */
export function isExact(quantity: Pick<Quantity, 'dimension' | 'scale' | 'decimals' | 'exact'>): boolean {
  if (quantity.exact !== undefined) return quantity.exact;
  switch (quantity.dimension) {
    case 'percent':
    case 'percent-point':
      return false;
    case 'score':
      return true;
    default:
      return quantity.scale === 1 && (quantity.dimension === 'money' || quantity.decimals === 0);
  }
}

/** The true values that a figure may stand for: ± ½ unit of its last place, or the one value if it is exact. */
export function rounded(quantity: Quantity, decimals?: number): Interval {
  const value = amount(quantity);
  return isExact(quantity) ? point(value) : around(value, multiply(HALF, lastPlace(quantity, decimals)));
}
