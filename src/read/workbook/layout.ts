import { ReadProblem } from '../problem.ts';
import type { Area } from './address.ts';
import { LIMITS } from './limits.ts';
import type { RawCell, RawSheet } from './raw.ts';

/** A filled cell as it is shown, with the area that it is merged over. */
export interface ShownCell {
  readonly raw: RawCell;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** What a person sees in a sheet, from top to bottom. */
export type Piece = Line | Grid;

/** A title, a note, 填报单位：… 金额单位：万元: one row that is no row of a table. */
export interface Line {
  readonly kind: 'line';
  readonly cells: readonly ShownCell[];
}

/** The rows and columns of a table, by their numbers in the sheet; columns without anything in them are left out. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly ShownCell[];
}

interface Row {
  readonly number: number;
  readonly cells: readonly ShownCell[];
  /** A cell merged over several rows reaches into it from above. */
  readonly reached: boolean;
  readonly ruled: readonly (readonly [number, number])[];
}

/** Takes a sheet apart into titles, notes and tables. @throws ReadProblem `too-large` */
export function layout(sheet: RawSheet, shown: readonly ShownCell[], reached: ReadonlySet<number>): Piece[] {
  const rows = rowsOf(sheet, shown, reached);
  return pieces(rows, isRuledSheet(rows));
}

/** The filled cells with the areas that they are merged over, and the rows that such an area reaches into from above. */
export function merged(
  sheet: RawSheet,
  show: (cell: RawCell) => string,
): { cells: ShownCell[]; reached: Set<number> } {
  const areas = new Map<number, Area>();
  const byRow = new Map<number, Area[]>();
  const used = [...new Set([...sheet.cells.map(({ row }) => row), ...sheet.ruled.keys()])].sort(
    (a, b) => a - b,
  );
  const filled = new Set(sheet.cells.map(keyOf));
  let places = 0;
  const reached = new Set<number>();
  for (const area of sheet.merges) {
    if (!filled.has(keyOf(area.from)) && area.from.row === area.to.row) continue;
    areas.set(keyOf(area.from), area);
    for (let at = firstFrom(used, area.from.row); at < used.length && used[at]! <= area.to.row; at++) {
      if (++places > LIMITS.places) throw new ReadProblem('too-large', 'merged areas');
      const row = used[at]!;
      if (row > area.from.row && filled.has(keyOf(area.from))) reached.add(row);
      const known = byRow.get(row);
      if (known) known.push(area);
      else byRow.set(row, [area]);
    }
  }
  const cells = sheet.cells.flatMap((raw): ShownCell[] => {
    const { row, column } = raw;
    const area = areas.get(keyOf(raw));
    // what a merged area covers besides its first cell is kept by the file, but shown to nobody
    if (!area && byRow.get(row)?.some(({ from, to }) => column >= from.column && column <= to.column))
      return [];
    const text = show(raw);
    if (text === '') return [];
    return [
      {
        raw,
        text,
        row,
        column,
        rowSpan: area ? area.to.row - area.from.row + 1 : 1,
        columnSpan: area ? area.to.column - area.from.column + 1 : 1,
      },
    ];
  });
  return { cells, reached };
}

const keyOf = ({ row, column }: { readonly row: number; readonly column: number }): number =>
  row * 16_384 + column;

function rowsOf({ ruled }: RawSheet, shown: readonly ShownCell[], reached: ReadonlySet<number>): Row[] {
  const byRow = new Map<number, ShownCell[]>();
  for (const cell of shown) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
  }
  const last = shown.reduce((most, { row }) => Math.max(most, row), -1);
  const numbers = new Set([...byRow.keys(), ...reached, ...ruled.keys()]);
  return [...numbers]
    .filter((number) => number <= last)
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      cells: (byRow.get(number) ?? []).sort((a, b) => a.column - b.column),
      reached: reached.has(number),
      ruled: ruled.get(number) ?? [],
    }));
}

const isRuled = ({ ruled }: Row, { column, columnSpan }: ShownCell): boolean =>
  ruled.some(([from, to]) => from < column + columnSpan && column <= to);

/** A sheet whose tables are drawn: at least two rows with lines around several cells. */
const isRuledSheet = (rows: readonly Row[]): boolean =>
  rows.filter((row) => row.cells.filter((cell) => isRuled(row, cell)).length > 1).length > 1;

/** 填报单位：青禾县水务局 or 金额单位：万元. */
const LABELLED = /^[^：:]{1,14}[：:]/;

type Kind = 'line' | 'single' | 'table' | 'blank';

function kindOf(row: Row, isDrawn: boolean): Kind {
  const { cells } = row;
  if (cells.length === 0) return 'blank';
  const drawn = isDrawn && cells.some((cell) => isRuled(row, cell));
  if (!drawn && !row.reached && cells.every(({ text }) => LABELLED.test(text)) && cells.length > 1)
    return 'line';
  if (cells.length > 1 || row.reached) return 'table';
  return isDrawn && !drawn ? 'line' : 'single';
}

interface Sorted {
  readonly row: Row;
  kind: Kind;
}

