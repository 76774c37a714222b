import type { Table, TableCell } from '../../../model.ts';
import { simplified } from '../../fold.ts';
import { labelled } from '../../table/label.ts';
import { natureOf } from '../../table/nature.ts';

/** Headings of the names of a second list: 收入 | 预算数 | 支出 | 合计 | 基本支出 | 项目支出. */
const NAMES = /^(?:项目|科目|收入|支出|资产|负债|净资产|用途|来源)|科目名称$|分类名称$/;

/**
 * Lists that stand side by side, income and expenditure, assets and liabilities: their headings repeat, or a column in the middle
 * names rows too and has a total of its own beside that of the first. Any other table as it is.
 */
export function sides(table: Table): Table[] {
  const starts = [0, ...secondStarts(table)];
  if (starts.length === 1) return [table];
  const cells = starts.map((from, side) => table.cells.map((row) => row.slice(from, starts[side + 1])));
  return cells.map((own) => ({ ...table, cells: own }));
}

function secondStarts(table: Table): number[] {
  const { cells, headerRows } = table;
  const headings = headingsOf(table);
  const half = headings.length / 2;
  const body = cells.slice(headerRows);
  const isNamed = (column: number) => body.some((row) => /\p{Script=Han}{2}/u.test(row[column]!.text));
  if (Number.isInteger(half) && half > 1 && isRepeated(headings) && isNamed(half)) return [half];
  return headings.flatMap((heading, column) => {
    if (column < 2 || !NAMES.test(heading) || !names(body, column)) return [];
    const hasFigures = (from: number, to: number) =>
      body.some((row) => row.slice(from, to).some(isFigure)) &&
      headings.slice(from, to).some((one) => natureOf(one) !== 'key');
    const isTotalled = body.some((row) => isTotal(row[0]!) && isTotal(row[column]!));
    return isTotalled && hasFigures(1, column) && hasFigures(column + 1, headings.length) ? [column] : [];
  });
}

const isTotal = ({ text }: TableCell): boolean => labelled(text.replace(/\s+/g, '')).kind === 'total';

const isFigure = ({ quantities }: TableCell): boolean => quantities.length === 1;

/** Words and no figures, in two rows at least. */
const names = (body: Table['cells'], column: number): boolean =>
  body.every((row) => row[column]!.quantities.length === 0) &&
  body.filter((row) => /\p{Script=Han}{2}/u.test(row[column]!.text)).length >= 2;

function isRepeated(headings: readonly string[]): boolean {
  const width = headings.length / 2;
  const [left, right] = [headings.slice(0, width), headings.slice(width)];
  return left.every((heading, column) => heading !== '' && sideless(heading) === sideless(right[column]!));
}

/** 收入项目 and 支出项目 head the same kind of column. */
const sideless = (heading: string): string => heading.replace(/收入|支出/g, '');

/** The lowest heading of each column. */
export const headingsOf = ({ cells, headerRows }: Pick<Table, 'cells' | 'headerRows'>): string[] =>
  (cells[0] ?? []).map((_, column) =>
    simplified(
      cells
        .slice(0, headerRows)
        .map((row) => row[column]!.text)
        .findLast((text) => text !== '') ?? '',
    ).replace(/\s+/g, ''),
  );
