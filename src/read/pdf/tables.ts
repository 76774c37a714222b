import type { Line } from './lines.ts';
import { type Room, runsOn } from './paragraphs.ts';
import type { TableCell, TableItem } from './sheet.ts';

/** Space between the edge of a cell and its text, at most: points. */
const PADDING = 6;
/** Edges of columns of two parts of one table differ by less than this. */
const NEAR = 4;

export interface JoinedTable {
  readonly rows: number;
  /** How many rows at its head were printed again on further pages. */
  readonly headerRows: number;
  readonly cells: readonly JoinedCell[];
}

interface JoinedCell extends Omit<TableCell, 'lines' | 'x0' | 'x1'> {
  readonly paragraphs: readonly (readonly Placed[])[];
}

/** A line and where it stands. */
export type Placed = Line & { readonly page: number; readonly number: number };

export type PlacedTable = Omit<TableItem, 'cells'> & {
  readonly cells: readonly (Omit<TableCell, 'lines'> & { readonly lines: readonly Placed[] })[];
};

/** Whether a table at the top of a page goes on from one at the bottom of the page before. */
export const goesOn = (before: PlacedTable, after: PlacedTable): boolean =>
  before.xs.length === after.xs.length && before.xs.every((x, at) => Math.abs(x - after.xs[at]!) <= NEAR);

/** The parts of one table, from page to page, as one. */
export function joinTables(parts: readonly PlacedTable[]): JoinedTable {
  const [first, ...further] = parts as [PlacedTable, ...PlacedTable[]];
  let whole = paragraphed(first);
  let headerRows = 0;
  for (const part of further) {
    const repeated = repeatedRows(first, part);
    headerRows = Math.max(headerRows, repeated);
    whole = append(whole, paragraphed(part), repeated);
  }
  return { ...whole, headerRows };
}

function paragraphed(table: PlacedTable): JoinedTable {
  const gaps = table.cells.flatMap(({ x0, x1, lines }) =>
    lines.flatMap((line) => [line.x0 - x0, x1 - line.x1]),
  );
  const padding = Math.min(PADDING, ...gaps.filter((gap) => gap >= 0));
  const cells = table.cells.map(({ lines, x0, x1, ...cell }): JoinedCell => {
    const room: Room = { left: x0 + padding, right: x1 - padding };
    const paragraphs: Placed[][] = [];
    for (const line of lines) {
      const open = paragraphs.at(-1);
      if (open && runsOnInCell(open, line, room)) open.push(line);
      else paragraphs.push([line]);
    }
    return { ...cell, paragraphs };
  });
  return { rows: table.rows, headerRows: 0, cells };
}

/** In a cell lines are set left, in the middle or right: what matters is whether they fill it. */
function runsOnInCell(open: readonly Placed[], next: Placed, room: Room): boolean {
  const last = open.at(-1)!;
  const level = { ...last, x0: room.left, x1: last.x1 + room.left - last.x0 };
  return runsOn([level], { ...next, x0: room.left }, room, null);
}

const textOf = (cell: { readonly lines: readonly Line[] }) => cell.lines.map(({ text }) => text).join('');

/** How many rows at the head of a part repeat those of the first part. */
function repeatedRows(first: PlacedTable, part: PlacedTable): number {
  const rowOf = (table: PlacedTable, row: number) =>
    table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => `${cell.column} ${cell.rowSpan} ${cell.columnSpan} ${textOf(cell)}`)
      .join('\t');
  let count = 0;
  const most = Math.min(4, part.rows, first.rows);
  while (count < most && rowOf(part, count) === rowOf(first, count) && /\S\s*$/.test(rowOf(first, count)))
    count++;
  return count;
}

/** A part below what there is, without its repeated head; cells that the end of the page cut are whole again. */
function append(whole: JoinedTable, part: JoinedTable, repeated: number): JoinedTable {
  const shifted = part.cells
    .filter(({ row }) => row >= repeated)
    .map((cell) => ({ ...cell, row: cell.row - repeated + whole.rows }));
  const top = shifted.filter(({ row }) => row === whole.rows).sort((a, b) => a.column - b.column);
  const above = (cell: JoinedCell) =>
    whole.cells.find(
      ({ row, rowSpan, column, columnSpan }) =>
        row + rowSpan === whole.rows && column === cell.column && columnSpan === cell.columnSpan,
    );
  const written = top.filter(({ paragraphs }) => paragraphs.length > 0);
  const cut =
    written.length > 0 &&
    written.length < top.length &&
    written.every((cell) => {
      const upper = above(cell)?.paragraphs.at(-1)?.at(-1);
      return upper !== undefined && !/[。；;！？]$/.test(upper.text) && cell.rowSpan === 1 && isWords(upper);
    });
  // Labels that stand for several rows are printed on the first page only.
  const merging = new Set(
    [...whole.cells, ...part.cells].filter(({ rowSpan }) => rowSpan > 1).map(({ column }) => column),
  );
  let label = 0;
  const rest = new Map<JoinedCell, JoinedCell>();
  const gone = new Set<JoinedCell>();
  for (const cell of top) {
    const upper = above(cell);
    if (!upper) continue;
    const grows =
      cell.column === label &&
      cell.paragraphs.length === 0 &&
      upper.paragraphs.length > 0 &&
      merging.has(cell.column);
    if (cut) {
      const [last = [], ...others] = upper.paragraphs.slice().reverse();
      const [first = [], ...more] = cell.paragraphs;
      const paragraphs = [...others.reverse(), [...last, ...first], ...more].filter(
        (lines) => lines.length > 0,
      );
      rest.set(upper, { ...upper, paragraphs, rowSpan: upper.rowSpan + cell.rowSpan - 1 });
      gone.add(cell);
    } else if (grows) {
      rest.set(upper, { ...upper, rowSpan: upper.rowSpan + cell.rowSpan });
      gone.add(cell);
      label += cell.columnSpan;
    }
  }
  const less = cut ? 1 : 0;
  return {
    headerRows: whole.headerRows,
    rows: whole.rows + part.rows - repeated - less,
    cells: [
      ...whole.cells.map((cell) => rest.get(cell) ?? cell),
      ...shifted.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row - less })),
    ],
  };
}

const isWords = ({ text }: Line): boolean => /[\p{L}，、（]$/u.test(text);
