import { judge } from '../arithmetic/judge.ts';
import { decimalsOf } from '../arithmetic/rational.ts';
import { settle } from '../extract/claim/reading.ts';
import type { Attainment, Claim, Indicator, Meta, Quantity, Report } from '../model.ts';
import type { Change } from './change.ts';

/**
 * The report as it would be with another figure in one place: claims are judged anew, and what a failing one might mean
 * besides is weighed anew. What the figure has no part in stays the same object.
 */
export function withChange(report: Report, { quantity: { digits }, to }: Change): Report {
  const changed = new Map<Quantity, Quantity>();
  const figure = (quantity: Quantity): Quantity => {
    // the same printed digits; what is counted and nowhere printed has none
    if (quantity.digits.start !== digits.start || quantity.digits.end !== digits.end) return quantity;
    const other = changed.get(quantity) ?? { ...quantity, value: to, decimals: decimalsOf(to) };
    changed.set(quantity, other);
    return other;
  };
  return {
    ...report,
    quantities: mapped(report.quantities, figure),
    claims: report.claims.flatMap((claim) => rejudged(claim, figure)),
    facts: mapped(report.facts, (fact) => inField(fact, 'quantity', figure)),
    indicators: mapped(report.indicators, (indicator) => inIndicator(indicator, figure)),
    meta: inMeta(report.meta, figure),
  };
}

type Changed<T> = (value: T) => T;

function rejudged(claim: Claim, figure: Changed<Quantity>): Claim[] {
  if (claim.holds === null) return [claim];
  const inTerms = <T extends Pick<Claim, 'terms'>>(one: T): T =>
    inField(one, 'terms', (terms) => mapped(terms, (term) => inField(term, 'quantity', figure)));
  const after = inField(inTerms(claim), 'alternatives', (readings) => mapped(readings, inTerms));
  if (after === claim) return [claim];
  const settled = after.alternatives ? settle(after.alternatives) : judge(after);
  return settled ? [settled] : [];
}

function inIndicator(indicator: Indicator, figure: Changed<Quantity>): Indicator {
  const attained = (attainment: Attainment) => inField(attainment, 'quantity', figure);
  let after = inField(indicator, 'target', attained);
  after = inField(after, 'actual', attained);
  for (const points of ['weight', 'score', 'deduction'] as const) after = inField(after, points, figure);
  return inField(after, 'children', (children) => mapped(children, (child) => inIndicator(child, figure)));
}

const inMeta = (meta: Meta, figure: Changed<Quantity>): Meta =>
  inField(inField(meta, 'score', figure), 'gradings', (gradings) =>
    mapped(gradings, (grading) => inField(grading, 'score', figure)),
  );

/** The same object where its field stays as it is. */
function inField<T, Key extends keyof T>(data: T, key: Key, change: Changed<NonNullable<T[Key]>>): T {
  const before = data[key];
  const after = before === undefined || before === null ? before : change(before);
  return after === before ? data : { ...data, [key]: after };
}

/** The same array where nothing in it changed. */
function mapped<T>(items: readonly T[], change: Changed<T>): readonly T[] {
  let after: T[] | undefined;
  for (let index = 0; index < items.length; index++) {
    const one = change(items[index]!);
    if (one === items[index]) continue;
    after ??= [...items];
    after[index] = one;
  }
  return after ?? items;
}
