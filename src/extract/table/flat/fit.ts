import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Quantity } from '../../../model.ts';
import type { ColumnRole } from '../heading.ts';

/** What a piece of a flattened row is, as far as fitting it into columns goes. */
export interface Token {
  readonly text: string;
  readonly figure: Quantity | undefined;
}

type Roles = readonly (ColumnRole | undefined)[];

const NAMES: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([
  'level1',
  'level2',
  'name',
  undefined,
]);
const FIGURES: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole | undefined>([
  'weight',
  'score',
  'initial',
  'budget',
  'executed',
  'rate',
]);

/**
 * Leading columns that name the row, with the weights of its levels between them: cells there are lost when they were
 * merged with the row above.
 */
export function namingColumns(roles: Roles): number {
  const first = roles.findIndex((role) => !NAMES.has(role));
  const last = Math.max(...LEVELS.map((role) => roles.lastIndexOf(role)));
  const between = roles.slice(0, last + 1).every((role) => NAMES.has(role) || role === 'weight');
  return Math.max(first < 0 ? roles.length : first, between ? last + 1 : 0);
}

const LEVELS: readonly ColumnRole[] = ['level1', 'level2', 'name'];

/**
 * Can these tokens stand in the columns from `from` on? Names are no figures, points and money are figures or blank, and
 * strictly the row reaches its score, which is not above its weight.
 */
export function fits(tokens: readonly Token[], roles: Roles, from: number, strict = true): boolean {
  let weight: Quantity | undefined;
  const naming = namingColumns(roles);
  if (strict && from + tokens.length <= roles.lastIndexOf('score')) return false;
  return tokens.every(({ text, figure }, index) => {
    const role = roles[from + index];
    const blank = /^[\s/／—–-]*$/.test(text);
    // 完成率 between 完成值 and 分值: a column of its own kind
    if (role === undefined && from + index >= naming) return true;
    if (NAMES.has(role)) return !figure || blank;
    if (role === 'reason') return !figure && !/指标(?:[（(].{0,60}[）)])?$|满意度$/.test(text.trim());
    if (role === 'unit') return !figure;
    if (!FIGURES.has(role) || blank) return true;
    if (!figure) return false;
    if (role === 'rate') return figure.unit === '%' || figure.unit === '';
    if (figure.unit !== '' && figure.unit !== '分' && (role === 'weight' || role === 'score')) return false;
    if (role === 'weight') weight = figure;
    return (
      !strict || role !== 'score' || !weight || compare(rational(figure.value), rational(weight.value)) <= 0
    );
  });
}

/** 总分 | 100 | 98: a total row is its name and its points, whatever else was merged or blank. */
export function totalPlaces(tokens: readonly Token[], roles: Roles): number[] | undefined {
  const [name, ...points] = tokens.filter(({ text }) => text.trim() !== '');
  if (!name || !TOTAL.test(name.text.replace(/\s+/g, '')) || points.some(({ figure }) => !figure))
    return undefined;
  const columns = TOTALLED[points.length - 1]?.filter((role) => role !== 'deduction' || roles.includes(role));
  if (columns?.length !== points.length) return undefined;
  const places = columns.map((role) => roles.lastIndexOf(role));
  return [0, ...places];
}

/** What a total row has the figures of, by their number. */
const TOTALLED: readonly (readonly ColumnRole[])[] = [
  ['score'],
  ['weight', 'score'],
  ['weight', 'deduction', 'score'],
];

export const TOTAL = /^(?:自评)?(?:总分|总得分|合计|总计)$/;
