import type { Claim, Quantity } from '../model.ts';
import { holds } from './judge.ts';
import { printedAs } from './mend.ts';
import { amount } from './printed.ts';
import { compare, rational, ZERO } from './rational.ts';
import { replaced } from './replaced.ts';

const FULL_MARKS = rational(100);

/** Shares, and rates of spending, whose part is never more than their whole. */
const WITHIN: ReadonlySet<Claim['form']> = new Set(['share', 'execution']);

/**
 * What nobody could have meant, though the figures would agree: nothing or less, more than full marks or than the weight,
 * a part above its whole. What the printed figure is already, its correction may be too.
 * @param claims that the figure takes part in
 */
export function isAbsurd(claims: readonly Claim[], quantity: Quantity, to: string): boolean {
  const [from, value] = [rational(quantity.value), rational(to)];
  if (compare(from, ZERO) > 0 && compare(value, ZERO) <= 0) return true;
  const isPoints = quantity.dimension === 'score';
  if (isPoints && compare(from, FULL_MARKS) <= 0 && compare(value, FULL_MARKS) > 0) return true;
  const other = printedAs(quantity, to);
  return claims.some((claim) => {
    // what only its figures speak for forbids nothing
    if (claim.level === 'possible') return false;
    const after = replaced(claim, quantity, other);
    if (claim.kind === 'order') return isPoints && claim.holds === true && !holds(after);
    return isOverflowing(after) && !isOverflowing(claim);
  });
}

/** Whether a part is above its whole, or a percentage that cannot be above 100. */
function isOverflowing({ kind, form, terms }: Claim): boolean {
  const isShare = kind === 'ratio' && WITHIN.has(form);
  const isSum = kind === 'sum' && !terms.some(({ role, sign }) => role === 'minus' || sign === -1);
  if (!isShare && !isSum) return false;
  const whole = terms.find(({ role }) => role === 'whole' || role === 'total');
  const percent = isShare ? terms.find(({ role }) => role === 'percent') : undefined;
  if (percent && compare(rational(percent.quantity.value), FULL_MARKS) > 0) return true;
  return terms.some(
    ({ role, quantity }) =>
      whole !== undefined && role === 'part' && compare(amount(quantity), amount(whole.quantity)) > 0,
  );
}
