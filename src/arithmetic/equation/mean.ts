import type { Term } from '../../model.ts';
import { hull, type Interval, point, sum } from '../interval.ts';
import { add, divide, multiply, ONE, type Rational, rational, ZERO } from '../rational.ts';
import { concluded, type Equation, find, interval, signed } from './law.ts';

/** total = Σ parts ÷ their number. */
export function mean(terms: readonly Term[]): Equation | null {
  const total = find(terms, 'total');
  const parts = terms.filter(({ role }) => role === 'part');
  if (!total || parts.length === 0) return null;
  const share = divide(ONE, rational(parts.length));
  const values = parts.map((part) => multiply(signed(part), share));
  const sides = parts.map((part) => hull((value) => multiply(value!, share), interval(part)));
  return resulting(total, values, sides);
}

/** total = Σ part × the factor that follows it; a factor (weight, price) is set, not measured, hence exact. */
export function weighted(terms: readonly Term[]): Equation | null {
  const [total, ...rest] = terms;
  if (!total || rest.length === 0 || rest.length % 2 === 1) return null;
  const pairs = rest.flatMap((part, at) => (at % 2 === 0 ? [[part, rest[at + 1]!] as const] : []));
  const values = pairs.map(([part, factor]) => multiply(signed(part), signed(factor)));
  const sides = pairs.map(([part, factor]) =>
    hull((a, b) => multiply(a!, b!), interval(part), point(signed(factor))),
  );
  return resulting(total, values, sides);
}

/** The rounded sum of what was worked out for each part. */
function resulting(
  total: Term,
  values: readonly Rational[],
  sides: readonly (Interval | null)[],
): Equation | null {
  const known = sides.filter((side) => side !== null);
  const law = concluded(total, values.reduce(add, ZERO), known.reduce(sum));
  return { ...law, roundedResult: true, tolerant: total.quantity.decimals > 0 };
}
