import { columnsOf } from './columns.ts';
import type { Drawing, Glyph } from './drawing.ts';
import { type Line, linesOf } from './lines.ts';
import { type Grid, grids } from './rulings.ts';
import { unruled } from './unruled.ts';
import { upright } from './upright.ts';

/** What a page holds, in the order in which it is read. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  /** Upright text beside level text, outside of tables. */
  readonly asides: readonly Line[];
  /** Characters that stand aslant, as a watermark does. */
  readonly slanted: number;
  /** Level lines without text that may stand above a note: their y, from, to. */
  readonly separators: readonly { readonly y: number; readonly from: number; readonly to: number }[];
}

export type Item = TextItem | TableItem;

export interface TextItem {
  readonly type: 'line';
  readonly line: Line;
  /** Left and right edge of the column of text that it stands in. */
  readonly column: readonly [number, number];
}

export interface TableItem {
  readonly type: 'table';
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Edges of the columns. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly x0: number;
  readonly x1: number;
  readonly lines: readonly Line[];
}

/** Lays out what is drawn on a page. */
export function sheetOf(drawing: Drawing): Sheet {
  const { width, height, level, turned, strokes } = upright(drawing);
  const straight = turned.filter(({ angle }) => angle % 90 === 0);
  const tables: TableItem[] = [];
  let [rest, aside] = [level, straight];
  const found = grids(strokes);
  for (const grid of found) {
    const table = fill(grid, rest, aside, width);
    if (!table) continue;
    tables.push(table.item);
    [rest, aside] = [table.outside, table.aside];
  }
  const items: Item[] = columnsOf(linesOf(rest), tables, width).flatMap((column) => unruled(column));
  return {
    width,
    height,
    items,
    asides: turnedLines(aside),
    slanted: turned.length - straight.length,
    separators: strokes.flatMap(({ upright, at, from, to }) => (upright ? [] : [{ y: at, from, to }])),
  };
}

/** A grid with the text that stands in it; none where it is empty, a frame or a drawing. */
function fill(grid: Grid, glyphs: readonly Glyph[], turned: readonly Glyph[], width: number) {
  const { xs, ys, cells } = grid;
  const [x0, x1, y0, y1] = [xs[0]!, xs.at(-1)!, ys[0]!, ys.at(-1)!];
  const columns = xs.length - 1;
  /** It goes on where the page ends. */
  const cut = x1 > width - 3;
  const owners = new Int32Array(columns * (ys.length - 1));
  for (const [at, { row, column, rowSpan, columnSpan }] of cells.entries())
    for (let r = row; r < row + rowSpan; r++)
      for (let c = column; c < column + columnSpan; c++) owners[r * columns + c] = at;
  const held = cells.map((): Glyph[] => []);
  const heldTurned = cells.map((): Glyph[] => []);
  const sort = (
    all: readonly Glyph[],
    into: Glyph[][],
    middle: (glyph: Glyph) => readonly [number, number],
  ) =>
    all.filter((glyph) => {
      const [x, y] = middle(glyph);
      if (x < x0 || (x > x1 && !cut) || y < y0 || y > y1) return true;
      into[owners[bandOf(ys, y) * columns + bandOf(xs, x)]!]!.push(glyph);
      return false;
    });
  const outside = sort(glyphs, held, ({ x, y, width, size }) => [x + width / 2, y - size * 0.35]);
  const aside = sort(turned, heldTurned, ({ x, y }) => [x, y]);
  const filled = cells.map(({ row, column, rowSpan, columnSpan }, at): TableCell => {
    const lines = [...linesOf(held[at]!), ...turnedLines(heldTurned[at]!)];
    return {
      row,
      column,
      rowSpan,
      columnSpan,
      x0: xs[column]!,
      x1: xs[column + columnSpan]!,
      lines,
    };
  });
  if (filled.filter(({ lines }) => lines.length > 0).length < 2) return null;
  const item: TableItem = { type: 'table', x0, x1, y0, y1, xs, rows: ys.length - 1, cells: filled };
  return { item, outside, aside };
}

/** The band between two edges in which a place lies. */
function bandOf(edges: readonly number[], place: number): number {
  let [low, high] = [0, edges.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines of text that runs up or down, in the order in which they are read; they keep their place on the page. */
function turnedLines(glyphs: readonly Glyph[]): Line[] {
  return [90, -90, 180].flatMap((angle) => {
    const run = glyphs.filter((glyph) => glyph.angle === angle || (angle === 180 && glyph.angle === -180));
    if (run.length === 0) return [];
    const level = run.map(
      (glyph): Glyph =>
        angle === 90
          ? { ...glyph, x: glyph.y, y: -glyph.x, angle: 0 }
          : angle === -90
            ? { ...glyph, x: -glyph.y, y: glyph.x, angle: 0 }
            : { ...glyph, x: -glyph.x, y: -glyph.y, angle: 0 },
    );
    const top = Math.min(...run.map(({ y }) => y));
    return linesOf(level).map((line) => ({ ...line, y: top + line.size }));
  });
}
