import type { Quantity, Row, Span } from '../../../model.ts';
import { type ColumnRole, columnRole } from '../heading.ts';
import { figureIn, rowOf } from './cell.ts';

type Roles = readonly (ColumnRole | undefined)[];

const FUND: ReadonlySet<ColumnRole | undefined> = new Set([
  'initial',
  'budget',
  'executed',
  'weight',
  'rate',
  'score',
] as const);
const MONEY: ReadonlySet<ColumnRole | undefined> = new Set(['initial', 'budget', 'executed'] as const);

/** How many lines above the indicators the funds may begin. */
const REACH = 60;

/** A blank cell that was printed: —, /. */
const DASH = /^[\s/／—–-]+$/;

/**
 * The fund block above the indicators, one cell a line: its headings, then rows of a label and as many figures as there are
 * columns, or as many as there are columns of money. Rows that have lost other cells are left out.
 *
 * @param end index of the line at which the indicators begin
 */
export function fundRows(
  lines: readonly Span[],
  end: number,
  text: string,
  quantities: readonly Quantity[],
): Row[] {
  const words = ({ start, end: to }: Span) => text.slice(start, to);
  for (let at = end - 1; at >= Math.max(0, end - REACH); at--) {
    const roles = headings(lines, at, words);
    if (!roles) continue;
    const rows: Row[] = [rowOf([null, ...lines.slice(at, at + roles.length)])];
    for (let row = at + roles.length; row < end; ) {
      const cells = cellsAfter(lines, row, end, text, quantities);
      const columns = columnsOf(roles, cells, (cell) => figureIn(text, cell, quantities)?.unit === '%');
      if (columns)
        rows.push(rowOf([lines[row]!, ...roles.map((_, column) => cells[columns.indexOf(column)] ?? null)]));
      row += 1 + cells.length;
    }
    return rows.length > 1 ? rows : [];
  }
  return [];
}

/** The headings of a fund block that begin here: money, and what was scored of it. */
function headings(
  lines: readonly Span[],
  at: number,
  words: (line: Span) => string,
): ColumnRole[] | undefined {
  const before = lines[at - 1];
  if (before && FUND.has(columnRole(words(before)))) return undefined;
  const roles: ColumnRole[] = [];
  for (const line of lines.slice(at, at + FUND.size)) {
    const role = columnRole(words(line));
    if (role === undefined || !FUND.has(role) || roles.includes(role)) break;
    roles.push(role);
  }
  return roles.length >= 3 && roles.includes('executed') ? roles : undefined;
}

/** The cells after a label: figures and dashes. */
function cellsAfter(
  lines: readonly Span[],
  label: number,
  end: number,
  text: string,
  quantities: readonly Quantity[],
): Span[] {
  const cells: Span[] = [];
  for (const line of lines.slice(label + 1, end)) {
    if (!figureIn(text, line, quantities) && !DASH.test(text.slice(line.start, line.end))) break;
    cells.push(line);
  }
  return cells;
}

/** The columns that the cells of a row are of: all of them, or without points its money, and perhaps its rate. */
function columnsOf(
  roles: Roles,
  cells: readonly Span[],
  isRate: (cell: Span) => boolean,
): readonly number[] | undefined {
  if (cells.length === roles.length) return roles.map((_, column) => column);
  const money = roles.flatMap((role, column) => (MONEY.has(role) ? [column] : []));
  const columns = [...money, roles.indexOf('rate')].slice(0, cells.length);
  const last = cells.at(-1);
  if (
    cells.length < money.length ||
    cells.length > money.length + 1 ||
    money.some((column, at) => column !== at)
  )
    return undefined;
  return cells.length === money.length || (last && isRate(last) && columns.at(-1)! >= 0)
    ? columns
    : undefined;
}