function pieces(rows: readonly Row[], isDrawn: boolean): Piece[] {
  const found: Piece[] = [];
  for (const part of parts(rows)) {
    const sorted = part.map((row): Sorted => ({ row, kind: kindOf(row, isDrawn) }));
    settleSingles(sorted, isDrawn);
    let table: Row[] = [];
    const finish = () => {
      found.push(...tables(table, isDrawn, found.at(-1)));
      table = [];
    };
    for (const { row, kind } of sorted) {
      if (kind === 'table' || (kind === 'blank' && table.length > 0)) table.push(row);
      else {
        finish();
        if (kind !== 'blank') found.push({ kind: 'line', cells: row.cells });
      }
    }
    finish();
  }
  return joined(found);
}

/** Rows next to each other; between them are rows without anything. */
function parts(rows: readonly Row[]): Row[][] {
  const found: Row[][] = [];
  for (const row of rows) {
    const isNext = found.at(-1)?.at(-1)?.number === row.number - 1;
    const isEmpty = row.cells.length === 0 && !row.reached && row.ruled.length === 0;
    if (isEmpty) continue;
    if (isNext) found.at(-1)!.push(row);
    else found.push([row]);
  }
  return found;
}

/** A row with one filled cell is a title above a table, a note below it, or in a table the heading of a group. */
function settleSingles(sorted: readonly Sorted[], isDrawn: boolean): void {
  const first = sorted.findIndex(({ kind }) => kind === 'table');
  const last = sorted.findLastIndex(({ kind }) => kind === 'table');
  sorted.forEach((one, at) => {
    if (one.kind !== 'single') return;
    const isWide = one.row.cells[0]!.columnSpan > 1;
    const isAmongLines = sorted[at - 1]?.kind === 'line' && sorted[at + 1]?.kind === 'single';
    if (at < first) one.kind = !isDrawn || isWide ? 'line' : 'table';
    else if (at > last) one.kind = isDrawn && last >= 0 ? 'table' : 'line';
    else one.kind = !isDrawn && (isWide || isAmongLines) ? 'line' : 'table';
  });
}

/** The rows of a table; two tables beside each other, with an empty column between them, are two. */
function tables(rows: readonly Row[], isDrawn: boolean, before: Piece | undefined): Piece[] {
  const lastFilled = rows.findLastIndex(({ cells }) => cells.length > 0);
  const own = rows.slice(0, lastFilled + 1);
  const cells = own.flatMap((row) => row.cells);
  if (cells.length === 0) return [];
  const beside = isDrawn || before?.kind !== 'grid' ? sides(own, cells) : [];
  if (beside.length > 1) return beside.flatMap((side) => pieces(side, isDrawn));
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const isProse =
    columns.length === 1 || (own.length === 1 && !cells.some(({ raw }) => raw.kind === 'number'));
  if (isProse)
    return own.flatMap((row): Line[] => (row.cells.length > 0 ? [{ kind: 'line', cells: row.cells }] : []));
  return [{ kind: 'grid', rows: own.map(({ number }) => number), columns, cells }];
}

function sides(rows: readonly Row[], cells: readonly ShownCell[]): Row[][] {
  const covered = new Set<number>();
  const [from, to] = cells.reduce(
    ([least, most], { column, columnSpan }) => [
      Math.min(least, column),
      Math.max(most, column + columnSpan - 1),
    ],
    [Number.POSITIVE_INFINITY, -1],
  );
  if (to - from > 200) return [];
  const mark = (first: number, last: number) => {
    for (let column = Math.max(first, from); column <= Math.min(last, to); column++) covered.add(column);
  };
  for (const { column, columnSpan } of cells) mark(column, column + columnSpan - 1);
  for (const { ruled } of rows) for (const [first, last] of ruled) mark(first, last);
  const ranges: [number, number][] = [];
  for (let column = from; column <= to; column++) {
    if (!covered.has(column)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else ranges.push([column, column]);
  }
  if (ranges.length < 2) return [];
  const found = ranges.map(([first, last]) =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ column }) => column >= first && column <= last),
      ruled: row.ruled.filter(([a, b]) => a <= last && b >= first),
    })),
  );
  return found.every(isTable) ? found : [];
}

/** Rows with names in front and figures behind them. */
function isTable(rows: readonly Row[]): boolean {
  const filled = rows.filter(({ cells }) => cells.length > 1);
  const named = filled.filter(({ cells }) => cells[0]!.raw.kind === 'text');
  return (
    filled.length > 1 &&
    named.length * 2 > filled.length &&
    filled.some(({ cells }) => cells.at(-1)!.raw.kind === 'number')
  );
}

/** A table that goes on below an empty row, without a heading of its own, is one table. */
function joined(found: readonly Piece[]): Piece[] {
  const whole: Piece[] = [];
  for (const piece of found) {
    const last = whole.at(-1);
    if (last?.kind === 'grid' && piece.kind === 'grid' && goesOn(last, piece)) {
      whole[whole.length - 1] = {
        kind: 'grid',
        rows: [...last.rows, ...piece.rows],
        columns: [...new Set([...last.columns, ...piece.columns])].sort((a, b) => a - b),
        cells: [...last.cells, ...piece.cells],
      };
    } else whole.push(piece);
  }
  return whole;
}

const goesOn = (above: Grid, below: Grid): boolean =>
  below.rows[0]! > above.rows.at(-1)! &&
  below.columns[0] === above.columns[0] &&
  below.columns.at(-1)! <= above.columns.at(-1)! &&
  below.cells.some(({ row, raw }) => row === below.rows[0] && raw.kind === 'number');

function firstFrom(numbers: readonly number[], wanted: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
