import { raised } from '../docx/raised.ts';
import type { Line } from './lines.ts';
import { marginsOf } from './margins.ts';
import { ENDS, FLUSH, inkEnd, leadingOf, type Room, runsOn } from './paragraphs.ts';
import type { Sheet, TextItem } from './sheet.ts';
import { goesOn, type JoinedTable, joinTables, type Placed, type PlacedTable } from './tables.ts';

/** A file as it is read: paragraphs and tables in their order, and what stands apart. */
export interface Flow {
  readonly body: readonly Piece[];
  readonly footnotes: readonly Piece[];
  readonly asides: readonly Piece[];
  /** Each wording once. */
  readonly headers: readonly Piece[];
  readonly footers: readonly Piece[];
}

export type Piece =
  | { readonly type: 'paragraph'; readonly lines: readonly Placed[] }
  | { readonly type: 'table'; readonly table: JoinedTable };

/** Puts pages one after the other. */
export function flowOf(sheets: readonly Sheet[]): Flow {
  const { headers, footers } = marginsOf(sheets);
  const isMargin = (line: Line) => headers.has(line) || footers.has(line);
  const rooms = roomsOf(sheets, isMargin);
  const usual = usualSize(sheets);
  const pieces: ({ type: 'paragraph'; lines: Placed[] } | { type: 'table'; parts: PlacedTable[] })[] = [];
  const footnotes: { type: 'paragraph'; lines: Placed[] }[] = [];
  const asides: { type: 'paragraph'; lines: Placed[] }[] = [];
  const [head, foot] = [new Map<string, Placed>(), new Map<string, Placed>()];

  for (const [page, sheet] of sheets.entries()) {
    const number = numbering(sheet, isMargin);
    const placed = (line: Line): Placed => ({ ...line, page: page + 1, number: number(line) });
    const notesFrom = footnotesFrom(sheet, usual, isMargin);
    const leading = leadingOf(sheet.items.flatMap((item) => (item.type === 'line' ? [item.line] : [])));
    let isFirst = true;
    for (const item of sheet.items) {
      if (item.type === 'table') {
        const table: PlacedTable = {
          ...item,
          cells: item.cells.map((cell) => ({ ...cell, lines: cell.lines.map(placed) })),
        };
        const last = pieces.at(-1);
        if (isFirst && last?.type === 'table' && goesOn(last.parts.at(-1)!, table)) last.parts.push(table);
        else pieces.push({ type: 'table', parts: [table] });
        isFirst = false;
        continue;
      }
      const { line } = item;
      const here = placed(line);
      if (headers.has(line)) keep(head, here);
      else if (footers.has(line)) keep(foot, here);
      else if (line.y > notesFrom)
        add(footnotes, { ...here, text: here.text.replace(NOTE, '') }, rooms(item), null);
      else {
        add(pieces, here, rooms(item), leading);
        isFirst = false;
      }
    }
    for (const line of sheet.asides) asides.push({ type: 'paragraph', lines: [placed(line)] });
  }
  return {
    body: pieces.map((piece) =>
      piece.type === 'table' ? { type: 'table', table: joinTables(piece.parts) } : piece,
    ),
    footnotes,
    asides,
    headers: [...head.values()].map((line) => ({ type: 'paragraph', lines: [line] })),
    footers: [...foot.values()].map((line) => ({ type: 'paragraph', lines: [line] })),
  };
}

/** To the paragraph before, if it runs on into the line. */
function add(
  pieces: ({ type: 'paragraph'; lines: Placed[] } | { type: 'table' })[],
  line: Placed,
  room: Room,
  leading: number | null,
): void {
  const last = pieces.at(-1);
  const before = last?.type === 'paragraph' ? last.lines.at(-1)! : undefined;
  const isBelow = before?.page === line.page && line.y > before.y;
  if (last?.type === 'paragraph' && runsOn(last.lines, line, room, isBelow ? leading : null))
    last.lines.push(line);
  else pieces.push({ type: 'paragraph', lines: [line] });
}

/** The words of headers and footers once each, whatever the page number. */
function keep(seen: Map<string, Placed>, line: Placed): void {
  const key = line.text.replace(/\d+/g, '#');
  if (!seen.has(key)) seen.set(key, line);
}

