import { judge } from '../../../arithmetic/judge.ts';
import { amount, lastPlace } from '../../../arithmetic/printed.ts';
import {
  absolute,
  add,
  compare,
  divide,
  HALF,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Span, Term } from '../../../model.ts';
import { spanOf, unsigned } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import type { Partition } from '../sum/list.ts';

/** Parts that add up to their total, each with its share of it: the shares come to 100 %. */
export function shareTotals(sums: readonly Partition[]): Claim[] {
  const result = new Map<number, Claim>();
  for (const { total, parts, claim } of sums) {
    if (!claim.holds) continue;
    const shares = parts.map((part) => shareOf(part, total));
    const complete = shares.every((share, at) => share || !/[1-9]/.test(parts[at]!.level.quantity.value));
    const printed = shares.filter((share) => share !== undefined);
    const blur = blurOf(claim);
    const whole = complete && printed.length > 1 && blur ? wholeOf(printed, 0.9, blur) : null;
    // A list that only its shares announce may go on.
    if (whole && (whole.holds || claim.plausibility >= 0.9)) result.set(printed[0]!.index, whole);
  }
  return [...result.values()];
}

function shareOf({ attributes }: Item, { level }: Item): Mention | undefined {
  const [share, another] = attributes.filter(({ kind }) => kind === 'share');
  const own = share && !another && (share.base === '' || named(share.base)(level));
  return own && /^(?:其中)?$/.test(share.subject ?? '') ? share : undefined;
}

/** Shares worked out from rounded amounts need not add up exactly: 0.72 of 1.32. */
function blurOf({ terms }: Claim): Rational | null {
  const half = terms.map(({ quantity }) => multiply(HALF, lastPlace(quantity))).reduce(add, ZERO);
  const whole = amount(terms[0]!.quantity);
  return compare(whole, ZERO) > 0 ? divide(half, whole) : null;
}

/** The 100 that nobody prints, in the unit of its parts. */
const unprinted = (part: Quantity, span: Span): Quantity => ({
  ...part,
  span,
  digits: { start: span.end, end: span.end },
  value: '100',
  decimals: 0,
});

/** Σ shares = 100; a last digit cut off in every one of them is a habit, not an error. */
export function wholeOf(shares: readonly Mention[], plausibility: number, blur = ZERO): Claim {
  const parts: Term[] = shares.map((share) => unsigned('part', share));
  const span = spanOf(parts);
  const whole = unprinted(shares.at(-1)!.quantity, span);
  const terms = [{ role: 'total' as const, quantity: whole, label: '各项占比' }, ...parts];
  const claim = judge({ kind: 'sum', form: 'shares', span, terms, plausibility });
  const slack = shares.map(({ quantity }) => lastPlace(quantity)).reduce(add, blur);
  const apart = absolute(multiply(rational(claim.residual), amount({ ...whole, value: '1' })));
  return claim.holds === false && compare(apart, slack) <= 0
    ? { ...claim, holds: true, verdict: 'slack' }
    : claim;
}
