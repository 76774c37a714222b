import type { Role, Term } from '../../model.ts';
import { hull, type Interval, opposite } from '../interval.ts';
import { amount, rounded } from '../printed.ts';
import { divide, isZero, negate, type Rational } from '../rational.ts';
import { decimalsTo, finestPlace } from './place.ts';

/** A relation as arithmetic sees it: one stated figure and what the others make of it, in base units. */
export interface Equation {
  readonly stated: Term;
  readonly computed: Rational;
  /** Possible values of the computed side, the figures being rounded. */
  readonly range: Interval;
  /** Decimals at which the two sides are compared, in printed units of the stated figure. */
  readonly decimals: number;
  /** The operands are the same figure twice: then only the exact result will do. */
  readonly identical: boolean;
  /** A last digit cut off or nudged is a habit here, not an error. */
  readonly tolerant: boolean;
  /** The stated figure is the rounded result of a formula, even if its sort is exact: 10 × 86 % = 8.6, printed 9. */
  readonly roundedResult: boolean;
}

export type Formula = (...values: readonly Rational[]) => Rational | null;

export const find = (terms: readonly Term[], role: Role): Term | undefined =>
  terms.find((term) => term.role === role);

/** Value of a term in base units, turned round where the words say 减少, 下降 … */
export const signed = (term: Term): Rational =>
  term.sign === -1 ? negate(amount(term.quantity)) : amount(term.quantity);

/** The values that a term may stand for, turned round where the words say 减少. */
export function interval({ quantity, sign }: Term, decimals?: number): Interval {
  const range = rounded(quantity, decimals);
  return sign === -1 ? opposite(range) : range;
}

/** Null for a division by zero. */
export const quotientOf = (a: Rational, b: Rational): Rational | null => (isZero(b) ? null : divide(a, b));

/** What a formula, monotone in each operand, makes of them. */
export function computedBy(formula: Formula, stated: Term, operands: readonly Term[]): Equation | null {
  const computed = formula(...operands.map(signed));
  const place = finestPlace(operands);
  const box = operands.map((term) => interval(term, decimalsTo(term.quantity, place)));
  const range = hull(formula, ...box);
  return computed && range && concluded(stated, computed, range);
}

/** A stated figure against what a formula makes of the others, compared at its own decimals. */
export const concluded = (
  stated: Term,
  computed: Rational,
  range: Interval,
  identical = false,
): Equation => ({
  stated,
  computed,
  range,
  decimals: stated.quantity.decimals,
  identical,
  tolerant: true,
  roundedResult: false,
});
