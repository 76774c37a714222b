import { add, compare, divide, isZero, maximum, minimum, negate, type Rational } from './rational.ts';

/** Closed interval of the true values that a printed figure may stand for. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

export const point = (value: Rational): Interval => ({ low: value, high: value });
export const around = (value: Rational, radius: Rational): Interval => ({
  low: add(value, negate(radius)),
  high: add(value, radius),
});
export const sum = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  high: add(a.high, b.high),
});
export const opposite = (a: Interval): Interval => ({ low: negate(a.high), high: negate(a.low) });

/** XBRL Calculations 1.1: two figures agree if and only if their intervals meet. */
export const meet = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;

/** They have more than an end in common. */
export const overlap = (a: Interval, b: Interval): boolean =>
  compare(a.low, b.high) < 0 && compare(b.low, a.high) < 0;

/** The values of a ÷ b; null where b may be zero at one of its ends. */
export function ratio(a: Interval, b: Interval): Interval | null {
  if (isZero(b.low) || isZero(b.high)) return null;
  if (a.low.n >= 0n && b.low.n > 0n) return { low: divide(a.low, b.high), high: divide(a.high, b.low) };
  return hull((part, whole) => divide(part!, whole!), a, b);
}

/**
 * Range of `f`, monotone in each argument, over a box: its values at the corners. `f` returns null where it is
 * undefined (division by zero); the range is then unknown and so is the result.
 */
export function hull(
  f: (...values: readonly Rational[]) => Rational | null,
  ...box: readonly Interval[]
): Interval | null {
  let range: Interval | null = null;
  for (let corner = 0; corner < 1 << box.length; corner++) {
    // a point has one end
    if (box.some((side, index) => (corner >> index) & 1 && side.low === side.high)) continue;
    const value = f(...box.map((side, index) => ((corner >> index) & 1 ? side.high : side.low)));
    if (value === null) return null;
    range = range ? { low: minimum(range.low, value), high: maximum(range.high, value) } : point(value);
  }
  return range;
}
