import { absolute, decimalsOf, rational, toText } from '../arithmetic/rational.ts';
import type { Claim, Quantity } from '../model.ts';

/**
 * By how much the stated figure of a claim is out, without its sign: to the decimals that the stated and the computed
 * figure show, or exactly where these would show no difference.
 */
export function difference({ residual, computed }: Claim, stated: Quantity): string {
  const exact = absolute(rational(residual));
  const shown = toText(exact, Math.max(stated.decimals, decimalsOf(computed)));
  return shown === '0' ? toText(exact) : shown;
}
