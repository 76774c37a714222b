import type { Claim, Quantity, Role, Term } from '../model.ts';
import { entering } from './equation/linear.ts';
import { once } from './once.ts';
import { isExact } from './printed.ts';
import { decimalsOf } from './rational.ts';

type Relation = Pick<Claim, 'kind' | 'form' | 'terms'>;

/**
 * Whether a relation may hold at all: a sieve in floating point that lets through all that exact arithmetic could accept,
 * and hardly more, so that the many doubtful readings of a long paragraph cost little. It decides nothing.
 */
export const possible = (relation: Relation): boolean => isNear(estimate(relation, signed));

/** The same if one of its figures were another. */
export function possibleWith(relation: Relation, quantity: Quantity, instead: Quantity): boolean {
  const other = measured(instead);
  return isNear(
    estimate(relation, (term) => (term.quantity === quantity ? turned(other, term.sign) : signed(term))),
  );
}

/** A repair that only coarse figures would let pass repairs nothing. */
const NEARLY = 0.01;

/** Tells whether a rate or a product would come near what is stated if one of its figures were another. */
export function nearly(relation: Relation, quantity: Quantity): (value: string) => boolean {
  if (relation.kind !== 'ratio' && !find(relation.terms, 'percent')) return () => true;
  const { dimension, scale } = quantity;
  const known = new Map(relation.terms.map((term) => [term, signed(term)]));
  return (instead) => {
    const other = measured({ dimension, scale, value: instead, decimals: decimalsOf(instead) });
    const found = estimate(relation, (term) =>
      term.quantity === quantity ? turned(other, term.sign) : known.get(term)!,
    );
    if (found === null) return true;
    const { stated, computed, error } = found;
    const gap = Math.abs(stated - computed);
    return gap <= error && gap <= NEARLY * (0.1 + Math.max(Math.abs(stated), Math.abs(computed)));
  };
}

/** A value and how far the true one may be from it. */
interface Measured {
  readonly value: number;
  readonly error: number;
}

type Figure = Pick<Quantity, 'value' | 'scale' | 'decimals' | 'dimension'>;

/** NaN for a fraction. */
function measured(quantity: Figure): Measured {
  const value = Number(quantity.value) * quantity.scale;
  return { value, error: isExact(quantity) ? 0 : halfPlace(quantity) };
}

const magnitude = once((quantity: Quantity) => measured(quantity));

const halfPlace = ({ scale, decimals }: Figure): number => 0.5 * scale * 10 ** -decimals;

const turned = ({ value, error }: Measured, sign: Term['sign']): Measured => ({
  value: sign === -1 ? -value : value,
  error,
});

const signed = ({ quantity, sign }: Term): Measured => turned(magnitude(quantity), sign);

type Measure = (term: Term) => Measured;

interface Estimate {
  readonly stated: number;
  readonly computed: number;
  /** How far apart they may be at most. */
  readonly error: number;
}

/** Where nothing can be said, everything may be. */
const isNear = (found: Estimate | null): boolean =>
  found === null || Math.abs(found.stated - found.computed) <= found.error;

/** Null where nothing can be said. */
function estimate({ kind, form, terms }: Relation, measure: Measure): Estimate | null {
  const percent = find(terms, 'percent');
  switch (kind) {
    case 'sum':
    case 'balance':
    case 'difference':
      return against(
        sized(terms, 'total', measure) ?? sized(terms, 'delta', measure),
        sum(terms, entering, measure),
        form === 'table' ? 0.5 * terms.length : 0, // whole 元 may come from a ledger kept to the 分
      );
    case 'change':
      if (form === 'compound') return null;
      return percent
        ? against(measure(percent), growth(terms, measure))
        : against(sized(terms, 'delta', measure), sum(terms, entering, measure));
    case 'ratio':
      if (form === 'unit-price') return against(amountOf(terms, measure), product(terms, measure));
      return percent
        ? against(measure(percent), quotient(sum(terms, counting, measure), sum(terms, dividing, measure)))
        : null;
    default:
      return null;
  }
}

/** What is counted in a rate, and what it is counted out of. */
const counting = (role: Role): number => (role === 'part' ? 1 : role === 'minus' ? -1 : 0);
const dividing = (role: Role): number => (role === 'whole' ? 1 : 0);

function sized(terms: readonly Term[], role: Role, measure: Measure): Measured | null {
  const term = find(terms, role);
  return term ? measure(term) : null;
}

/** The last place of the stated figure may be cut off, which is as much as a whole unit of it. */
function against(stated: Measured | null, computed: Measured | null, slack = 0): Estimate | null {
  if (!stated || !computed) return null;
  const error =
    2 * stated.error + computed.error + slack + FLOAT * (Math.abs(stated.value) + Math.abs(computed.value));
  return Number.isNaN(error) ? null : { stated: stated.value, computed: computed.value, error };
}

const FLOAT = 1e-9;

function sum(terms: readonly Term[], entering: (role: Role) => number, measure: Measure): Measured {
  let value = 0;
  let error = 0;
  for (const term of terms) {
    const factor = entering(term.role);
    if (factor === 0) continue;
    const part = measure(term);
    value += factor * part.value;
    error += part.error + FLOAT * Math.abs(part.value);
  }
  return { value, error };
}

function product(terms: readonly Term[], measure: Measure): Measured {
  let value = 1;
  let most = 1;
  for (const term of terms) {
    if (term.role !== 'factor') continue;
    const factor = measure(term);
    value *= factor.value;
    most *= Math.abs(factor.value) + factor.error;
  }
  return { value, error: most - Math.abs(value) };
}

/** The amount that a price gives is rounded even where it is printed to the 元. */
function amountOf(terms: readonly Term[], measure: Measure): Measured | null {
  const stated = find(terms, 'total');
  return stated ? { ...measure(stated), error: halfPlace(stated.quantity) } : null;
}

function growth(terms: readonly Term[], measure: Measure): Measured | null {
  const before = sized(terms, 'before', measure);
  const after = sized(terms, 'after', measure);
  const delta = sized(terms, 'delta', measure);
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

const find = (terms: readonly Term[], role: Role): Term | undefined =>
  terms.find((term) => term.role === role);
