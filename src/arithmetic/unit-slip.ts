import type { Claim, Quantity } from '../model.ts';
import { holds, verdictOf } from './judge.ts';
import { replaced } from './replaced.ts';
import { possibleWith } from './sieve.ts';

/** A figure that was written with the wrong unit of money, and the unit that makes its relation hold. */
export interface UnitSlip {
  readonly quantity: Quantity;
  readonly scale: number;
}

/** 元, 万元, 亿元; a thousandth is more often a misplaced point. */
const SCALES: readonly number[] = [1, 1e4, 1e8];

/**
 * The one figure of a claim that would make it hold if it were in another unit, digits unchanged, without breaking any of
 * `claims` that holds; null if there is none. A figure so small in the other unit that it might as well be left out
 * explains nothing, and a comparison is met by any unit small enough.
 */
export function unitSlip(claim: Claim, claims: readonly Claim[]): UnitSlip | null {
  if (claim.kind === 'order') return null;
  const readings = claim.terms
    .filter(
      ({ quantity }) => quantity.unit === '元' && !quantity.unitInferred && /[1-9]/.test(quantity.value),
    )
    .flatMap(({ quantity }) => SCALES.map((scale): UnitSlip => ({ quantity, scale })))
    .filter(({ quantity, scale }) => scale !== quantity.scale && agrees(claim, quantity, scale))
    .filter(({ quantity }) => !holds(replaced(claim, quantity, { ...quantity, value: '0' })))
    .filter(({ quantity, scale }) => !breaks(claims, quantity, scale));
  const [best] = readings.sort((a, b) => likelihood(claim, b) - likelihood(claim, a));
  return best ?? null;
}

const agrees = (claim: Claim, quantity: Quantity, scale: number): boolean => {
  const other = { ...quantity, scale };
  if (!possibleWith(claim, quantity, other)) return false;
  const verdict = verdictOf(replaced(claim, quantity, other));
  return verdict === 'exact' || (verdict === 'rounding' && claim.holds === false);
};

const breaks = (claims: readonly Claim[], quantity: Quantity, scale: number): boolean =>
  claims.some(
    (other) =>
      other.holds === true &&
      other.terms.some((term) => term.quantity === quantity) &&
      !holds(replaced(other, quantity, { ...quantity, scale })),
  );

/** A figure that falls in with the unit of the others; a long whole number that looks like 元. */
function likelihood({ terms }: Claim, { quantity, scale }: UnitSlip): number {
  const others = terms.filter((term) => term.quantity !== quantity);
  const joins = others.some((term) => term.quantity.unit === '元' && term.quantity.scale === scale);
  const looksLikeYuan = scale === 1 && /^\d{5,}(?:\.\d{1,2})?$/.test(quantity.value);
  return (joins ? 2 : 0) + (looksLikeYuan ? 1 : 0);
}
