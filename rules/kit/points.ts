import { termOf } from '../../src/arithmetic/judge.ts';
import {
  absolute,
  add,
  compare,
  equal,
  isZero,
  negate,
  rational,
  toText,
} from '../../src/arithmetic/rational.ts';
import type { Claim, ClaimForm } from '../../src/model.ts';

/** A failing sum of points, and what else fails or cannot stand for the same reason. */
export interface FailingSum {
  readonly claim: Claim;
  /** The weights (or scores) of the same group are out by as much: an item is missing or one too many. */
  readonly twin?: Claim;
  /** The sum of which the wrong total is a part. */
  readonly above?: Claim;
}

/** The failing sums of a form, each root cause once: a total that is wrong below makes no second finding above. */
export function failingSums(claims: readonly Claim[], form: ClaimForm): FailingSum[] {
  const sums = claims.filter(({ kind }) => kind === 'sum');
  const failing = sums.filter((claim) => claim.form === form && claim.holds === false);
  const found = failing.map((claim): FailingSum => {
    const total = termOf(claim, 'total')!.quantity;
    const above = sums.find(
      (other) =>
        other.form === form &&
        other.terms.some(({ role, quantity }) => role === 'part' && quantity === total),
    );
    const twin = sums.find((other) => other.form !== form && isTwin(claim, other));
    return { claim, ...(above && { above }), ...(twin && { twin }) };
  });
  const explained = new Set(
    found.filter(({ claim, above }) => above && cancels(claim, above)).map(({ above }) => above),
  );
  return found.filter(({ claim }) => !explained.has(claim));
}

/** Out by no more points than are tolerated. */
export const isWithin = ({ residual }: Claim, tolerance: number): boolean =>
  compare(absolute(rational(residual)), rational(tolerance)) <= 0;

/** What the total of `above` would be if the total of a failing sum were right. */
export const corrected = (above: Claim, below: Claim): string =>
  toText(add(rational(termOf(above, 'total')!.quantity.value), negate(rational(below.residual))));

const isTwin = (a: Claim, b: Claim): boolean =>
  b.holds === false &&
  a.span.start === b.span.start &&
  a.span.end === b.span.end &&
  equal(rational(a.residual), rational(b.residual));

/** Correcting the total below mends the sum above as well. */
const cancels = (below: Claim, above: Claim): boolean =>
  above.holds === false && isZero(add(rational(below.residual), rational(above.residual)));
