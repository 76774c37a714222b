import type { Claim, Quantity, Term } from '../model.ts';
import { statedTerm, verdictOf } from './judge.ts';
import { keystroke, significant, slipsOf } from './keystroke.ts';
import { isExact, scaleOf } from './printed.ts';
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
import { replaced } from './replaced.ts';
import { nearly } from './sieve.ts';

/** Whether one slip of a key in one of its figures explains why a claim does not hold. */
export const mendable = (claim: Claim): boolean =>
  claim.terms.some(({ quantity }) =>
    mending(claim, quantity).some((to) => keystroke(quantity.value, to) !== null),
  );

/** Values of one figure, as finely printed as it is but for a moved point, that make the claim hold: by arithmetic, or one key away. */
export function mending(claim: Claim, quantity: Quantity): string[] {
  const near = nearly(claim, quantity);
  const isFine = isFineFor(quantity);
  const isHolding = (value: string): boolean => {
    if (value === quantity.value || !near(value)) return false;
    const verdict = verdictOf(replaced(claim, quantity, printedAs(quantity, value)));
    return verdict === 'exact' || verdict === 'rounding';
  };
  const solved = solve(claim, quantity).filter(isHolding);
  if (linear(claim)) {
    const beside = besides(solved[0], claim, quantity).filter(isHolding);
    return beside.length > 0 ? closest(beside, solved[0]!, 1) : solved;
  }
  const slips = slipsThat((value) => isFine(value) && isHolding(value), quantity);
  const holding = [...new Set([...solved, ...slips])];
  if (holding.length <= CLOSEST) return holding;
  // What the other figures give comes first, where it is the result that is looked at.
  const computed = statedTerm(claim).quantity === quantity ? holding.slice(0, 1) : [];
  const others = holding.filter((value) => !computed.includes(value));
  return [...computed, ...closest(others, quantity.value, CLOSEST - computed.length)];
}

/** 25.83 for 28.53 where the parts come to 25.84: rounding may leave what was meant some last places from their sum. */
function besides(sum: string | undefined, { terms }: Claim, quantity: Quantity): string[] {
  if (sum === undefined || isExact(quantity) || keystroke(quantity.value, sum) !== null) return [];
  const [middle, rounding] = [Number(sum), terms.length * 10 ** -quantity.decimals];
  const isFine = isFineFor(quantity);
  return slipsThat((value) => Math.abs(Number(value) - middle) <= rounding && isFine(value), quantity);
}

/** The values one slip of a key away that are of use, without keeping the others. */
function slipsThat(serve: (value: string) => boolean, { value }: Quantity): string[] {
  const serving: string[] = [];
  for (const slip of slipsOf(value)) if (serve(slip)) serving.push(slip);
  return serving;
}

/**
 * A coarser figure would let too much pass, and finer ones than to two decimals are rare; one with the same digits and
 * the point elsewhere is what was meant or is not.
 */
function isFineFor({ value: printed, decimals }: Quantity): (value: string) => boolean {
  const digits = significant(printed);
  return (value) => {
    const places = decimalsOf(value);
    const isAsFine = places >= decimals && places <= Math.max(decimals, FINEST);
    return isAsFine || significant(value) === digits;
  };
}

const FINEST = 2;

/** The figure as it would be if it were printed as `value`. */
export const printedAs = (quantity: Quantity, value: string): Quantity => ({
  ...quantity,
  value,
  decimals: decimalsOf(value),
});

const CLOSEST = 2;

const closest = (values: readonly string[], to: string, count: number): string[] => {
  const gap = (value: string) => absolute(subtract(rational(value), rational(to)));
  return [...values].sort((a, b) => (compare(gap(a), gap(b)) < 0 ? -1 : 1)).slice(0, count);
};

const linear = ({ kind, terms }: Claim): boolean =>
  kind !== 'ratio' && !terms.some(({ role }) => role === 'percent');

/** What a figure must be for the claim to hold exactly, to its printed decimals (or those the sum needs). */
function solve(claim: Claim, quantity: Quantity): string[] {
  const stated = statedTerm(claim);
  if (stated.quantity === quantity) return [linear(claim) ? exactly(claim, stated) : claim.computed];
  if (!linear(claim)) return [];
  const term = claim.terms.find((other) => other.quantity === quantity)!;
  return [shifted(claim, stated, term)];
}

/** What the parts give, to the last of their places. */
function exactly({ terms, residual }: Claim, { quantity }: Term): string {
  const alike = terms.filter((term) => term.quantity.scale === quantity.scale);
  const decimals = Math.max(...alike.map((term) => term.quantity.decimals));
  return toFixed(subtract(rational(quantity.value), rational(residual)), decimals);
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
