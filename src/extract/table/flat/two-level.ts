import { amount } from '../../../arithmetic/printed.ts';
import { add, equal, isZero, ZERO } from '../../../arithmetic/rational.ts';
import type { Cell, Quantity, Row } from '../../../model.ts';
import { cellOf, type Piece, row } from './cell.ts';

/** A row of figures in their columns; null where a cell has none. */
export type Figures = readonly (Quantity | null)[];

/** No heading has more cells than this, nor more groups. */
const WIDEST = 12;
const MOST = 4;

/** How many columns each of the upper headings covers, from left to right: 1 for one that has nothing below it. */
export type Layout = readonly number[];

/**
 * Headings of two levels whose merged cells are gone: `单位 | 合计 | 公务用车 | 接待` above `小计 | 购置 | 运行`. Which of the upper
 * ones stand over the lower ones is for the rows to tell. Nothing where no layout or more than one fits.
 */
export function twoLevels(
  upper: readonly string[],
  lower: readonly string[],
  width: number,
  fits: (layout: Layout) => boolean,
): Layout | undefined {
  const all = layouts(upper.length, lower, width);
  const fitting = all.length > 1 ? all.filter(fits) : all;
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** How many columns each of the upper headings may cover. */
function layouts(count: number, leaves: readonly string[], width: number): Layout[] {
  const apart = width - leaves.length;
  const groups = sizesOf(leaves, count - apart);
  if (apart < 0 || count > WIDEST || groups.length === 0 || groups.length > MOST) return [];
  const choose = (at: number, next: number): Layout[] => {
    if (at === count) return next === groups.length ? [[]] : [];
    const rest = (one: number, then: number): Layout[] =>
      choose(at + 1, then).map((sizes) => [one, ...sizes]);
    return [...rest(1, next), ...(next < groups.length ? rest(groups[next]!, next + 1) : [])];
  };
  return choose(0, 0);
}

const TOTAL = /^(?:合计|小计|总计|总额|金额)$/;

/** The sizes of so many groups of leaves: each begins with its total, or all are called alike. */
function sizesOf(leaves: readonly string[], count: number): number[] {
  if (count < 1 || count > leaves.length / 2) return [];
  const starts = leaves.flatMap((leaf, index) => (TOTAL.test(leaf) ? [index] : []));
  if (starts.length === count && starts[0] === 0)
    return starts.map((start, index) => (starts[index + 1] ?? leaves.length) - start);
  const size = leaves.length / count;
  return leaves.every((leaf, index) => leaf === leaves[index % size]) || count === 1
    ? Array<number>(count).fill(size)
    : [];
}

/** Each group of the lower headings may begin with its total. */
export const isTotalled = ([first]: readonly string[]): boolean => first !== undefined && TOTAL.test(first);

/** In most rows the first figure of each group is the sum of the others. */
export function addsUp(sizes: Layout, rows: readonly Figures[]): boolean {
  let [held, failed] = [0, 0];
  for (const figures of rows) {
    let at = 0;
    for (const size of sizes) {
      const [total, ...parts] = figures.slice(at, at + size).map((figure) => figure && amount(figure));
      at += size;
      if (size === 1) continue;
      if (!total || !parts.every((part) => part !== null && part !== undefined)) failed++;
      else if (!equal(parts.reduce(add, ZERO), total)) failed++;
      else if (!isZero(total)) held++;
    }
  }
  return held > failed;
}

/** Both rows of headings, merged again. */
export function merged(upper: readonly Piece[], lower: readonly Piece[], layout: Layout): Row[] {
  const above: Cell[] = [];
  const below: Cell[] = [];
  let column = 0;
  for (const [index, size] of layout.entries()) {
    above.push(cellOf(upper[index]!, column, size === 1 ? 2 : 1, size));
    if (size > 1)
      for (const piece of lower.slice(below.length, below.length + size)) below.push(cellOf(piece, column++));
    else column++;
  }
  return [row(above, true), row(below, true)];
}
