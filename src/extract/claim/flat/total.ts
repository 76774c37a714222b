import { amount } from '../../../arithmetic/printed.ts';
import { ZERO } from '../../../arithmetic/rational.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { alike, type Line } from '../table/line.ts';
import { groups, nested } from './nested.ts';
import type { Run } from './rows.ts';
import { sum } from './sum.ts';

/**
 * Totals down the columns: 合计 before or after its rows, and a row that 其中 breaks down. The rows that belong to it
 * are those that add up in every column.
 */
export function columnSums({ rows }: Run): Claim[] {
  return flatMap(rows, (total, index) => {
    const below = rows.slice(index, index + REACH);
    const above = rows.slice(Math.max(0, index + 1 - REACH), index + 1).reverse();
    const opens = total.kind === 'total' || /^[（(]?单位/.test(total.label);
    if (opens && index === 0) return broken(below);
    if (total.kind === 'total' || total.kind === 'subtotal') {
      const claims = broken(above);
      return claims.length > 0 ? claims : broken(below);
    }
    if (rows[index + 1]?.kind !== 'of-which') return [];
    const claims = broken(below);
    return claims.length > 0 ? claims : within(below);
  });
}

/** 其中 names only some: all of them together are no more than the row they belong to, in any column. */
function within([total, ...following]: readonly Line[]): Claim[] {
  const others = following
    .slice(1, SOME)
    .findIndex(
      ({ figures, kind, level }) =>
        figures.length !== total!.figures.length || kind !== 'data' || level !== '',
    );
  const parts = following.slice(0, others < 0 ? SOME : others + 1);
  const claims = parts.length < 2 ? [] : sum(total!, parts, 'ge');
  return claims.every(({ holds }) => holds) ? claims : [];
}

/** How many rows an open list goes on for. */
const SOME = 4;

/** No total has more rows than this. */
const REACH = 40;

/** The first line, with the lines after it that make it up. */
function broken(lines: readonly Line[]): Claim[] {
  const width = lines[0]!.figures.length;
  const other = lines.findIndex(
    ({ figures, kind }, index) => figures.length !== width || (index > 0 && kind === 'total'),
  );
  const group = lines.slice(0, other < 0 ? lines.length : other);
  const mixed = group.some(({ figures }) =>
    figures.some(
      (figure, column) => figure && lines[0]!.figures[column] && !alike(figure, lines[0]!.figures[column]!),
    ),
  );
  if (mixed || group.length < 3) return [];
  const reading = nested(
    group.map(({ figures }) => figures.map((figure) => (figure ? amount(figure) : ZERO))),
  );
  if (!reading) {
    const claims = sum(group[0]!, group.slice(1));
    return claims.every(({ holds }) => holds) ? claims : [];
  }
  return flatMap(groups(reading.nest), ({ index, members }) =>
    sum(
      group[index]!,
      members.map((member) => group[member.index]!),
    ),
  );
}
