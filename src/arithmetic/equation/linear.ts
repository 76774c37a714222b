import type { Role, Term } from '../../model.ts';
import { type Interval, opposite, sum } from '../interval.ts';
import { amount, rounded } from '../printed.ts';
import { add, subtract, ZERO } from '../rational.ts';
import { type Equation, find } from './law.ts';
import { decimalsTo, finestPlace } from './place.ts';

/** How a term enters a sum. */
export const ENTERS: Partial<Record<Role, 1 | -1>> = { part: 1, minus: -1, after: 1, before: -1 };

/** total = Σ parts − Σ minus; delta = after − before. */
export function linear(terms: readonly Term[]): Equation | null {
  const stated = find(terms, 'total') ?? find(terms, 'delta');
  if (!stated) return null;
  const place = finestPlace(terms);
  let computed = ZERO;
  let range: Interval | null = null;
  for (const { role, sign = 1, quantity } of terms) {
    const enters = ENTERS[role];
    if (enters === undefined) continue;
    const turned = sign !== enters;
    const value = amount(quantity);
    const values = rounded(quantity, decimalsTo(quantity, place));
    const side = turned ? opposite(values) : values;
    computed = turned ? subtract(computed, value) : add(computed, value);
    range = range ? sum(range, side) : side;
  }
  return (
    range && {
      stated,
      computed,
      range,
      decimals: decimalsTo(stated.quantity, place),
      identical: false,
      tolerant: false,
      roundedResult: false,
    }
  );
}
