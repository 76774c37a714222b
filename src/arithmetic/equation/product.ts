import type { ClaimForm, Term } from '../../model.ts';
import { amount } from '../printed.ts';
import { compare, minimum, multiply, ONE, type Rational } from '../rational.ts';
import { computedBy, type Equation, type Formula, find, quotientOf } from './law.ts';

/** total = product of its factors, rather than percent = part / whole. */
export const PRODUCTS: ReadonlySet<ClaimForm> = new Set(['execution-score', 'unit-price']);

/** total = product of the factors (weight × rate, price × number), divided by any whole. */
export function product(form: ClaimForm, terms: readonly Term[]): Equation | null {
  const total = find(terms, 'total');
  const factors = terms.filter(({ role }) => role === 'factor');
  const whole = find(terms, 'whole');
  if (!total || factors.length === 0) return null;
  const formula: Formula = (...values) => {
    const numerator = values.slice(0, factors.length).reduce(multiply, ONE);
    return whole ? quotientOf(numerator, values.at(-1)!) : numerator;
  };
  const law = computedBy(formula, total, whole ? [...factors, whole] : factors);
  if (!law) return null;
  const result = { ...law, tolerant: false, roundedResult: true };
  return form === 'execution-score' ? executionScore(result, amount(factors[0]!.quantity)) : result;
}

/** 得分 = 分值 × 执行率, never more than the weight; cutting off a decimal is a habit only where decimals are printed. */
function executionScore(law: Equation, full: Rational): Equation {
  return {
    ...law,
    computed: minimum(law.computed, full),
    range: { low: minimum(law.range.low, full), high: minimum(law.range.high, full) },
    tolerant: law.stated.quantity.decimals > 0,
    identical: compare(law.computed, full) >= 0,
  };
}
