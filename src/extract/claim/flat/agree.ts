import { judge } from '../../../arithmetic/judge.ts';
import { equal, isZero, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { inferred } from '../../quantity/inferred.ts';
import { inMoney } from '../../table/unit.ts';
import type { Run } from './rows.ts';
import { type Shown, shown, told } from './shown.ts';

/**
 * What the text says and a table without its frame shows of one subject, and what two such tables show: a figure that
 * stands in both is the same fact. Which column a figure belongs to is lost, so one that stands in neither proves nothing.
 */
export function agreements(
  { document: { text }, facts }: Pick<Report, 'document' | 'facts'>,
  runs: readonly Run[],
  sums: readonly Claim[],
  spoken: readonly Claim[],
): Claim[] {
  const rows = flatMap(runs, (run) => shown(run, sums, text));
  const seen = new Map<string, Quantity[]>();
  for (const { subject, quantity } of told({ facts }, spoken))
    seen.set(subject, [...(seen.get(subject) ?? []), quantity]);
  const claims: Claim[] = [];
  for (const row of rows) {
    const known = seen.get(row.subject) ?? [];
    claims.push(...flatMap(row.quantities, (quantity) => agreement(row, quantity, known)));
    seen.set(row.subject, [...known, ...row.quantities].slice(0, MOST));
  }
  return claims;
}

/** No subject is said more often. */
const MOST = 60;

function agreement({ subject, unit }: Shown, cell: Quantity, known: readonly Quantity[]): Claim[] {
  if (isZero(rational(cell.value))) return [];
  const others = known.filter((one) => one !== cell && one.dimension !== 'percent');
  const alike = others.find((one) => printedAlike(one, cell));
  if (alike) {
    const own = cell.unit === '' ? inUnitOf(cell, alike) : cell;
    return [same(subject, own, alike.unit === '' ? inUnitOf(alike, own) : alike)];
  }
  const own = cell.unit === '' && unit ? inMoney(unit)(cell) : cell;
  return others
    .filter(
      ({ dimension, scale }) => dimension === 'money' && own.dimension === 'money' && scale !== own.scale,
    )
    .map((one) => (one.scale > own.scale ? same(subject, one, own) : same(subject, own, one)))
    .filter(({ holds }) => holds)
    .slice(0, 1);
}

/** The coarser figure is stated, the finer one rounds to it. */
const same = (label: string, stated: Quantity, other: Quantity): Claim =>
  judge({
    kind: 'same',
    form: 'table',
    span: (stated.span.start > other.span.start ? stated : other).span,
    terms: [
      { role: 'left', quantity: stated, label },
      { role: 'right', quantity: other, label },
    ],
    plausibility: 0.4,
  });

/** A bare cell is of the unit in which the text says the same digits. */
const printedAlike = (a: Quantity, b: Quantity): boolean =>
  equal(rational(a.value), rational(b.value)) && (a.unit === '' || b.unit === '' || a.scale === b.scale);

const inUnitOf = (bare: Quantity, { unit, scale, dimension }: Quantity): Quantity =>
  inferred(bare, { unit, scale, dimension });
