import type { Claim, Quantity, Term } from '../model.ts';
import { statedTerm, verdictOf } from './judge.ts';
import { keystroke, slipsOf } from './keystroke.ts';
import { scaleOf } from './printed.ts';
import {
  absolute,
  add,
  compare,
  decimalsOf,
  divide,
  multiply,
  negate,
  rational,
  subtract,
  toFixed,
} from './rational.ts';
import { nearly } from './sieve.ts';

/** Whether one slip of a key in one of its figures explains why a claim does not hold. */
export const mendable = (claim: Claim): boolean =>
  claim.terms.some(({ quantity }) =>
    mending(claim, quantity).some((to) => keystroke(quantity.value, to) !== null),
  );

/** Values of one figure, as finely printed as it is, that make the claim hold: by arithmetic, or one key away. */
export function mending(claim: Claim, quantity: Quantity): string[] {
  const near = nearly(claim, quantity);
  const slips = linear(claim)
    ? []
    : slipsOf(quantity.value).filter((value) => decimalsOf(value) === quantity.decimals);
  const holding = [...new Set([...solve(claim, quantity), ...slips])].filter((value) => {
    if (value === quantity.value || !near(value)) return false;
    const verdict = verdictOf(replaced(claim, quantity, value));
    return verdict === 'exact' || verdict === 'rounding';
  });
  return holding.length > CLOSEST ? closest(holding, quantity) : holding;
}

/** The claim as it would be if the figure were printed as `value`. */
export function replaced(claim: Claim, quantity: Quantity, value: string): Claim {
  const corrected = { ...quantity, value, decimals: decimalsOf(value) };
  return {
    ...claim,
    terms: claim.terms.map((term) => (term.quantity === quantity ? { ...term, quantity: corrected } : term)),
  };
}

const CLOSEST = 2;

const closest = (values: readonly string[], quantity: Quantity): string[] => {
  const gap = (value: string) => absolute(subtract(rational(value), rational(quantity.value)));
  return [...values].sort((a, b) => (compare(gap(a), gap(b)) < 0 ? -1 : 1)).slice(0, CLOSEST);
};

const linear = ({ kind, terms }: Claim): boolean =>
  kind !== 'ratio' && !terms.some(({ role }) => role === 'percent');

/** What a figure must be for the claim to hold exactly, to its printed decimals (or those the sum needs). */
function solve(claim: Claim, quantity: Quantity): string[] {
  const stated = statedTerm(claim);
  if (stated.quantity === quantity) return [claim.computed];
  if (!linear(claim)) return [];
  const term = claim.terms.find((other) => other.quantity === quantity)!;
  return [shifted(claim, stated, term)];
}

/** A part moves by the whole residual, in its own unit and with its own sign in the sum. */
function shifted(claim: Claim, stated: Term, term: Term): string {
  const residual = divide(
    multiply(rational(claim.residual), scaleOf(stated.quantity)),
    scaleOf(term.quantity),
  );
  const against =
    (term.role === 'minus' || term.role === 'before') !== ((term.sign ?? 1) !== (stated.sign ?? 1));
  const value = add(rational(term.quantity.value), against ? negate(residual) : residual);
  const decimals = Math.max(
    term.quantity.decimals,
    stated.quantity.scale === term.quantity.scale ? stated.quantity.decimals : 0,
  );
  return toFixed(value, decimals);
}
