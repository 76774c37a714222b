import { add, equal, type Rational, rational, subtract, ZERO } from '../../../arithmetic/rational.ts';
import type { ColumnRole } from '../heading.ts';
import { labelled } from '../label.ts';
import { fits, namingColumns, type Token } from './fit.ts';

/** A row of so many pieces that lost so many leading cells. */
export interface Cut {
  readonly width: number;
  readonly lost: number;
  /** A row of 小计: its name, then its points alone. */
  readonly isSubtotal?: true;
}

/** What the closing row of the table gives: 总分 | 100 | 98. */
export interface Totals {
  readonly weight?: Rational;
  readonly score: Rational;
}

type Roles = readonly (ColumnRole | undefined)[];

/** Readings beyond this number are not told apart any more. */
const MOST = 200;

/**
 * The rows that the tokens fall into: the only reading that fits, or of several the only one whose points add up to the
 * totals. Nothing where none or more than one is left.
 */
export function cut(tokens: readonly Token[], roles: Roles, totals: Totals): Cut[] | undefined {
  let all: readonly Cut[][] = [];
  for (const way of WAYS) if (all.length === 0) all = readings(tokens, roles, way);
  const right = all.length > 1 ? all.filter((cuts) => addsUp(cuts, tokens, roles, totals)) : all;
  return right.length === 1 ? right[0] : undefined;
}

/** What a reading asks of its rows, the strictest first. */
interface Way {
  /** Full marks have no reason beside them. */
  readonly isPlain: boolean;
  /** No score is above its weight. */
  readonly isCapped: boolean;
}

const WAYS: readonly Way[] = [
  { isPlain: true, isCapped: true },
  { isPlain: false, isCapped: true },
  { isPlain: true, isCapped: false },
];

/** All readings, from the end of the tokens to their beginning; none where there are too many. */
function readings(tokens: readonly Token[], roles: Roles, { isPlain, isCapped }: Way): readonly Cut[][] {
  const naming = namingColumns(roles);
  const from: (readonly Cut[][])[] = [];
  from[tokens.length] = [[]];
  const optional = roles.at(-1) === 'reason' ? 1 : 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const found: Cut[][] = [];
    for (let lost = 0; lost < naming; lost++) {
      if (roles[lost] === 'weight') continue;
      for (let blank = 0; blank <= optional; blank++) {
        const width = roles.length - lost - blank;
        const rest = from[at + width] ?? [];
        const row = tokens.slice(at, at + width);
        if (rest.length === 0 || !isRow(row, roles, lost, isCapped)) continue;
        if (isPlain && blank < optional && isFull(row, roles, lost)) continue;
        for (const cuts of rest) if (found.length < MOST) found.push([{ width, lost }, ...cuts]);
      }
      const width = unscored(tokens.slice(at), roles, lost);
      for (const cuts of (width && from[at + width]) || [])
        if (found.length < MOST) found.push([{ width, lost }, ...cuts]);
    }
    const closing = subtotal(tokens.slice(at), roles);
    for (const cuts of (closing && from[at + closing]) || [])
      if (found.length < MOST) found.push([{ width: closing, lost: 0, isSubtotal: true }, ...cuts]);
    from[at] = found;
  }
  return from[0]!.length < MOST ? from[0]! : [];
}

/** The width of a row of 小计 with the points of its level. */
function subtotal(tokens: readonly Token[], roles: Roles): number {
  const width = 1 + pointColumns(roles).length;
  const [name, ...points] = tokens.slice(0, width);
  const isSubtotal = name !== undefined && labelled(name.text.replace(/\s+/g, '')).kind === 'subtotal';
  return isSubtotal && points.length === width - 1 && points.every(({ figure }) => figure) ? width : 0;
}

/** The columns of the points, as a total has them: weight, deduction, score. */
const pointColumns = (roles: Roles): number[] =>
  (['weight', 'deduction', 'score'] as const)
    .map((role) => roles.lastIndexOf(role))
    .filter((column) => column >= 0);

function isFull(row: readonly Token[], roles: Roles, lost: number): boolean {
  const [weight, score] = [roles.lastIndexOf('weight'), roles.lastIndexOf('score')].map(
    (column) => row[column - lost]?.figure,
  );
  return weight !== undefined && score !== undefined && equal(rational(weight.value), rational(score.value));
}

/** 指标2： and ……: places of the form that stayed empty. */
const EMPTY = /^(?:指标\d*[：:]?|…+|\.{3,})$/;

/**
 * The width of a row without points: a ★ heading and a place that stayed empty are their names alone, an alternative that was
 * not chosen has no score.
 */
function unscored(tokens: readonly Token[], roles: Roles, lost: number): number {
  const name = roles.lastIndexOf('name') - lost;
  const words = tokens[name]?.text.trim() ?? '';
  const width =
    words.startsWith('★') || EMPTY.test(words)
      ? name + 1
      : words.includes('可选')
        ? roles.lastIndexOf('score') - lost
        : 0;
  const row = tokens.slice(0, width);
  const isNamed =
    row.slice(0, name + 1).every(({ figure }) => !figure) &&
    (!EMPTY.test(words) || row.slice(0, name).every(({ text }) => /指标|满意度|[）)]$/.test(text)));
  return width > 0 && row.length === width && isNamed && fits(row, roles, lost, false) ? width : 0;
}

/** A name is no sentence, no figure with its sign, and no remark that tells a rate; what stands under 一级指标 looks like the name of a class. */
function isRow(tokens: readonly Token[], roles: Roles, lost: number, isCapped: boolean): boolean {
  const named = tokens.every(({ text }, index) => {
    const role = roles[lost + index];
    if (EMPTY.test(text.trim())) return false;
    if (role === 'level1') return CLASS.test(text.replace(/\s+/g, ''));
    if (role === 'level2' && /\d[%％]|[为是]\d/.test(text)) return false;
    return (role !== 'level2' && role !== 'name') || !/[，。；]|^[≥≤＞＜><=＝±]/.test(text);
  });
  const isWhole = lost + tokens.length > roles.lastIndexOf('score');
  return named && isWhole && fits(tokens, roles, lost, isCapped);
}

const CLASS =
  /指标|[）)]$|^(?:投入|过程|产出|效[果益]|决策|管理|绩效|预算|成本|满意|部门|项目|规划|执行|履职|综合)/;

function addsUp(
  cuts: readonly Cut[],
  tokens: readonly Token[],
  roles: Roles,
  { weight, score }: Totals,
): boolean {
  const sum = (role: ColumnRole) => {
    let at = 0;
    return cuts.reduce((total, { width, lost, isSubtotal }) => {
      const figure = tokens[at + roles.lastIndexOf(role) - lost]?.figure;
      at += width;
      return figure && !isSubtotal ? add(total, rational(figure.value)) : total;
    }, ZERO);
  };
  return (!weight || closes(sum('weight'), weight)) && closes(sum('score'), score, weight);
}

/** The points of the execution rate, 20 at most, may stand above the table. */
function closes(points: Rational, total: Rational, whole = total): boolean {
  const missing = subtract(total, points);
  const isApart = [5, 10, 15, 20].some((apart) => equal(missing, rational(apart)));
  return (
    equal(missing, ZERO) || isApart || (whole !== total && missing.n > 0n && missing.n <= 20n * missing.d)
  );
}
