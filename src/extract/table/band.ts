import { once } from '../../arithmetic/once.ts';
import type { TableCell } from '../../model.ts';
import { type ColumnRole, columnRole } from './heading.ts';

/**
 * A header and the rows under it, up to the next header: one grid may hold several, the national form has its funds
 * above its indicators.
 */
export interface Band {
  readonly kind: 'fund' | 'indicator' | 'plain';
  /** Role of each column, where its heading tells. */
  readonly roles: readonly (ColumnRole | undefined)[];
  readonly header: readonly (readonly TableCell[])[];
  readonly rows: readonly (readonly TableCell[])[];
}

type Cells = readonly (readonly TableCell[])[];

/** The bands of a grid in order; rows above the first header belong to none. */
export const bands = once((cells: Cells): readonly Band[] => {
  const found: Band[] = [];
  const headers = cells.map(isHeader);
  for (let row = headers.indexOf(true); row >= 0; ) {
    let end = row + 1;
    while (headers[end] || isLeaves(cells[end], cells[end - 1]!)) end++;
    const after = headers.indexOf(true, end);
    const next = after < 0 ? cells.length : after;
    const header = cells.slice(row, end);
    const roles = rolesOf(header);
    found.push({ kind: kindOf(roles), roles, header, rows: cells.slice(end, next) });
    row = after;
  }
  return found;
});

/** At least two headings of different columns, and nothing but headings in half of the filled cells. */
function isHeader(row: readonly TableCell[]): boolean {
  const filled = [...new Set(row)].filter(({ text }) => text !== '');
  const roles: ColumnRole[] = [];
  let others = 0;
  for (const { text } of filled) {
    const role = columnRole(text);
    if (role) roles.push(role);
    else if (++others * 2 > filled.length) return false;
  }
  return new Set(roles).size >= 2;
}

/** 总额 | 财政拨款 | 其他资金 under 预算数: words below headings of figures, and none below those that name the rows. */
function isLeaves(row: readonly TableCell[] | undefined, above: readonly TableCell[]): boolean {
  const first = above.findIndex(({ text }) => FIGURES.has(columnRole(text)));
  if (!row || first < 1 || row.some(({ quantities }) => quantities.length > 0)) return false;
  const own = row.filter((cell, column) => cell.text !== '' && cell !== above[column]);
  return own.length >= 2 && own.every(({ column }) => column >= first);
}

const FIGURES: ReadonlySet<ColumnRole | undefined> = new Set(['initial', 'budget', 'executed'] as const);

/** The lowest heading that tells wins: under a two-level header the leaves name the columns. */
function rolesOf(header: Cells): (ColumnRole | undefined)[] {
  const width = header[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) =>
    header.map((row) => columnRole(row[column]!.text)).findLast((role) => role !== undefined),
  );
}

function kindOf(roles: readonly (ColumnRole | undefined)[]): Band['kind'] {
  const has = (...wanted: ColumnRole[]) => wanted.every((role) => roles.includes(role));
  if (has('budget', 'executed') || has('initial', 'executed')) return 'fund';
  const named = roles.some((role) => role === 'level1' || role === 'level2' || role === 'name');
  const scored = roles.includes('weight') || roles.includes('score');
  return (named && (scored || has('target', 'actual'))) || has('weight', 'score') ? 'indicator' : 'plain';
}
