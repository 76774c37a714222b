import type { Claim, Fact, Quantity, Report } from '../../../model.ts';
import { subjectIn } from '../../fact/subject.ts';
import { flatMap } from '../../flat-map.ts';
import { moneyUnit } from '../../table/unit.ts';
import type { Run } from './rows.ts';

/** Figures that a table without its frame shows of a subject; which column is which year nobody can tell. */
export interface Shown {
  readonly subject: string;
  /** What its headings say of the unit: 单位：万元. */
  readonly unit: string | undefined;
  readonly quantities: readonly Quantity[];
}

/** How far around a total the rows stand that tell what it is the total of. */
const AROUND = 240;

/** 三公经费 by its parts, where neither heading nor label names it. */
const OFFICIAL = '三公经费';

/** A total among 出国 and 接待 is that of 三公经费. */
const isOfficial = (words: string): boolean => /出国/.test(words) && /接待/.test(words);

/** The rows of a run that name a subject, and its totals where their parts name it. */
export function shown({ rows, headings }: Run, sums: readonly Claim[], text: string): Shown[] {
  const unit = moneyUnit(headings);
  const totals = new Set(sums.map(({ terms }) => terms[0]!.quantity));
  return flatMap(rows, (row): Shown[] => {
    const quantities = row.figures.filter(
      (figure): figure is Quantity => !!figure && figure.dimension !== 'percent',
    );
    const [first] = quantities;
    if (!first) return [];
    const named = subjectIn(row.label);
    if (named && named.rest.length <= 4) return [{ subject: named.subject.name, unit, quantities }];
    const around = headings + text.slice(first.span.start, first.span.start + AROUND);
    if (!isOfficial(around)) return [];
    if (row.kind === 'total') return [{ subject: OFFICIAL, unit, quantities }];
    return totals.has(first) ? [{ subject: OFFICIAL, unit, quantities: [first] }] : [];
  });
}

/** What the running text and whole tables say of their subjects, 三公经费 also where only the parts are named. */
export const told = (
  { facts }: Pick<Report, 'facts'>,
  spoken: readonly Claim[],
): Pick<Fact, 'subject' | 'quantity'>[] => [
  ...facts,
  ...spoken
    .filter(({ holds, terms }) => holds && isOfficial(terms.map(({ label }) => label ?? '').join()))
    .map(({ terms }) => ({ subject: OFFICIAL, quantity: terms[0]!.quantity })),
];
