import type { Claim, Quantity, Role, Term } from '../model.ts';
import { ENTERS } from './equation/linear.ts';
import { isExact } from './printed.ts';

type Relation = Pick<Claim, 'kind' | 'form' | 'terms'>;

/**
 * Whether a relation may hold at all: a sieve in floating point that lets through all that exact arithmetic could accept,
 * and hardly more, so that the many doubtful readings of a long paragraph cost little. It decides nothing.
 */
export function possible(relation: Relation): boolean {
  const found = estimate(relation, size);
  return found === null || Math.abs(found.stated - found.computed) <= found.error;
}

/** A repair that only coarse figures would let pass repairs nothing. */
const NEARLY = 0.01;

/** Whether a rate or a product comes near what is stated, figures as printed, if one of them were `value` instead. */
export function nearly(relation: Relation, quantity: Quantity): (value: string) => boolean {
  if (relation.kind !== 'ratio' && !find(relation.terms, 'percent')) return () => true;
  return (value) => {
    const sizeOf = (term: Term) => (term.quantity === quantity ? size(term, value) : size(term));
    const found = estimate(relation, sizeOf);
    if (found === null) return true;
    const { stated, computed } = found;
    return Math.abs(stated - computed) <= NEARLY * (0.1 + Math.max(Math.abs(stated), Math.abs(computed)));
  };
}

/** A value and how far the true one may be from it. */
interface Measured {
  readonly value: number;
  readonly error: number;
}

interface Estimate {
  readonly stated: number;
  readonly computed: number;
  /** How far apart they may be at most. */
  readonly error: number;
}

/** Null where nothing can be said. */
function estimate({ kind, form, terms }: Relation, sizeOf: (term: Term) => number): Estimate | null {
  const get = (role: Role): Measured | null => {
    const term = find(terms, role);
    return term ? measured(term, sizeOf) : null;
  };
  switch (kind) {
    case 'sum':
    case 'balance':
    case 'difference':
      return against(get('total') ?? get('delta'), total(terms, sizeOf));
    case 'change':
      if (form === 'compound') return null;
      return find(terms, 'percent')
        ? against(get('percent'), growth(get('before'), get('after'), get('delta')))
        : against(get('delta'), total(terms, sizeOf));
    case 'ratio':
      if (form === 'unit-price') return against(resulting(terms, sizeOf), product(terms, sizeOf));
      return find(terms, 'percent')
        ? against(get('percent'), quotient(share(terms, sizeOf), all(terms, 'whole', sizeOf)))
        : null;
    default:
      return null;
  }
}

/** The last place of the stated figure may be cut off, which is as much as a whole unit of it. */
function against(stated: Measured | null, computed: Measured | null): Estimate | null {
  if (!stated || !computed) return null;
  const error =
    2 * stated.error + computed.error + FLOAT * (Math.abs(stated.value) + Math.abs(computed.value));
  return Number.isNaN(error) ? null : { stated: stated.value, computed: computed.value, error };
}

const FLOAT = 1e-9;

const total = (terms: readonly Term[], sizeOf: (term: Term) => number): Measured =>
  added(terms, (role) => ENTERS[role] ?? 0, sizeOf);

/** The parts of a rate, less what does not count. */
const share = (terms: readonly Term[], sizeOf: (term: Term) => number): Measured =>
  added(terms, (role) => (role === 'part' ? 1 : role === 'minus' ? -1 : 0), sizeOf);

const all = (terms: readonly Term[], role: Role, sizeOf: (term: Term) => number): Measured =>
  added(terms, (other) => (other === role ? 1 : 0), sizeOf);

function added(
  terms: readonly Term[],
  enters: (role: Role) => number,
  sizeOf: (term: Term) => number,
): Measured {
  let value = 0;
  let error = 0;
  for (const term of terms) {
    const factor = enters(term.role);
    if (factor === 0) continue;
    const part = measured(term, sizeOf);
    value += factor * part.value;
    error += part.error + FLOAT * Math.abs(part.value);
  }
  return { value, error };
}

function product(terms: readonly Term[], sizeOf: (term: Term) => number): Measured {
  let value = 1;
  let most = 1;
  for (const term of terms) {
    if (term.role !== 'factor') continue;
    const factor = measured(term, sizeOf);
    value *= factor.value;
    most *= Math.abs(factor.value) + factor.error;
  }
  return { value, error: most - Math.abs(value) };
}

/** The amount that a price gives is rounded even where it is printed to the 元. */
function resulting(terms: readonly Term[], sizeOf: (term: Term) => number): Measured | null {
  const stated = find(terms, 'total');
  return stated ? { value: sizeOf(stated), error: halfPlace(stated) } : null;
}

function growth(before: Measured | null, after: Measured | null, delta: Measured | null): Measured | null {
  if (before && after) {
    const ratio = quotient(after, before);
    return ratio && { ...ratio, value: ratio.value - 1 };
  }
  const base = after && delta && { value: after.value - delta.value, error: after.error + delta.error };
  return quotient(delta, base ?? before);
}

/** |(a ± α) ∕ (b ± β) − a ∕ b| ≤ (α + β · |a ∕ b|) ∕ (|b| − β). */
function quotient(a: Measured | null, b: Measured | null): Measured | null {
  if (!a || !b || Math.abs(b.value) <= b.error) return null;
  const value = a.value / b.value;
  return { value, error: (a.error + b.error * Math.abs(value)) / (Math.abs(b.value) - b.error) };
}

const measured = (term: Term, sizeOf: (term: Term) => number): Measured => ({
  value: sizeOf(term),
  error: isExact(term.quantity) ? 0 : halfPlace(term),
});

const halfPlace = ({ quantity: { scale, decimals } }: Term): number => 0.5 * scale * 10 ** -decimals;

/** NaN for a fraction. */
const size = ({ quantity: { value, scale }, sign = 1 }: Term, other = value): number =>
  Number(other) * scale * sign;

const find = (terms: readonly Term[], role: Role): Term | undefined =>
  terms.find((term) => term.role === role);
