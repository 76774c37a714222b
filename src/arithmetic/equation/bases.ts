import type { Term } from '../../model.ts';
import { hull, type Interval, sum } from '../interval.ts';
import { add, ONE, type Rational, subtract, ZERO } from '../rational.ts';
import { concluded, type Equation, type Formula, interval, quotientOf, signed } from './law.ts';

/**
 * The rate of a total from the rates of its parts: each amount is followed by its percentage, and the bases that they
 * imply add up. A growth has the base amount / (1 + rate), a completion amount / rate.
 */
export function bases(terms: readonly Term[]): Equation | null {
  const [total, stated, ...rest] = terms;
  if (!total || !stated) return null;
  const growing = stated.sign === -1 || /增|升|降|减|幅/.test(stated.label ?? '');
  const offset = growing ? ONE : ZERO;
  const baseOf: Formula = (value, rate) => quotientOf(value!, add(offset, rate!));
  const parts: Interval[] = [];
  let exact: Rational | null = ZERO;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [part, rate] = [rest[index]!, rest[index + 1]!];
    const base = baseOf(signed(part), signed(rate));
    const range = hull(baseOf, interval(part), interval(rate));
    if (base === null || range === null || exact === null) return null;
    exact = add(exact, base);
    parts.push(range);
  }
  const rateOf: Formula = (value, base) => {
    const ratio = quotientOf(value!, base!);
    return ratio && subtract(ratio, offset);
  };
  const computed = exact && rateOf(signed(total), exact);
  const range = parts.length > 0 ? hull(rateOf, interval(total), parts.reduce(sum)) : null;
  return computed && range && concluded(stated, computed, range);
}
