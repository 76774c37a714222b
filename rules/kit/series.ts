import { agree } from '../../src/audit/figure.ts';
import type { Reported } from '../../src/audit/folder.ts';
import { grouped } from '../../src/extract/grouped.ts';
import type { Amount } from '../../src/model.ts';

/** The reports of one unit on one thing, one of each year. */
type Series = ReadonlyMap<number, Reported>;

/** Two reports of a series, a year apart. */
export interface Years {
  readonly before: Reported;
  readonly after: Reported;
  /** Of the later one. */
  readonly year: number;
}

/** What a report is about: the whole unit or one of its projects; null where that is not known. */
export function subjectOf({ unit, digest: { kind, project } }: Reported): string | null {
  if (unit === null || kind === 'unknown') return null;
  if (kind === 'project' || kind === 'fund') return project === null ? null : `${unit}|${project}`;
  return `${unit}|${kind}`;
}

/**
 * The report that speaks for several on one thing and year: a Word file and its stamped PDF say the same, and the fuller one
 * stands for both. Where they have different figures nobody knows which counts: none does.
 */
export function spokenFor(reports: readonly Reported[]): Reported | null {
  const [first, ...others] = [...reports].sort((a, b) => b.digest.amounts.length - a.digest.amounts.length);
  if (!first || others.length === 0) return first ?? null;
  const known = new Map(first.digest.amounts.map((amount) => [amountKey(amount), amount]));
  const isAtOdds = ({ digest }: Reported) =>
    digest.amounts.some((amount) => {
      const other = known.get(amountKey(amount));
      return other && !agree(other.figure, amount.figure);
    });
  return others.some(isAtOdds) ? null : first;
}

/** What an amount is, but for its value. */
export const amountKey = ({ subject, measure, scope, period }: Omit<Amount, 'figure' | 'place'>): string =>
  [subject, measure, scope, period].join('|');

/** Reports by what they are about and year. */
function series(reports: readonly Reported[]): Series[] {
  const known = reports.filter((report) => subjectOf(report) !== null && report.digest.year !== null);
  return [...grouped(known, subjectOf).values()].map((same) => {
    const years = [...grouped(same, ({ digest }) => digest.year!)];
    return new Map(
      years.flatMap(([year, ones]) => {
        const one = spokenFor(ones);
        return one ? [[year, one] as const] : [];
      }),
    );
  });
}

/** Reports of following years, in the order of the later ones. */
export const followingYears = (reports: readonly Reported[]): Years[] =>
  series(reports).flatMap((one) =>
    [...one].flatMap(([year, after]) => {
      const before = one.get(year - 1);
      return before ? [{ before, after, year }] : [];
    }),
  );
