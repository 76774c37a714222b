import type { Quantity, Term } from '../../model.ts';

/**
 * Trailing zeros are dropped in these reports (400万元 beside 352.83万元), so the figures of one relation that are in
 * one unit share the precision of the most precise of them.
 */
export interface Place {
  readonly scale: number;
  readonly decimals: number;
}

/** The last place of the most precise figure. */
export function finestPlace(terms: readonly Term[]): Place {
  let finest: Place = terms[0]!.quantity;
  for (const { quantity } of terms) if (fineness(quantity) > fineness(finest)) finest = quantity;
  return finest;
}

const fineness = ({ scale, decimals }: Place): number =>
  scale === 1 ? decimals : decimals - Math.log10(scale);

export const decimalsTo = (quantity: Quantity, place: Place): number =>
  quantity.scale === place.scale ? Math.max(quantity.decimals, place.decimals) : quantity.decimals;
