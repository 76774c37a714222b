import { type Assertion, judge } from '../../arithmetic/judge.ts';
import { compare, rational } from '../../arithmetic/rational.ts';
import type { Claim, Role, Span, Term } from '../../model.ts';
import type { Mention } from './mention.ts';

/**
 * Whether a / b may come to this percentage at all. A sieve before the exact arithmetic, wide enough for any rounding
 * of the three, so that the many doubtful readings of a long paragraph cost nothing.
 */
export function near(part: Mention, whole: Mention, percent: Mention): boolean {
  const size = ({ quantity: { value, scale } }: Mention) => Math.abs(Number(value) * scale);
  const stated = size(percent);
  return Math.abs(size(part) / size(whole) - stated) <= 0.02 + stated * 0.2;
}

/** One way to read a relation. Below `DOUBTFUL` it may confirm, but its failure proves nothing. */
export type Candidate = Assertion & { readonly plausibility: number; readonly slip?: string };

export const DOUBTFUL = 0.5;

/**
 * Charity: of several readings the most plausible that holds is what was meant; a last digit cut off counts less than
 * any reading that needs no excuse. If none holds the most plausible stands as failed, unless it was doubtful.
 */
export function settle(candidates: readonly Candidate[]): Claim | null {
  const ranked = [...candidates].sort((a, b) => b.plausibility - a.plausibility);
  let slack: Claim | null = null;
  let failed: Claim | null = null;
  for (const candidate of ranked) {
    if (candidate.slip !== undefined) continue;
    const claim = judge(candidate);
    if (claim.verdict === 'exact' || claim.verdict === 'rounding') return claim;
    if (claim.verdict === 'slack') slack ??= claim;
    else failed ??= claim;
  }
  if (slack) return slack;
  if (!failed || failed.plausibility < DOUBTFUL || misbound(failed)) return null;
  return { ...failed, ...named(ranked) };
}

/** A part far above its whole says that the binding is wrong, not the report. */
const misbound = ({ kind, holds, computed }: Claim): boolean =>
  kind === 'ratio' && holds === false && compare(rational(computed), rational('150')) > 0;

/** The first slip whose arithmetic explains the printed figure. */
function named(ranked: readonly Candidate[]): { slip?: string } {
  for (const { slip, ...candidate } of ranked) {
    if (slip !== undefined && judge(candidate).holds) return { slip };
  }
  return {};
}

export function term(role: Role, mention: Mention): Term {
  const { quantity, left, sign } = mention;
  return { role, quantity, label: left, ...(sign === -1 ? { sign } : {}) };
}

export function spanOf(terms: readonly Term[]): Span {
  return {
    start: Math.min(...terms.map(({ quantity }) => quantity.span.start)),
    end: Math.max(...terms.map(({ quantity }) => quantity.span.end)),
  };
}
