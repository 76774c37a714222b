import { once } from '../arithmetic/once.ts';
import { holding, lastBefore } from '../extract/located.ts';
import { headsOf } from '../extract/table/heads.ts';
import { bands } from '../extract/table/index.ts';
import type { CellName, Report, Span, Table, TableCell } from '../model.ts';

/** A longer heading is told by its beginning. */
const LONGEST = 24;

/** What a person calls the cell that a span begins in; null outside of tables. */
export function cellNameOf({ tables }: Pick<Report, 'tables'>, { start }: Span): CellName | null {
  const table = holding(tables, { start, end: start });
  if (!table) return null;
  const cell = lastBefore(cellsOf(table), start);
  const same = tables.filter(({ kind }) => kind === table.kind);
  return {
    table: table.kind,
    ordinal: same.length > 1 ? same.indexOf(table) + 1 : null,
    row: cell ? rowName(table, cell) : '',
    column: cell ? columnName(table, cell) : '',
  };
}

/** Each cell once, in text order. */
const cellsOf = once((table: Table): readonly TableCell[] =>
  [...new Set(table.cells.flat())].sort((a, b) => a.span.start - b.span.start),
);

type Row = readonly TableCell[];

/** The words that name the row: the last of the merged or nested ones before the first figure, never those of a heading. */
function rowName(table: Table, cell: TableCell): string {
  const row = table.cells[cell.row]!;
  const headings = new Set(headingsOver(table, cell.row).flat());
  const before = [...new Set(row)].filter(
    (one) =>
      !headings.has(one) && one.column < cell.column && /\p{Script=Han}{2}|[A-Za-z]{3}/u.test(one.text),
  );
  const names = before.filter(({ quantities }) => quantities.length === 0);
  const own = names.filter(({ rowSpan }) => rowSpan === 1);
  return short(
    (namesOfIndicators(table, cell.row, names) ?? own[0] ?? names.at(-1) ?? before[0])?.text ?? '',
  );
}

/** 三级指标 names the row of an indicator, whatever stands between it and the figure. */
function namesOfIndicators(table: Table, row: number, names: readonly TableCell[]): TableCell | undefined {
  const band = bands(table.cells).find(({ rows }) => rows.includes(table.cells[row]!));
  const column = band?.roles.lastIndexOf('name') ?? -1;
  return column < 0
    ? undefined
    : names.find((one) => one.column <= column && column < one.column + one.columnSpan);
}

/** The lowest heading above the cell. */
function columnName(table: Table, cell: TableCell): string {
  const above = headingsOver(table, cell.row).map((row) => row[cell.column]!);
  return short(above.findLast(({ text }) => text.trim() !== '')?.text ?? '');
}

/** The heading rows that a row stands under. */
function headingsOver(table: Table, row: number): readonly Row[] {
  const band = bands(table.cells).find(({ rows }) => rows.includes(table.cells[row]!));
  if (band) return band.header;
  const heads = headsOf(table)[row] ?? [];
  return heads.length > 0 ? heads : row >= table.headerRows ? table.cells.slice(0, table.headerRows) : [];
}

function short(text: string): string {
  const plain = text.replace(/\s+/g, '').replace(/[“”"]/g, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}
