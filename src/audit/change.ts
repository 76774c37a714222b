import { isAbsurd } from '../arithmetic/absurd.ts';
import { statedTerm } from '../arithmetic/judge.ts';
import { keystroke } from '../arithmetic/keystroke.ts';
import { once } from '../arithmetic/once.ts';
import { mendings } from '../arithmetic/repair.ts';
import { grouped } from '../extract/grouped.ts';
import { allOf, pointsOf } from '../extract/indicator/members.ts';
import { contains, firstFrom } from '../extract/located.ts';
import type { Finding, Quantity, Report, Span } from '../model.ts';
import { involvementOf } from './correction.ts';

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
  const touched = grouped(
    findings.flatMap((finding) => [...touchedBy(report, finding)]),
    (start) => start,
  );
  if ([...touched.values()].every(({ length }) => length < 2)) return [];
  const sharing = ({ digits }: Quantity) => touched.get(digits.start)?.length ?? 0;
  const stated = new Set(findings.flatMap(({ span }) => figuresIn(report.quantities, span)));
  const failing = report.claims.filter(
    (claim) => claim.holds === false && stated.has(statedTerm(claim).quantity),
  );
  const offered = findings.flatMap((finding) => offers(report, finding));
  const implied = failing.flatMap((claim) => mendings(claim));
  const involving = involvementOf(report);
  const shared = [...offered, ...implied].filter(
    ({ quantity, to }) => sharing(quantity) > 1 && !isAbsurd(involving.get(quantity) ?? [], quantity, to),
  );
  return distinct(shared).sort(
    (a, b) => sharing(b.quantity) - sharing(a.quantity) || Number(isSlip(b)) - Number(isSlip(a)),
  );
}

/** One slip of a key explains how the figure came to stand as it does. */
export const isSlip = ({ quantity, to }: Change): boolean => keystroke(quantity.value, to) !== null;

/** The corrections that a finding offers for a figure; without any, what it computed in place of what is stated. */
function offers({ quantities }: Report, { span, stated, computed, corrections }: Finding): Change[] {
  const at = (start: number) => byDigits(quantities).get(start);
  const offered = corrections.map(({ span: { start }, to }) => ({ quantity: at(start), to }));
  const own = quantities[firstFrom(quantities, span.start)];
  const implied =
    stated === null || computed === null || own?.span.start !== span.start
      ? []
      : [{ quantity: own, to: computed }];
  return (offered.length > 0 ? offered : implied).flatMap(({ quantity, to }) => {
    const value = to.normalize('NFKC').replace(/[,\s]/g, '');
    return quantity && /^-?\d+(?:\.\d+)?$/.test(value) ? [{ quantity, to: value }] : [];
  });
}

const byDigits = once(
  (quantities: readonly Quantity[]): ReadonlyMap<number, Quantity> =>
    new Map(quantities.map((quantity) => [quantity.digits.start, quantity])),
);

/** Starts of the figures that a finding is about: its own, those beside it, and those of the indicators that it names. */
function touchedBy(report: Report, { span, related }: Finding): Set<number> {
  const own = figuresIn(report.quantities, span);
  const beside = related.flatMap((place) => figuresIn(report.quantities, place.span));
  const rows = own.flatMap((quantity) => rowsOf(report).get(quantity) ?? []);
  return new Set([...own, ...beside, ...rows].map(({ digits }) => digits.start));
}

function figuresIn(quantities: readonly Quantity[], place: Span): Quantity[] {
  const found: Quantity[] = [];
  // the digits of 约12 begin behind their figure
  for (let at = Math.max(0, firstFrom(quantities, place.start) - 1); at < quantities.length; at++) {
    const { digits, span } = quantities[at]!;
    if (span.start >= place.end) break;
    if (contains(place, digits)) found.push(quantities[at]!);
  }
  return found;
}

/** For each figure of an indicator all of them. */
const rowsOf = once(({ indicators }: Report): ReadonlyMap<Quantity, readonly Quantity[]> => {
  const rows = new Map<Quantity, readonly Quantity[]>();
  for (const indicator of allOf(indicators)) {
    const attained = [indicator.actual?.quantity, indicator.target?.quantity];
    const own = [...pointsOf(indicator), ...attained.filter((one) => one !== undefined)];
    for (const one of own) {
      const known = rows.get(one);
      rows.set(one, known ? [...known, ...own] : own);
    }
  }
  return rows;
});

const distinct = (changes: readonly Change[]): Change[] => [
  ...new Map(
    changes.map((change) => [`${change.quantity.digits.start} ${change.to}`, change] as const),
  ).values(),
];
