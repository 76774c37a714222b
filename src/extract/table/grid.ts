import type { Quantity, Row, TableCell } from '../../model.ts';

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
      const inside = quantitiesIn(quantities, span.start, span.end);
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

/** Indices of the quantities in a stretch of text; they stand in text order. */
function quantitiesIn(quantities: readonly Quantity[], start: number, end: number): number[] {
  let low = 0;
  let high = quantities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quantities[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let i = low; i < quantities.length && quantities[i]!.span.end <= end; i++) found.push(i);
  return found;
}
