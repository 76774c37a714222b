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

/** Leading columns that name the row: cells there are lost when they were merged with the row above. */
export function namingColumns(roles: Roles): number {
  const end = roles.findIndex((role) => !NAMES.has(role));
  return end < 0 ? roles.length : end;
}

/**
 * Can these tokens stand in the columns from `from` on? Names are no figures, points and money are figures or blank, and
 * strictly no score is above its weight.
 */
export function fits(tokens: readonly Token[], roles: Roles, from: number, strict = true): boolean {
  let weight: Quantity | undefined;
  return tokens.every(({ text, figure }, index) => {
    const role = roles[from + index];
    const blank = /^[\s/／—–-]*$/.test(text);
    if (NAMES.has(role)) return !figure || blank;
    if (role === 'reason') return !/指标(?:[（(].*[）)])?$|满意度$/.test(text.trim());
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
  const columns = points.length === 2 ? ['weight', 'score'] : points.length === 1 ? ['score'] : undefined;
  return columns && [0, ...columns.map((role) => roles.lastIndexOf(role as ColumnRole))];
}

export const TOTAL = /^(?:自评)?(?:总分|总得分|合计|总计)$/;
