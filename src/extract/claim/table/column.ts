import { judge } from '../../../arithmetic/judge.ts';
import { isZero, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { withoutDetails } from './details.ts';
import { alike, type Line, termIn, upTo } from './line.ts';
import { isShifted, isSwapped } from './misplaced.ts';

/** One way to read which rows a total covers. */
type Reading = (lines: readonly Line[]) => readonly Line[];

const READINGS: readonly Reading[] = [
  (lines) =>
    lines.some(({ kind }) => kind === 'subtotal') ? lines.filter(({ kind }) => kind === 'subtotal') : [],
  (lines) => topLevel(lines.filter(({ kind }) => kind === 'data')),
  (lines) => lines.filter(({ kind }) => kind === 'data'),
  (lines) => withoutDetails(lines).filter(({ kind }) => kind === 'data'),
  (lines) => lines.filter(({ kind }) => kind === 'data' || kind === 'of-which'),
  (lines) => lines.filter(({ kind }) => kind === 'of-which'),
];

/** 合计 = Σ rows, column by column, under the one reading of the rows that most columns confirm. */
export function columnTotals(lines: readonly Line[]): Claim[] {
  const totals = lines.filter(({ kind }) => kind === 'total');
  const [total, grand, third] = totals;
  if (!total || third) return [];
  if (grand) return stages(lines, lines.indexOf(total), lines.indexOf(grand));
  return judged(
    total,
    lines.filter((other) => other !== total),
    READINGS,
  );
}

/** 本年收入合计 = Σ the rows above it; 总计 = 本年收入合计 + 年初结转 and what else stands between the two. */
function stages(lines: readonly Line[], middle: number, end: number): Claim[] {
  const total = lines[middle]!;
  const between = lines.slice(middle + 1, end);
  if (middle < 2 || between.length === 0 || end < lines.length - 1) return [];
  return [
    ...judged(total, lines.slice(0, middle), READINGS),
    ...judged(
      lines[end]!,
      [{ ...total, kind: 'data', level: between[0]!.level }, ...between],
      [(parts) => parts],
      () => true,
    ),
  ];
}

/** 小计 = Σ the rows above it, back to the last 小计. */
export function subtotals(lines: readonly Line[]): Claim[] {
  let open = 0;
  return flatMap(lines, (subtotal, index) => {
    if (subtotal.kind !== 'subtotal') return [];
    const rows = lines.slice(open, index).filter(({ kind }) => kind !== 'total');
    open = index + 1;
    return judged(subtotal, rows, READINGS.slice(1));
  });
}

/** A row that is the sum of others, column by column. */
export const columnsOf = (total: Line, parts: readonly Line[]): Claim[] =>
  judged(total, parts, [(lines) => lines]);

/**
 * The reading that holds in most columns. Where it is confirmed by a column, the others must hold too; where none
 * confirms it, only a plain list with one column of figures is taken at its word, and cells that stand in each other's
 * place or beside their own.
 */
function judged(
  total: Line,
  rows: readonly Line[],
  readings: readonly Reading[],
  confirms: (claim: Claim) => boolean = isTelling,
): Claim[] {
  let best: Claim[] = [];
  const count = (claims: readonly Claim[]) => claims.filter(({ holds }) => holds).length;
  for (const reading of readings) {
    const parts = reading(rows);
    if (parts.length < 2) continue;
    const claims = flatMap(total.figures, (quantity, column) =>
      quantity ? sum(total, quantity, parts, column) : [],
    );
    if (best.length === 0 || count(claims) > count(best)) best = claims;
  }
  const held = best.some((claim) => claim.holds && confirms(claim));
  const isPlain =
    best.length === 1 && rows.every(({ kind, level }) => kind === 'data' && level === rows[0]!.level);
  if (held || isPlain || isSwapped(best)) return best;
  if (readings.some((reading) => isShifted(total, reading(rows))))
    return best
      .slice(0, 1)
      .map((claim) => (claim.holds === false ? { ...claim, slip: 'shifted-row' } : claim));
  return best.map((claim) => (claim.holds === false ? { ...claim, ...UNCONFIRMED } : claim));
}

/** 280.00 = 280.00 + 0.00 says nothing of which rows belong to the total. */
const isTelling = ({ terms }: Claim): boolean =>
  terms.filter(({ quantity }) => !isZero(rational(quantity.value))).length > 2;

const UNCONFIRMED = {
  holds: null,
  verdict: 'undecided',
  reason: '合计包括哪些行，没有另一列可以印证',
} as const;

function sum(total: Line, stated: Quantity, rows: readonly Line[], column: number): Claim[] {
  const figures = rows.map((row) => row.figures[column]);
  const parts = flatMap(rows, (row): Term[] => {
    const quantity = row.figures[column];
    return quantity ? [termIn(row, 'part', quantity, row.label)] : [];
  });
  if (parts.length === 0 || stated.dimension === 'percent' || stated.dimension === 'percent-point') return [];
  const odd = parts.find(({ quantity }) => !alike(quantity, stated));
  const undecided = figures.includes(undefined) ? '有一格不是单一数字' : odd ? '单位不一致' : undefined;
  return [
    judge({
      kind: 'sum',
      form: 'table',
      span: upTo(total, stated),
      terms: [termIn(total, 'total', stated, total.label), ...parts],
      ...(undecided && { undecided }),
    }),
  ];
}

/** Rows of the first ordering mark: under 一、 1. 2. 二、 only 一、 and 二、 are parts of the total. */
const topLevel = (lines: readonly Line[]): readonly Line[] =>
  lines.filter(({ level }) => level === lines[0]?.level);
