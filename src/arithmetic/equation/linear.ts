import type { Role, Term } from '../../model.ts';
import { opposite, sum } from '../interval.ts';
import { amount, rounded } from '../printed.ts';
import { add, negate, ZERO } from '../rational.ts';
import { type Equation, find } from './law.ts';
import { decimalsTo, finestPlace } from './place.ts';

/** How a term enters a sum. */
export const ENTERS: Partial<Record<Role, 1 | -1>> = { part: 1, minus: -1, after: 1, before: -1 };

/** total = Σ parts − Σ minus; delta = after − before. */
export function linear(terms: readonly Term[]): Equation | null {
  const stated = find(terms, 'total') ?? find(terms, 'delta');
  const parts = terms.filter(({ role }) => ENTERS[role] !== undefined);
  if (!stated || parts.length === 0) return null;
  const place = finestPlace(terms);
  const turn = <T>(term: Term, value: T, round: (value: T) => T): T =>
    (term.sign ?? 1) === ENTERS[term.role]! ? value : round(value);
  return {
    stated,
    computed: parts.map((term) => turn(term, amount(term.quantity), negate)).reduce(add, ZERO),
    range: parts
      .map((term) => turn(term, rounded(term.quantity, decimalsTo(term.quantity, place)), opposite))
      .reduce(sum),
    decimals: decimalsTo(stated.quantity, place),
    identical: false,
    tolerant: false,
    roundedResult: false,
  };
}
