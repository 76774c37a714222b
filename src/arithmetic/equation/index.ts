import type { ClaimForm, ClaimKind, Term } from '../../model.ts';
import { point } from '../interval.ts';
import { amount } from '../printed.ts';
import { bases } from './bases.ts';
import { compound } from './compound.ts';
import { computedBy, type Equation, find } from './law.ts';
import { linear } from './linear.ts';
import { mean, weighted } from './mean.ts';
import { PRODUCTS, product } from './product.ts';
import { change, quotient } from './rate.ts';

export type { Equation } from './law.ts';
export { signed } from './law.ts';

interface Bound {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly terms: readonly Term[];
}

/** The equation of an assertion, or null where it cannot be computed. */
export function equation({ kind, form, terms }: Bound): Equation | null {
  switch (kind) {
    case 'sum':
    case 'balance':
    case 'difference':
      return linear(terms, form === 'table');
    case 'same':
      return same(terms);
    case 'ratio':
      if (form === 'bases') return bases(terms);
      if (form === 'mean') return mean(terms);
      if (form === 'weighted') return weighted(terms);
      return PRODUCTS.has(form) ? product(form, terms) : quotient(terms);
    case 'change':
      if (form === 'compound') return compound(terms);
      return find(terms, 'percent') ? change(terms) : linear(terms);
    case 'order':
      return order(terms);
    default:
      return null;
  }
}

function same(terms: readonly Term[]): Equation | null {
  const [stated, other] = terms;
  if (!stated || !other) return null;
  return computedBy((value) => value!, stated, [other]);
}

/** left ≥ right and the like: the two sides as they are printed, nothing rounded. */
function order(terms: readonly Term[]): Equation | null {
  const left = find(terms, 'left');
  const right = find(terms, 'right');
  if (!left || !right) return null;
  const computed = amount(right.quantity);
  return {
    stated: left,
    computed,
    range: point(computed),
    decimals: Math.max(left.quantity.decimals, right.quantity.decimals),
    identical: false,
    tolerant: false,
    roundedResult: false,
  };
}
