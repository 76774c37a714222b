import type { Term } from '../../model.ts';
import { add, ONE, type Rational, subtract } from '../rational.ts';
import { root } from '../root.ts';
import { computedBy, type Equation, find, quotientOf } from './law.ts';

/** percent = ⁿ√(after ÷ before) − 1, or ⁿ√(1 + whole) − 1, over the years that the factor counts. */
export function compound(terms: readonly Term[]): Equation | null {
  const [percent, years] = [find(terms, 'percent'), find(terms, 'factor')];
  const [before, after, whole] = [find(terms, 'before'), find(terms, 'after'), find(terms, 'whole')];
  if (!percent || !years) return null;
  const yearly = (multiple: Rational | null): Rational | null => {
    const each = multiple && root(multiple, Number(years.quantity.value));
    return each && subtract(each, ONE);
  };
  if (whole) return computedBy((rate) => yearly(add(ONE, rate!)), percent, [whole]);
  return before && after ? computedBy((a, b) => yearly(quotientOf(b!, a!)), percent, [before, after]) : null;
}
