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
  const totals = flatMap(lines, ({ kind }, index) => (kind === 'total' ? [index] : []));
  const [only, ...more] = totals;
  if (only === undefined) return unnamedTotal(lines);
  if (more.length > 0) return flatMap(totals, (_, at) => staged(lines, totals, at));
  const [above, below] = [lines.slice(0, only), lines.slice(only + 1)];
  return judged(
    lines[only]!,
    [...above, ...below],
    [...READINGS, ...READINGS.map((reading) => () => reading(above))],
  );
}

/**
 * One of several totals: 本年收入合计 is the sum of the rows above it, 总计 that of 本年收入合计, 年初结转 and what else stands
 * between; blocks have one each, above or below, and a last one sums them.
 */
function staged(lines: readonly Line[], totals: readonly number[], at: number): Claim[] {
  const own = totals[at]!;
  const total = lines[own]!;
  const before = totals.slice(0, at).map((index) => lines[index]!);
  const between = lines.slice((totals[at - 1] ?? -1) + 1, own);
  const level = between[0]?.level ?? '';
  const asData = (one: Line): Line => ({ ...one, kind: 'data', level });
  const isStage = at > 0 && /总计$/.test(total.label) && !/总计$/.test(before.at(-1)!.label);
  if (isStage && between.length > 0)
    return judged(total, [...before.slice(-1).map(asData), ...between], READINGS, () => true);
  const after = lines.slice(own + 1, totals[at + 1]);
  const readings = [between, ...(before.length > 1 ? [[...before.map(asData), ...between]] : []), after];
  const claims = readings
    .map((rows) => judged(total, rows, READINGS))
    .toSorted((a, b) => confirmations(b) - confirmations(a))[0]!;
  return confirmations(claims) > 0 || (at === 0 && totals.length === 2) ? claims : [];
}

/** Rows that sum others without saying 合计: 全市, 全县. */
const WHOLE = /^全[市县区省州国盟旗镇乡街院校局部系统]/;

/** The first or last row, where it is the sum of all others: in a column if it says so (全市), else in two at least. */
function unnamedTotal(lines: readonly Line[]): Claim[] {
  if (lines.length < 4 || lines.some(({ kind }) => kind !== 'data')) return [];
  return flatMap([0, lines.length - 1], (index) => {
    const total = lines[index]!;
    const claims = judged(
      total,
      lines.filter((_, at) => at !== index),
      READINGS,
    );
    const failed = claims.filter(({ holds }) => holds === false).length;
    const held = confirmations(claims);
    return held >= (WHOLE.test(total.label) ? 1 : 2) && held > failed ? claims : [];
  });
}

const confirmations = (claims: readonly Claim[]): number =>
  claims.filter((claim) => claim.holds && isTelling(claim)).length;

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

/** A row against the sum of others in each column, whatever comes of it. */
export const sumsOf = (total: Line, parts: readonly Line[]): Claim[] =>
  flatMap(total.figures, (quantity, column) => (quantity ? sum(total, quantity, parts, column) : []));

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
    const claims = sumsOf(total, parts);
    if (best.length === 0 || count(claims) > count(best)) best = claims;
  }
  const held = best.some((claim) => claim.holds && confirms(claim));
  const isPlain = best.length === 1 && isList(rows);
  if (held || isPlain || isSwapped(best)) return best;
  if (readings.some((reading) => isShifted(total, reading(rows))))
    return best
      .slice(0, 1)
      .map((claim) => (claim.holds === false ? { ...claim, slip: 'shifted-row' } : claim));
  return best.map((claim) => (claim.holds === false ? { ...claim, ...UNCONFIRMED } : claim));
}

/** Rows of one level, or each with its mark: 一、 1. 2. 二、. */
const isList = (rows: readonly Line[]): boolean =>
  rows.every(({ kind }) => kind === 'data') &&
  (rows.every(({ level }) => level === rows[0]!.level) || rows.every(({ level }) => level !== ''));

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
