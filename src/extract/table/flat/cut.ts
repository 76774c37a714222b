import { add, equal, type Rational, rational, subtract, ZERO } from '../../../arithmetic/rational.ts';
import type { ColumnRole } from '../heading.ts';
import { fits, namingColumns, type Token } from './fit.ts';

/** A row of so many pieces that lost so many leading cells. */
export interface Cut {
  readonly width: number;
  readonly lost: number;
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
  const plain = readings(tokens, roles, true);
  const all = plain.length > 0 ? plain : readings(tokens, roles, false);
  const right = all.length > 1 ? all.filter((cuts) => addsUp(cuts, tokens, roles, totals)) : all;
  return right.length === 1 ? right[0] : undefined;
}

/**
 * All readings, from the end of the tokens to their beginning; none where there are too many.
 * @param isPlain full marks need no reason
 */
function readings(tokens: readonly Token[], roles: Roles, isPlain: boolean): readonly Cut[][] {
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
        if (rest.length === 0 || !isRow(row, roles, lost)) continue;
        if (isPlain && blank < optional && isFull(row, roles, lost)) continue;
        for (const cuts of rest) if (found.length < MOST) found.push([{ width, lost }, ...cuts]);
      }
      const width = unscored(tokens.slice(at), roles, lost);
      for (const cuts of (width && from[at + width]) || [])
        if (found.length < MOST) found.push([{ width, lost }, ...cuts]);
    }
    from[at] = found;
  }
  return from[0]!.length < MOST ? from[0]! : [];
}

function isFull(row: readonly Token[], roles: Roles, lost: number): boolean {
  const [weight, score] = [roles.lastIndexOf('weight'), roles.lastIndexOf('score')].map(
    (column) => row[column - lost]?.figure,
  );
  return weight !== undefined && score !== undefined && equal(rational(weight.value), rational(score.value));
}

/** The width of a row without points: a ★ heading is its names alone, an alternative that was not chosen has no score. */
function unscored(tokens: readonly Token[], roles: Roles, lost: number): number {
  const name = roles.lastIndexOf('name') - lost;
  const words = tokens[name]?.text.trim() ?? '';
  const width = words.startsWith('★')
    ? name + 1
    : words.includes('可选')
      ? roles.lastIndexOf('score') - lost
      : 0;
  const row = tokens.slice(0, width);
  const isNamed = row.slice(0, name + 1).every(({ figure }) => !figure);
  return width > 0 && row.length === width && isNamed && fits(row, roles, lost, false) ? width : 0;
}

/** A name is no sentence, and no figure with its sign; what stands under 一级指标 looks like the name of a class. */
function isRow(tokens: readonly Token[], roles: Roles, lost: number): boolean {
  const named = tokens.every(({ text }, index) => {
    const role = roles[lost + index];
    if (role === 'level1') return CLASS.test(text.replace(/\s+/g, ''));
    return (role !== 'level2' && role !== 'name') || !/[，。；]|^[≥≤＞＜><=＝±]/.test(text);
  });
  return named && fits(tokens, roles, lost);
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
    return cuts.reduce((total, { width, lost }) => {
      const figure = tokens[at + roles.lastIndexOf(role) - lost]?.figure;
      at += width;
      return figure ? add(total, rational(figure.value)) : total;
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
