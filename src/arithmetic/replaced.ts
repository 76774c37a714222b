import type { Claim, Quantity } from '../model.ts';

/** The claim as it would be with another figure in the place of one of its own. */
export const replaced = (claim: Claim, quantity: Quantity, other: Quantity): Claim => ({
  ...claim,
  terms: claim.terms.map((term) => (term.quantity === quantity ? { ...term, quantity: other } : term)),
});
