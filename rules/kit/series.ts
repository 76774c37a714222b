import type { Reported } from '../../src/audit/folder.ts';
import { grouped } from '../../src/extract/grouped.ts';

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

/** Reports by what they are about and year. Of two on one thing and year nobody knows which counts: neither does. */
function series(reports: readonly Reported[]): Series[] {
  const known = reports.filter((report) => subjectOf(report) !== null && report.digest.year !== null);
  return [...grouped(known, subjectOf).values()].map((same) => {
    const years = [...grouped(same, ({ digest }) => digest.year!)];
    return new Map(years.flatMap(([year, ones]) => (ones.length === 1 ? [[year, ones[0]!] as const] : [])));
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
