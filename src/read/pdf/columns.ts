import type { Line } from './lines.ts';
import { lineOf } from './lines.ts';
import type { TableItem } from './sheet.ts';

/** Text that runs down one column of a page, with the tables in it. */
export interface Column {
  readonly x0: number;
  readonly x1: number;
  /** Lines and tables from the top. */
  readonly items: readonly (Line | TableItem)[];
}

/** A gap this wide, in heights of the text, may stand between columns. */
const GAP = 1.2;
/** So many lines beside each other make columns, and so much of their column they fill in the mean. */
const FEWEST = 6;
const FILLED = 0.7;

/** The columns of a page in the order in which they are read; one for most. */
export function columnsOf(lines: readonly Line[], tables: readonly TableItem[], width: number): Column[] {
  const [left, right] = [
    Math.min(width, ...lines.map(({ x0 }) => x0)),
    Math.max(0, ...lines.map(({ x1 }) => x1)),
  ];
  const whole = (items: readonly (Line | TableItem)[]): Column => ({ x0: left, x1: right, items });
  const split = lines.map((line) => segments(line, GAP));
  const found = middle(split, left, right);
  if (!found) return [whole(inOrder([...lines, ...tables]))];
  const { x, from, to } = found;
  const [top, bottom] = [lines[from]!.y - lines[from]!.size, lines[to]!.y];
  const beside = split.slice(from, to + 1).flat();
  const within = tables.filter(
    ({ y0, y1, x0, x1 }) => y0 >= top - 1 && y1 <= bottom + 200 && (x1 <= x || x0 >= x),
  );
  const rest = tables.filter((table) => !within.includes(table));
  const half = (side: 'left' | 'right'): Column => {
    const isHere = ({ x0, x1 }: { x0: number; x1: number }) => (side === 'left' ? x1 <= x : x0 >= x);
    const own = beside.filter(isHere);
    return {
      x0: Math.min(...own.map(({ x0 }) => x0)),
      x1: Math.max(...own.map(({ x1 }) => x1)),
      items: inOrder([...own, ...within.filter(isHere)]),
    };
  };
  const above = [...lines.slice(0, from), ...rest.filter(({ y0 }) => y0 < top)];
  const below = [...lines.slice(to + 1), ...rest.filter(({ y0 }) => y0 >= top)];
  return [whole(inOrder(above)), half('left'), half('right'), whole(inOrder(below))].filter(
    ({ items }) => items.length > 0,
  );
}

/** The longest run of lines that leave one upright corridor near the middle, with running text at both sides. */
function middle(split: readonly (readonly Line[])[], left: number, right: number) {
  let best: { x: number; from: number; to: number } | null = null;
  for (let x = left + (right - left) * 0.35; x <= left + (right - left) * 0.65; x += 3) {
    let from = -1;
    const end = (to: number) => {
      if (from < 0 || to - from + 1 < FEWEST) return;
      if (best && best.to - best.from >= to - from) return;
      const own = split.slice(from, to + 1).flat();
      if (
        isText(
          own.filter(({ x1 }) => x1 <= x),
          x - left,
        ) &&
        isText(
          own.filter(({ x0 }) => x0 >= x),
          right - x,
        )
      )
        best = { x, from, to };
    };
    for (const [at, parts] of split.entries()) {
      const free = parts.every(({ x0, x1 }) => x1 <= x || x0 >= x);
      if (free && from < 0) from = at;
      if (!free) {
        end(at - 1);
        from = -1;
      }
    }
    end(split.length - 1);
  }
  return best as { x: number; from: number; to: number } | null;
}

const isText = (lines: readonly Line[], width: number): boolean =>
  lines.length >= FEWEST &&
  lines.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0) / lines.length >= width * FILLED;

/** A line cut at its wide gaps. */
export function segments(line: Line, gap: number): Line[] {
  const parts: Line[] = [];
  let start = 0;
  let end = Number.NEGATIVE_INFINITY;
  const close = (to: number) => {
    const part = lineOf(line.glyphs.slice(start, to));
    if (part) parts.push(part);
    start = to;
  };
  for (const [at, { x, width, text }] of line.glyphs.entries()) {
    if (text.trim() === '') continue;
    if (x - end > line.size * gap) close(at);
    end = x + width;
  }
  close(line.glyphs.length);
  return parts.length > 1 ? parts : [line];
}

const topOf = (item: Line | TableItem): number => ('glyphs' in item ? item.y - item.size : item.y0);

const inOrder = (items: readonly (Line | TableItem)[]): (Line | TableItem)[] =>
  items.slice().sort((a, b) => topOf(a) - topOf(b));
