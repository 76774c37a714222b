import { judge } from '../arithmetic/judge.ts';
import { decimalsOf } from '../arithmetic/rational.ts';
import type { Claim, Finding, Quantity, Report, Severity, Span } from '../model.ts';

/** A finding whose correction was tried: what else would be gone then. */
interface Trial {
  readonly cause: Finding;
  readonly gone: readonly Finding[];
}

/** Trials a report: an audit of its figures each, and so many characters audited again by all of them together. */
const MOST_TRIALS = 12;
const MOST_TEXT = 200_000;

const trialsOf = ({ document: { text } }: Report): number =>
  Math.min(MOST_TRIALS, Math.floor(MOST_TEXT / text.length));

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Root cause once, over all rules: where one corrected figure makes a finding disappear, and others with it, and no new
 * one appear, the others follow from it and stand under it as related places.
 * @param figured ids of the rules whose findings a corrected figure can settle
 * @param recheck what these rules find in another state of the report
 */
export function byCause(
  report: Report,
  findings: readonly Finding[],
  figured: ReadonlySet<string>,
  recheck: (report: Report) => readonly Finding[],
  follows: string,
): Finding[] {
  const serious = findings.filter(({ rule, severity }) => severity !== 'info' && figured.has(rule));
  const before = new Set(serious.map(identity));
  const trials = serious
    .flatMap((cause) => changes(report, cause).map((change) => ({ cause, ...change })))
    .filter(({ cause, quantity }) => serious.some((other) => other !== cause && concerns(other, quantity)))
    .slice(0, trialsOf(report))
    .flatMap(({ cause, quantity, to }): Trial[] => {
      const after = recheck(withFigure(report, quantity, to)).filter(({ severity }) => severity !== 'info');
      const left = new Set(after.map(identity));
      const gone = serious.filter((finding) => finding !== cause && !left.has(identity(finding)));
      const sound = !left.has(identity(cause)) && after.every((finding) => before.has(identity(finding)));
      return sound && gone.length > 0 ? [{ cause, gone }] : [];
    })
    .sort((a, b) => b.gone.length - a.gone.length || RANK[b.cause.severity] - RANK[a.cause.severity]);

  const under = new Map<Finding, Finding>();
  for (const { cause, gone } of trials) {
    const free = gone.filter((finding) => !under.has(finding) && ![...under.values()].includes(finding));
    if (under.has(cause) || free.some(({ severity }) => RANK[severity] > RANK[cause.severity])) continue;
    for (const finding of free) under.set(finding, cause);
  }
  return findings
    .filter((finding) => !under.has(finding))
    .map((finding) => {
      const consequences = findings.filter((other) => under.get(other) === finding);
      if (consequences.length === 0) return finding;
      const related = consequences.map(({ span, quote, message }) => ({
        span,
        quote,
        message: follows + message,
      }));
      return { ...finding, related: [...finding.related, ...related] };
    });
}

/** The same printed digits; what is counted and nowhere printed has none. */
const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Whether a finding names a figure, as its own or beside it. */
const concerns = ({ span, related }: Finding, { digits }: Quantity): boolean =>
  [span, ...related.map((place) => place.span)].some(
    ({ start, end }) => start <= digits.start && digits.end <= end,
  );

const identity = ({ rule, span }: Finding): string => `${rule} ${span.start}-${span.end}`;

interface Change {
  readonly quantity: Quantity;
  readonly to: string;
}

/** The corrections that a finding offers for a figure; without any, what it computed in place of what is stated. */
function changes({ quantities }: Report, { span, stated, computed, corrections }: Finding): Change[] {
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

/** The report as it would be with another figure in one place; claims are judged anew. */
function withFigure(report: Report, { digits }: Quantity, value: string): Report {
  const replaced = <T>(data: T): T => {
    if (Array.isArray(data)) return mapped(data, replaced) as T;
    if (typeof data !== 'object' || data === null) return data;
    if ('digits' in data && isAt((data as unknown as Quantity).digits, digits))
      return { ...data, value, decimals: decimalsOf(value) };
    const entries = Object.entries(data);
    const after = mapped(entries, ([key, entry]) => [key, replaced(entry)] as [string, unknown]);
    return after.every(([, entry], index) => entry === entries[index]![1])
      ? data
      : (Object.fromEntries(after) as T);
  };
  const rejudged = (claim: Claim): Claim => {
    if (claim.holds === null) return claim;
    const terms = replaced(claim.terms);
    return terms === claim.terms ? claim : judge({ ...claim, terms });
  };
  const { quantities, claims, facts, indicators, meta } = report;
  return {
    ...report,
    quantities: replaced(quantities),
    claims: claims.map(rejudged),
    facts: replaced(facts),
    indicators: replaced(indicators),
    meta: replaced(meta),
  };
}

/** The same array where nothing in it changed. */
function mapped<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const after = items.map(change);
  return after.every((item, index) => item === items[index]) ? items : after;
}
