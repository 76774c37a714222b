import type { Stroke } from './drawing.ts';

/** A table as its lines draw it. */
export interface Grid {
  /** Edges of its columns and rows, one more than these. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
}

interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Lines nearer than this are one, and meet: points. */
const NEAR = 3;
/** The dots of a dotted line are one line. */
const DOTS = 4;
const SHORTEST = 6;
/** More lines than this on a page are a drawing. */
const MOST = 4_000;

/** Tables of at least two cells among the strokes of a page, from the top. */
export function grids(strokes: readonly Stroke[]): Grid[] {
  const level = merged(strokes.filter(({ upright }) => !upright));
  const upright = merged(strokes.filter((stroke) => stroke.upright));
  if (level.length < 2 || upright.length === 0 || level.length + upright.length > MOST) return [];
  return connected(level, upright)
    .flatMap(({ level, upright }) => gridOf(level, upright) ?? [])
    .sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** Strokes on one line that touch, as one. */
function merged(strokes: readonly Stroke[]): Stroke[] {
  const sorted = strokes.slice().sort((a, b) => a.at - b.at);
  const found: Stroke[] = [];
  let group: Stroke[] = [];
  const close = () => {
    group.sort((a, b) => a.from - b.from);
    const at = group[0]?.at ?? 0;
    for (const stroke of group) {
      const last = found.at(-1);
      if (last && last.at === at && stroke.from <= last.to + DOTS)
        found[found.length - 1] = { ...last, to: Math.max(last.to, stroke.to) };
      else found.push({ ...stroke, at });
    }
    group = [];
  };
  for (const stroke of sorted) {
    if (group.length > 0 && stroke.at - group[0]!.at > NEAR) close();
    group.push(stroke);
  }
  close();
  return found.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Lines that meet, directly or through others. */
function connected(level: readonly Stroke[], upright: readonly Stroke[]) {
  const parents = [...level, ...upright].map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parents[up] !== up) up = parents[up] = parents[parents[up]!]!;
    return up;
  };
  for (const [at, { at: y, from, to }] of level.entries())
    for (const [other, line] of upright.entries()) {
      const meets =
        line.at >= from - NEAR && line.at <= to + NEAR && y >= line.from - NEAR && y <= line.to + NEAR;
      if (meets) parents[root(at)] = root(level.length + other);
    }
  const groups = new Map<number, { level: Stroke[]; upright: Stroke[] }>();
  for (const [at, line] of [...level, ...upright].entries()) {
    const key = root(at);
    const group = groups.get(key) ?? { level: [], upright: [] };
    groups.set(key, group);
    (line.upright ? group.upright : group.level).push(line);
  }
  return [...groups.values()];
}

function gridOf(level: readonly Stroke[], upright: readonly Stroke[]): Grid | null {
  if (level.length < 2) return null;
  // Where a table has no line at its side, its lines end there.
  const xs = edges(
    upright.map(({ at }) => at),
    level,
  );
  const ys = edges(
    level.map(({ at }) => at),
    upright,
  );
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns * rows > 100_000) return null;

  const parents = Array.from({ length: rows * columns }, (_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (parents[up] !== up) up = parents[up] = parents[parents[up]!]!;
    return up;
  };
  const [between, under] = [standing(upright, xs), standing(level, ys)];
  const parted = (lines: readonly Stroke[] | undefined, middle: number) =>
    lines?.some(({ from, to }) => from - NEAR <= middle && middle <= to + NEAR) ?? false;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const here = row * columns + column;
      const across = column + 1 < columns && !parted(between[column + 1], (ys[row]! + ys[row + 1]!) / 2);
      const below = row + 1 < rows && !parted(under[row + 1], (xs[column]! + xs[column + 1]!) / 2);
      if (across) parents[root(here)] = root(here + 1);
      if (below) parents[root(here)] = root(here + columns);
    }
  const areas = new Map<
    number,
    { top: number; left: number; bottom: number; right: number; count: number }
  >();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const key = root(row * columns + column);
      const cell = areas.get(key);
      if (!cell) areas.set(key, { top: row, left: column, bottom: row, right: column, count: 1 });
      else {
        cell.left = Math.min(cell.left, column);
        cell.right = Math.max(cell.right, column);
        cell.bottom = row;
        cell.count++;
      }
    }
  if (areas.size < 2) return null;
  return {
    xs,
    ys,
    cells: [...areas].flatMap(([key, { top, left, bottom, right, count }]) => {
      const [rowSpan, columnSpan] = [bottom - top + 1, right - left + 1];
      if (count === rowSpan * columnSpan) return [{ row: top, column: left, rowSpan, columnSpan }];
      // What is no rectangle is parted into its fields.
      return fields(top, left, rowSpan, columnSpan).filter(
        ({ row, column }) => root(row * columns + column) === key,
      );
    }),
  };
}

/** The lines at each edge. */
function standing(lines: readonly Stroke[], edges: readonly number[]): Stroke[][] {
  const found = edges.map((): Stroke[] => []);
  for (const line of lines) found[nearest(edges, line.at)]!.push(line);
  return found;
}

/** The place of the edge that is nearest. */
function nearest(edges: readonly number[], at: number): number {
  let [low, high] = [0, edges.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= at) low = middle;
    else high = middle;
  }
  return at - edges[low]! <= edges[high]! - at ? low : high;
}

const fields = (top: number, left: number, rows: number, columns: number): GridCell[] =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: top + Math.floor(at / columns),
    column: left + (at % columns),
    rowSpan: 1,
    columnSpan: 1,
  }));

/** Places of lines, and the ends of those across where no line stands; near ones as one. */
function edges(places: readonly number[], across: readonly Stroke[]): number[] {
  const ends = [Math.min(...across.map(({ from }) => from)), Math.max(...across.map(({ to }) => to))];
  const found: number[] = [];
  for (const place of [...places, ...ends].sort((a, b) => a - b))
    if (found.length === 0 || place - found.at(-1)! > NEAR) found.push(place);
  return found;
}
