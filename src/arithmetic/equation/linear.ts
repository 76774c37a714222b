import type { Quantity, Role, Term } from '../../model.ts';
import { around, type Interval, opposite, sum } from '../interval.ts';
import { amount, rounded } from '../printed.ts';
import { add, HALF, subtract, ZERO } from '../rational.ts';
import { type Equation, find } from './law.ts';
import { decimalsTo, finestPlace } from './place.ts';

/** How a term enters a sum; 0 where it does not. */
export function entering(role: Role): 1 | -1 | 0 {
  switch (role) {
    case 'part':
    case 'after':
      return 1;
    case 'minus':
    case 'before':
      return -1;
    default:
      return 0;
  }
}

/**
 * total = Σ parts − Σ minus; delta = after − before.
 *
 * @param isTable amounts of a table in whole 元 may come from a ledger kept to the 分: 94995790 = 77381546 + 17614243
 */
export function linear(terms: readonly Term[], isTable = false): Equation | null {
  const stated = find(terms, 'total') ?? find(terms, 'delta');
  if (!stated) return null;
  const place = finestPlace(terms);
  let computed = ZERO;
  let range: Interval | null = null;
  for (const { role, sign = 1, quantity } of terms) {
    const enters = entering(role);
    if (enters === 0) continue;
    const turned = sign !== enters;
    const value = amount(quantity);
    const values =
      isTable && isWhole(quantity) ? around(value, HALF) : rounded(quantity, decimalsTo(quantity, place));
    const side = turned ? opposite(values) : values;
    computed = turned ? subtract(computed, value) : add(computed, value);
    range = range ? sum(range, side) : side;
  }
  const isCoarse = isTable && isWhole(stated.quantity);
  return (
    range && {
      stated,
      computed,
      range,
      decimals: isCoarse ? 0 : decimalsTo(stated.quantity, place),
      identical: false,
      tolerant: false,
      roundedResult: isCoarse,
    }
  );
}

const isWhole = ({ dimension, scale, decimals }: Quantity): boolean =>
  dimension === 'money' && scale === 1 && decimals === 0;
