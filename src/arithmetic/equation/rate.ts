import type { Term } from '../../model.ts';
import { ratio } from '../interval.ts';
import { add, equal, negate, subtract, ZERO } from '../rational.ts';
import {
  computedBy,
  concluded,
  type Equation,
  type Formula,
  find,
  interval,
  quotientOf,
  signed,
} from './law.ts';
import { decimalsTo, finestPlace } from './place.ts';

/**
 * percent = part / whole; some rates have several of either: (预算 + 追加 − 结余) / (预算 + 追加), or a part that does not
 * count: (120 − 不合格3) / 120.
 */
export function quotient(terms: readonly Term[]): Equation | null {
  const parts = terms.filter(({ role }) => role === 'part' || role === 'minus');
  const wholes = terms.filter(({ role }) => role === 'whole');
  const percent = find(terms, 'percent');
  const part = parts[0];
  const whole = wholes[0];
  if (!part || !whole || !percent) return null;
  if (parts.length === 1 && wholes.length === 1 && part.role === 'part') return plain(part, whole, percent);
  const formula: Formula = (...values) => {
    const counted = parts.map(({ role }, at) => (role === 'minus' ? negate(values[at]!) : values[at]!));
    return quotientOf(counted.reduce(add, ZERO), values.slice(parts.length).reduce(add, ZERO));
  };
  return computedBy(formula, percent, [...parts, ...wholes]);
}

/** One part of one whole. */
function plain(part: Term, whole: Term, percent: Term): Equation | null {
  const a = signed(part);
  const b = signed(whole);
  const place = finestPlace([part, whole]);
  const range = ratio(
    interval(part, decimalsTo(part.quantity, place)),
    interval(whole, decimalsTo(whole.quantity, place)),
  );
  const computed = quotientOf(a, b);
  return computed && range && concluded(percent, computed, range, equal(a, b));
}

/** percent = (after − before) / before, from whichever two amounts are printed. */
export function change(terms: readonly Term[]): Equation | null {
  const before = find(terms, 'before');
  const after = find(terms, 'after');
  const delta = find(terms, 'delta');
  const percent = find(terms, 'percent');
  if (!percent) return null;
  if (before && after)
    return computedBy((a, b) => quotientOf(subtract(b!, a!), a!), percent, [before, after]);
  if (after && delta) return computedBy((a, b) => quotientOf(b!, subtract(a!, b!)), percent, [after, delta]);
  if (before && delta) return computedBy((a, b) => quotientOf(b!, a!), percent, [before, delta]);
  return null;
}
