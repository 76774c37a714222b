import { judge, statedTerm } from '../arithmetic/judge.ts';
import { keystroke } from '../arithmetic/keystroke.ts';
import { mending } from '../arithmetic/mend.ts';
import { decimalsOf } from '../arithmetic/rational.ts';
import { settle } from '../extract/claim/reading.ts';
import type { Claim, Finding, Indicator, Quantity, Report, Span } from '../model.ts';

/** One figure of a report and what might stand in its place. */
export interface Change {
  readonly quantity: Quantity;
  readonly to: string;
}

/**
 * The changes that might settle several findings at once, the likeliest first: figures that at least two of them touch,
 * as a finding offers to correct them, or as a failing relation behind a finding would have them.
 */
export function sharedChanges(report: Report, findings: readonly Finding[]): Change[] {
  const touched = findings.map((finding) => touchedBy(report, finding));
  const sharing = ({ digits }: Quantity) => touched.filter((starts) => starts.has(digits.start)).length;
  const stated = new Set(findings.flatMap(({ span }) => figuresIn(report.quantities, span)));
  const failing = report.claims.filter(
    (claim) => claim.holds === false && stated.has(statedTerm(claim).quantity),
  );
  const offered = findings.flatMap((finding) => offers(report, finding));
  const implied = failing.flatMap((claim) =>
    claim.terms
      .filter(({ quantity }) => sharing(quantity) > 1)
      .flatMap(({ quantity }) => mending(claim, quantity).map((to): Change => ({ quantity, to }))),
  );
  return distinct([...offered, ...implied].filter(({ quantity }) => sharing(quantity) > 1)).sort(
    (a, b) => sharing(b.quantity) - sharing(a.quantity) || Number(isSlip(b)) - Number(isSlip(a)),
  );
}

/** One slip of a key explains how the figure came to stand as it does. */
export const isSlip = ({ quantity, to }: Change): boolean => keystroke(quantity.value, to) !== null;

/** The corrections that a finding offers for a figure; without any, what it computed in place of what is stated. */
function offers({ quantities }: Report, { span, stated, computed, corrections }: Finding): Change[] {
  const at = (start: number) => quantities.find(({ digits }) => digits.start === start);
  const offered = corrections.map(({ span: { start }, to }) => ({ quantity: at(start), to }));
  const implied =
    stated === null || computed === null
      ? []
      : [{ quantity: quantities.find((one) => one.span.start === span.start), to: computed }];
  return (offered.length > 0 ? offered : implied).flatMap(({ quantity, to }) => {
    const value = to.normalize('NFKC').replace(/[,\s]/g, '');
    return quantity && /^-?\d+(?:\.\d+)?$/.test(value) ? [{ quantity, to: value }] : [];
  });
}

/** Starts of the figures that a finding is about: its own, those beside it, and those of the indicator that it names. */
function touchedBy({ quantities, indicators }: Report, { span, related }: Finding): Set<number> {
  const named = [span, ...related.map((place) => place.span)].flatMap((place) =>
    figuresIn(quantities, place),
  );
  const rows = indicators.flatMap((indicator) => rowsWith(indicator, figuresIn(quantities, span)));
  return new Set([...named, ...rows].map(({ digits }) => digits.start));
}

const figuresIn = (quantities: readonly Quantity[], { start, end }: Span): Quantity[] =>
  quantities.filter(({ digits }) => start <= digits.start && digits.end <= end);

/** All figures of the indicators that one of these stands in. */
function rowsWith(indicator: Indicator, some: readonly Quantity[]): Quantity[] {
  const { weight, score, deduction, actual, target, children } = indicator;
  const own = [weight, score, deduction, actual?.quantity, target?.quantity].filter(
    (one) => one !== undefined,
  );
  return [
    ...(own.some((one) => some.includes(one)) ? own : []),
    ...children.flatMap((child) => rowsWith(child, some)),
  ];
}

const distinct = (changes: readonly Change[]): Change[] => [
  ...new Map(
    changes.map((change) => [`${change.quantity.digits.start} ${change.to}`, change] as const),
  ).values(),
];

/**
 * The report as it would be with another figure in one place: claims are judged anew, and what a failing one might mean
 * besides is weighed anew.
 */
export function withChange(report: Report, { quantity, to }: Change): Report {
  const changed: Quantity = { ...quantity, value: to, decimals: decimalsOf(to) };
  const replaced = <T>(data: T): T => {
    if (Array.isArray(data)) return mapped(data, replaced) as T;
    if (typeof data !== 'object' || data === null) return data;
    if ((data as unknown) === quantity) return changed as T;
    if ('digits' in data && isAt((data as unknown as Quantity).digits, quantity.digits))
      return { ...data, value: to, decimals: changed.decimals };
    const entries = Object.entries(data);
    const after = mapped(entries, ([key, entry]) => [key, replaced(entry)] as [string, unknown]);
    return after.every(([, entry], index) => entry === entries[index]![1])
      ? data
      : (Object.fromEntries(after) as T);
  };
  const rejudged = (claim: Claim): Claim[] => {
    if (claim.holds === null) return [claim];
    const meant = { terms: claim.terms, alternatives: claim.alternatives };
    const { terms, alternatives } = replaced(meant);
    if (terms === meant.terms && alternatives === meant.alternatives) return [claim];
    const settled = alternatives ? settle(alternatives) : judge({ ...claim, terms });
    return settled ? [settled] : [];
  };
  const { quantities, claims, facts, indicators, meta } = report;
  return {
    ...report,
    quantities: replaced(quantities),
    claims: claims.flatMap(rejudged),
    facts: replaced(facts),
    indicators: replaced(indicators),
    meta: replaced(meta),
  };
}

/** The same printed digits; what is counted and nowhere printed has none. */
const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The same array where nothing in it changed. */
function mapped<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const after = items.map(change);
  return after.every((item, index) => item === items[index]) ? items : after;
}
