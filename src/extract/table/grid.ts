import type { Quantity, Row, Span, TableCell } from '../../model.ts';
import { firstFrom } from '../located.ts';

/** The rows of a table as a full grid: a merged cell is the same object in every place it covers. */
export function grid(rows: readonly Row[], text: string, quantities: readonly Quantity[]): TableCell[][] {
  const width = Math.max(
    0,
    ...rows.flatMap(({ children }) => children.map((cell) => cell.column + cell.columnSpan)),
  );
  const cells: TableCell[][] = rows.map(() => []);
  for (const { children } of rows) {
    for (const { span, row, column, rowSpan: height, columnSpan } of children) {
      const own = text.slice(span.start, span.end).trim();
      const inside = indicesIn(quantities, span);
      const cell: TableCell = {
        span,
        text: own,
        row,
        column,
        rowSpan: height,
        columnSpan,
        quantities: inside,
      };
      for (let r = row; r < Math.min(row + height, rows.length); r++)
        for (let c = column; c < column + columnSpan; c++) cells[r]![c] ??= cell;
    }
  }
  return cells.map((line, row) =>
    Array.from({ length: width }, (_, column) => line[column] ?? empty(rows[row]!.span.end, row, column)),
  );
}

/** A place of the grid that no cell covers. */
const empty = (at: number, row: number, column: number): TableCell => ({
  span: { start: at, end: at },
  text: '',
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  quantities: [],
});

/** Indices of the quantities in a stretch of text. */
function indicesIn(quantities: readonly Quantity[], { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = firstFrom(quantities, start); at < quantities.length && quantities[at]!.span.end <= end; at++)
    found.push(at);
  return found;
}