/** Lines of a page are counted from the top, without headers and footers; what stands side by side is one. */
function numbering({ items, asides }: Sheet, isMargin: (line: Line) => boolean): (line: Line) => number {
  const lines = [
    ...items.flatMap((item) =>
      item.type === 'line' ? [item.line] : item.cells.flatMap((cell) => [...cell.lines]),
    ),
    ...asides,
  ].filter((line) => !isMargin(line));
  const sorted = lines.sort((a, b) => a.y - b.y);
  const numbers = new Map<Line, number>();
  let [count, from] = [0, Number.NEGATIVE_INFINITY];
  for (const line of sorted) {
    if (line.y - from > line.size * 0.5) {
      count++;
      from = line.y;
    }
    numbers.set(line, count);
  }
  return (line) => numbers.get(line) ?? 0;
}

/** The edges between which lines run, in all pages of a width; where few lines are long, the margins are alike. */
function roomsOf(sheets: readonly Sheet[], isMargin: (line: Line) => boolean): (item: TextItem) => Room {
  const rooms = new Map<readonly [number, number], Room>();
  const groups = new Map<string, { columns: (readonly [number, number])[]; lines: Line[]; width: number }>();
  for (const { items, width } of sheets) {
    const own = new Set(items.flatMap((item) => (item.type === 'line' ? [item.column] : [])));
    // The parts of a page in columns are as wide as their own lines.
    const only = own.size === 1;
    for (const column of own) {
      const key = only
        ? `${Math.round(width)}`
        : `${Math.round(width)} ${column.map((edge) => Math.round(edge / 20)).join(' ')}`;
      const group = groups.get(key) ?? { columns: [], lines: [], width: only ? width : 0 };
      groups.set(key, group);
      group.columns.push(column);
      for (const item of items)
        if (item.type === 'line' && item.column === column && !isMargin(item.line))
          group.lines.push(item.line);
    }
  }
  for (const { columns, lines, width } of groups.values()) {
    const left = Math.min(...lines.map(({ x0 }) => x0));
    const right = Math.max(...lines.map(inkEnd));
    const full = lines.filter((line) => right - inkEnd(line) < line.size && !ENDS.test(line.text));
    const flush = full.filter((line) => right - inkEnd(line) < FLUSH || right - line.x1 < FLUSH).length;
    const room: Room = {
      left,
      right: full.length >= 2 || width === 0 ? right : Math.max(right, width - left),
      flush: full.length >= 3 && flush >= full.length * 0.8,
    };
    for (const column of columns) rooms.set(column, room);
  }
  return ({ column }) => rooms.get(column)!;
}

/** Height of most characters of all pages. */
function usualSize(sheets: readonly Sheet[]): number {
  const counts = new Map<number, number>();
  for (const { items } of sheets)
    for (const item of items)
      if (item.type === 'line')
        counts.set(item.line.size, (counts.get(item.line.size) ?? 0) + item.line.text.length);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/**
 * Where the notes of a page begin: below a short line at the left, in smaller letters; or at the foot of the page with the
 * number that stands raised in the text.
 */
function footnotesFrom(
  { items, separators, width, height }: Sheet,
  usual: number,
  isMargin: (line: Line) => boolean,
): number {
  const lines = items.flatMap((item) => (item.type === 'line' && !isMargin(item.line) ? [item.line] : []));
  const left = Math.min(...lines.map(({ x0 }) => x0));
  const lowest = Math.max(height / 2, ...items.map((item) => (item.type === 'table' ? item.y1 : 0)));
  const own = lines.filter(({ y }) => y > lowest);
  for (const { y, from, to } of separators) {
    if (y < lowest || to - from < width * 0.08 || to - from > width * 0.45 || Math.abs(from - left) > 30)
      continue;
    const below = own.filter((line) => line.y > y);
    if (below.length > 0 && below.every(({ size }) => size < usual * 0.96)) return y;
  }
  const raisedSigns = lines.map(({ text }) => text.replace(/^[⁰-⁹¹²³]+/, '')).join('\n');
  const first = own.find(({ text }) => {
    const number = NOTE.exec(text)?.[1];
    return number !== undefined && raisedSigns.includes(raised(number));
  });
  return first ? first.y - first.size : Number.POSITIVE_INFINITY;
}

/** The number before a note. */
const NOTE = /^([\d⁰-⁹¹²³]{1,2})(?![\d.,%、．⁰-⁹¹²³])\s*/;
