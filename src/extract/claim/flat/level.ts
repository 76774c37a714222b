import type { Claim, Quantity, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { fullMarks, hundreds } from '../score/hundred.ts';
import { isBracketed } from './cluster.ts';
import { weightSum } from './weight.ts';

/** A name in a row of bars: how many names stand right of it, and the points it carries. */
interface Level {
  readonly height: number;
  readonly weight: Quantity | undefined;
}

/** No score table has more levels than this. */
const DEEPEST = 5;

/**
 * Rows of bars without headings, merged cells dropped: `| 决策（20分） | 立项（10分） | 依据（5分） |`, then `| 论证（5分） |`. What is
 * left of a row stands at its right, so every level is told by the names after it.
 */
export function levelSums({ document: { text }, quantities, tables }: Source): Claim[] {
  const claims: Claim[] = [];
  let levels: Level[] = [];
  let figure = 0;
  let table = 0;
  const close = () => {
    claims.push(...sums(levels));
    levels = [];
  };
  for (const { 0: row, index: start } of text.matchAll(/[^\n]+/g)) {
    const end = start + row.length;
    while (figure < quantities.length && quantities[figure]!.span.start < start) figure++;
    while (table < tables.length && tables[table]!.span.end <= start) table++;
    const framed = table < tables.length && tables[table]!.span.start < end;
    if (framed || !/^\s*\|.*\|\s*$/.test(row)) {
      close();
      continue;
    }
    const inside: Quantity[] = [];
    for (let at = figure; at < quantities.length && quantities[at]!.span.end <= end; at++)
      inside.push(quantities[at]!);
    const own = levelsOf(text, start, row, inside);
    if (own.length === 0) close();
    levels.push(...own);
  }
  close();
  return claims.filter(({ holds }) => holds);
}

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

/** The names of a row with their points; none where it is no such row. */
function levelsOf(text: string, start: number, row: string, inside: readonly Quantity[]): Level[] {
  const cells = row.split('|');
  if (cells.length > DEEPEST + 4) return [];
  const names: { weight: Quantity | undefined }[] = [];
  let points = 0;
  let at = start;
  for (const cell of cells) {
    const [from, to] = [at, at + cell.length];
    at = to + 1;
    if (cell.trim() === '') continue;
    const own = inside.filter(({ span }) => from <= span.start && span.end <= to);
    const [figure] = own;
    if (figure && /^[\s\d.分]*$/.test(cell)) {
      const name = names.at(-1);
      if (points++ === 0 && name && !name.weight) name.weight = figure;
      continue;
    }
    if (points > 0 || own.length > 1 || (figure && !isBracketed(text, figure))) return [];
    names.push({ weight: figure });
  }
  return names.map(({ weight }, index) => ({ height: names.length - 1 - index, weight }));
}

/** A level and the ones right below it, up to the next one of its height; the highest ones come to 100. */
function sums(levels: readonly Level[]): Claim[] {
  const highest = Math.max(...levels.map(({ height }) => height));
  const tops = flatMap(levels, ({ height, weight }) => (height === highest && weight ? [weight] : []));
  const wholes = highest === 0 ? [] : hundreds(tops).map(({ from, to }) => tops.slice(from, to));
  return [...wholes.map((weights) => weightSum(fullMarks(weights), weights)), ...groupSums(levels)];
}

function groupSums(levels: readonly Level[]): Claim[] {
  return flatMap(levels, ({ height, weight }, index) => {
    if (height === 0 || !weight) return [];
    const parts: Quantity[] = [];
    for (const below of levels.slice(index + 1, index + 1 + WIDEST)) {
      if (below.height >= height) break;
      if (below.height < height - 1) continue;
      if (!below.weight) return [];
      parts.push(below.weight);
    }
    return parts.length > 1 ? [weightSum(weight, parts)] : [];
  });
}

/** No group has more rows than this. */
const WIDEST = 60;
