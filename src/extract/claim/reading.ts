import { type Assertion, holds, judge, verdictOf } from '../../arithmetic/judge.ts';
import { significant } from '../../arithmetic/keystroke.ts';
import { mendable } from '../../arithmetic/mend.ts';
import { compare, rational } from '../../arithmetic/rational.ts';
import { possible } from '../../arithmetic/sieve.ts';
import type { Claim, Quantity, Role, Span, Term, Verdict } from '../../model.ts';
import type { Mention } from './spoken/mention.ts';

/** One way to read a relation. Below `DOUBTFUL` it may confirm, but its failure proves nothing. */
export type Candidate = Assertion & { readonly plausibility: number; readonly slip?: string };

export const DOUBTFUL = 0.5;

/**
 * Charity: of several readings the most plausible that holds is what was meant; a last digit cut off counts less than
 * any reading that needs no excuse. If none holds the most plausible stands as failed, unless it was doubtful.
 */
export function settle(candidates: readonly Candidate[]): Claim | null {
  const ranked = [...candidates].sort((a, b) => b.plausibility - a.plausibility);
  let rounded: Candidate | null = null;
  let slack: Candidate | null = null;
  let meant: Candidate | null = null;
  for (const candidate of ranked) {
    if (candidate.slip !== undefined) continue;
    if (rounded && candidate.plausibility < rounded.plausibility - NO_BETTER) break;
    const verdict = possible(candidate) ? verdictOf(candidate) : 'impossible';
    if (verdict === 'exact' || verdict === 'rounding') {
      if (meant && (isSlip(meant, candidate, verdict) || isTurned(meant, candidate))) break;
      if (verdict === 'exact' || !isCoarse(candidate)) return judge(candidate);
      rounded ??= candidate;
    } else if (rounded) continue;
    // a last digit cut off in a doubtful reading excuses nothing that the words say plainly
    if (verdict === 'slack' && (!meant || candidate.plausibility >= DOUBTFUL)) slack ??= candidate;
    else if (!meant && candidate.plausibility >= LICENSED && !misbound(judge(candidate))) meant = candidate;
  }
  if (rounded) return judge(rounded);
  if (slack) return judge(slack);
  if (!meant) return null;
  const failed = meant.plausibility < DOUBTFUL ? explained(meant, ranked) : judge(meant);
  return failed && { alternatives: ranked, ...failed, ...named(ranked) };
}

/** 结转率5%, 户均3万元: what agrees exactly is likelier meant than what a figure without decimals happens to cover. */
const isCoarse = ({ kind, form, terms }: Candidate): boolean =>
  (kind === 'ratio' || form === 'points') &&
  terms.some(
    ({ role, quantity: { value, dimension } }) =>
      MEASURED.has(role) && dimension !== 'count' && value.replace(/^0?\.0*|\D/g, '').length <= 2,
  );

/** The figures that a ratio or a difference in points gives as it is rounded. */
const MEASURED: ReadonlySet<Role> = new Set(['percent', 'factor', 'delta'] as const);

/** … where the words speak hardly less for it. */
const NO_BETTER = 0.12;

/** One slip of a key in figures that belong together by their words says more than a far-fetched reading that holds. */
const isSlip = (sure: Candidate, other: Candidate, verdict: Verdict): boolean =>
  sure.plausibility >= SURE &&
  other.plausibility <= FAR_FETCHED &&
  (isTelling(sure) || (verdict === 'rounding' && isCoarse(other))) &&
  mendable(judge(sure));

/** 预算数1256万元，决算数1318.8万元，完成预算的95%: that the budget is 95 % of the outcome is not what the words say. */
const isTurned = (sure: Candidate, other: Candidate): boolean =>
  sure.plausibility >= SURE &&
  other.plausibility <= FAR_FETCHED &&
  sure.kind === 'ratio' &&
  other.kind === 'ratio' &&
  figureOf(sure, 'part') === figureOf(other, 'whole') &&
  figureOf(sure, 'whole') === figureOf(other, 'part');

const figureOf = ({ terms }: Candidate, role: Role) => {
  const [only, ...more] = terms.filter((one) => one.role === role);
  return more.length === 0 ? only?.quantity : undefined;
};

const SURE = 0.85;
const FAR_FETCHED = 0.4;

/**
 * A reading that the words suggest, though others are as good; one slip of a key must speak for it. Anything below is
 * worth a look only if it may hold.
 */
export const LICENSED = 0.45;

/**
 * A rate to two decimals agrees with figures one key away once in some fifty times by chance; to one decimal or none
 * that would say nothing.
 */
function explained(candidate: Candidate, ranked: readonly Candidate[]): Claim | null {
  const claim = judge({ ...candidate, plausibility: 0.7 });
  const known = () => mendable(claim) || named(ranked).slip === 'growth-over-current';
  return claim.holds === false && isTelling(claim) && known() ? claim : null;
}

function isTelling({ terms }: Pick<Claim, 'terms'>): boolean {
  const percent = terms.find(({ role }) => role === 'percent')?.quantity;
  if (percent === undefined || percent.decimals >= 2 || percent.value === '0') return true;
  // 到位率100% says that two figures are one; round figures are one key apart too often.
  return (
    percent.value === '100' && terms.every(({ role, quantity }) => role === 'percent' || isOdd(quantity))
  );
}

const isOdd = ({ value }: Quantity): boolean => significant(value).length >= 3;

/** A part far above its whole says that the binding is wrong, not the report, unless one slip of a key explains it. */
const misbound = (claim: Claim): boolean =>
  claim.kind === 'ratio' &&
  claim.holds === false &&
  compare(rational(claim.computed), rational('150')) > 0 &&
  !mendable(claim);

/** The first slip whose arithmetic explains the printed figure. */
function named(ranked: readonly Candidate[]): { slip?: string } {
  for (const { slip, ...candidate } of ranked) {
    if (slip !== undefined && holds(candidate)) return { slip };
  }
  return {};
}

export function term(role: Role, mention: Mention): Term {
  const { quantity, left, sign } = mention;
  return sign === -1 ? { role, quantity, label: left, sign } : { role, quantity, label: left };
}

/** As it is printed, whatever way its words turn it. */
export const unsigned = (role: Role, { quantity, left }: Mention): Term => ({
  role,
  quantity,
  label: left,
  sign: 1,
});

/** All figures that some claims are about. */
export function figuresOf(claims: readonly Pick<Claim, 'terms'>[]): Set<Quantity> {
  const figures = new Set<Quantity>();
  for (const { terms } of claims) for (const { quantity } of terms) figures.add(quantity);
  return figures;
}

export function spanOf(terms: readonly Term[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const { quantity } of terms) {
    start = Math.min(start, quantity.span.start);
    end = Math.max(end, quantity.span.end);
  }
  return { start, end };
}
