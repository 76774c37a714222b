import { type Column, segments } from './columns.ts';
import { type Line, lineOf } from './lines.ts';
import { MARK } from './paragraphs.ts';
import type { Item, TableCell, TableItem } from './sheet.ts';

/** A gap this wide, in heights of the text, may part two cells. */
const GAP = 1;
const FEWEST_ROWS = 3;

/** The items of a column; lines whose parts stand below each other become the rows of a table. */
export function unruled({ x0, x1, items }: Column): Item[] {
  const column = [x0, x1] as const;
  const found: Item[] = [];
  let open: Line[][] = [];
  const close = () => {
    found.push(...tableOf(open, column));
    open = [];
  };
  for (const item of items) {
    if (!('glyphs' in item)) {
      close();
      found.push(item);
      continue;
    }
    const parts = segments(item, GAP);
    const before = open.at(-1)?.[0];
    const isFar = before && item.y - before.y > Math.max(before.size, item.size) * 4;
    if (parts.length < 2 || isFar) close();
    if (parts.length < 2) found.push({ type: 'line', line: item, column });
    else open.push(parts);
  }
  close();
  return found;
}

/** Lines of parts as a table, if they leave at least one clear corridor between figures. */
function tableOf(rows: readonly (readonly Line[])[], column: readonly [number, number]): Item[] {
  const asLines = (): Item[] => rows.map((parts) => ({ type: 'line', line: whole(parts), column }));
  if (rows.length < FEWEST_ROWS) return asLines();
  if (isContents(rows)) return asLines();
  const bands = bandsOf(rows.flat());
  if (bands.length < 2) return asLines();
  const isNumeric = (line: Line) => /^[-−]?[\d,.]+[%％]?$/.test(line.text.trim());
  const figures = rows.filter((parts) => parts.some(isNumeric)).length;
  // Two columns of words are as likely text.
  if (bands.length < 3 ? figures < rows.length - 1 : figures * 2 < rows.length) return asLines();
  const edges = [column[0], ...bands.slice(1).map(([from], at) => (bands[at]![1] + from) / 2), column[1]];
  const cells = rows.flatMap((parts, row) =>
    bands.map(([from, to], at): TableCell => {
      const lines = parts.filter(({ x0, x1 }) => (x0 + x1) / 2 >= from && (x0 + x1) / 2 <= to);
      return { row, column: at, rowSpan: 1, columnSpan: 1, x0: edges[at]!, x1: edges[at + 1]!, lines };
    }),
  );
  // Lines of words that only happen to have gaps.
  if (cells.filter(({ lines }) => lines.length === 0).length > cells.length * 0.3) return asLines();
  const [first, last] = [rows[0]![0]!, rows.at(-1)![0]!];
  const table: TableItem = {
    type: 'table',
    x0: column[0],
    x1: column[1],
    y0: first.y - first.size,
    y1: last.y,
    xs: edges,
    rows: rows.length,
    cells,
  };
  return [table];
}

/** Headings with the numbers of their pages. */
function isContents(rows: readonly (readonly Line[])[]): boolean {
  const pages = rows.map((parts) => Number(/^\d{1,3}$/.exec(parts.at(-1)!.text)?.[0]));
  const rising = pages.filter((page, at) => at === 0 || page >= pages[at - 1]!).length;
  return (
    rising >= rows.length * 0.8 && rows.filter(([first]) => MARK.test(first!.text)).length * 2 > rows.length
  );
}

/** What the parts cover from left to right, as bands with corridors between. */
function bandsOf(parts: readonly Line[]): (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const { x0, x1 } of parts.slice().sort((a, b) => a.x0 - b.x0)) {
    const last = found.at(-1);
    if (last && x0 < last[1] + 2) last[1] = Math.max(last[1], x1);
    else found.push([x0, x1]);
  }
  return found;
}

const whole = (parts: readonly Line[]): Line => lineOf(parts.flatMap(({ glyphs }) => glyphs))!;
