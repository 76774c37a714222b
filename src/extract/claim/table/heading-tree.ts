import type { Table } from '../../../model.ts';
import { natureOf } from '../../table/nature.ts';

/** A total column and the columns that it sums, as a header of several levels tells. */
export interface HeaderTotal {
  readonly column: number;
  readonly parts: readonly number[];
  /** What stands above them all. */
  readonly title: string;
}

const TOTAL = /^(?:合计|小计|总计|共计)(?:金额|数)?$/;

/** The heading of every column on every level; one that runs over several columns or rows is the same number in each. */
type Levels = readonly (readonly number[])[];

/**
 * 合计 | 出国费 | 接待费 | 用车费（小计 | 购置 | 运行）: a total sums what stands beside it under the same heading, each group by its own
 * 小计 where it has one; where 合计 itself has 预算数 and 决算数 below it, these sum those of their own name.
 */
export function headerTotals(table: Pick<Table, 'cells' | 'headerRows'>): HeaderTotal[] {
  const { cells, headerRows } = table;
  if (headerRows < 2) return [];
  const { levels, words } = levelsOf(table);
  const columns = (cells[0] ?? []).map((_, column) => column);
  const leaf = columns.map((column) => levels.at(-1)![column]!);
  const isTotal = (heading: number) => TOTAL.test(words[heading]!);
  const isAdditive = (column: number) => natureOf(words[leaf[column]!]!) === 'amount';
  return columns.flatMap((column) => {
    const depth = levels.findIndex((level) => isTotal(level[column]!));
    if (depth < 0) return [];
    const own = levels[depth]![column]!;
    const above = depth === 0 ? undefined : levels[depth - 1]![column];
    const name = words[leaf[column]!]!;
    const beside = columns.filter(
      (at) =>
        levels[depth]![at] !== own &&
        (above === undefined || levels[depth - 1]![at] === above) &&
        isAdditive(at) &&
        (leaf[column] === own || words[leaf[at]!] === name),
    );
    // a group with a subtotal of its own is stood for by that
    const parts = beside.filter((at) => {
      const group = levels[depth]![at];
      const subtotals = beside.filter(
        (other) => levels[depth]![other] === group && isSubtotalled(levels, words, other, depth),
      );
      return subtotals.length === 0 || subtotals.includes(at);
    });
    return parts.length < 2 ? [] : [{ column, parts, title: above === undefined ? '' : words[above]! }];
  });
}

/** 全年补助 | 学费（小计 …） | 生活费（小计 …）: the column right before groups with subtotals may be their sum; its rows must tell. */
export function leadingTotal(
  table: Pick<Table, 'cells' | 'headerRows'>,
  grouped: readonly HeaderTotal[],
): HeaderTotal | undefined {
  const parts = grouped.map(({ column }) => column);
  const column = parts[0]! - 1;
  const heads = table.cells.slice(0, table.headerRows).map((row) => row[column]);
  const words = heads.findLast((cell) => cell?.text)?.text ?? '';
  if (parts.length < 2 || column < 1 || natureOf(words) !== 'amount' || TOTAL.test(words)) return undefined;
  return { column, parts, title: '' };
}

const isSubtotalled = (levels: Levels, words: readonly string[], column: number, depth: number): boolean =>
  levels.slice(depth + 1).some((level) => TOTAL.test(words[level[column]!]!));

/** A blank cell of a header goes on with the heading above it, or beside it under the same one. */
function levelsOf({ cells, headerRows }: Pick<Table, 'cells' | 'headerRows'>): {
  levels: number[][];
  words: string[];
} {
  const words: string[] = [];
  const known = new Map<object, number>();
  const levels: number[][] = [];
  for (const [row, line] of cells.slice(0, headerRows).entries()) {
    const above = levels[row - 1];
    const level: number[] = [];
    for (const [column, cell] of line.entries()) {
      const goesDown = above && (column === 0 || above[column] !== above[column - 1]);
      const before = goesDown ? above[column] : level[column - 1];
      if (cell.text === '' && before !== undefined) {
        level.push(before);
        continue;
      }
      let heading = known.get(cell);
      if (heading === undefined) {
        heading = words.push(cell.text.replace(/\s+/g, '')) - 1;
        known.set(cell, heading);
      }
      level.push(heading);
    }
    levels.push(level);
  }
  return { levels, words };
}
