import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { inferred, PERCENT } from '../../quantity/inferred.ts';
import { inMoney } from '../../table/unit.ts';
import { alike, type Line, upTo } from './line.ts';

/** 2024年比2023年增减%, 增长率: a row of rates below the rows of two years. */
const RATE =
  /(?:增减|增长|变动|变化|升降|下降|同比).{0,6}(?:率|幅度?|比例|[%％])|[增降]幅|^同比(?:增长|增减)?$/;

/** 增减额, 2024年比2023年增减: a row of what two rows are apart. */
const DELTA = /(?:增减|变动|变化|增长|增加|减少)(?:额|数|值|情况)?(?:[（(][^（）()]*元[）)])?$|^差额$/;

/** Rows that no total counts: those above, and 占比, 完成率. */
export const isRateRow = (label: string): boolean =>
  RATE.test(label) || DELTA.test(label) || /[%％]$|(?:占比|比重|执行率|完成率|支出率)$/.test(label);

const YEAR = /^(?:20\d\d|上年|本年|去年|今年|上期|本期)/;

/** The changes that a row tells of the two rows above it that are years, column by column; where most of them hold. */
export function changeRows(lines: readonly Line[]): Claim[] {
  return flatMap(lines, (line, index) => {
    const isRate = RATE.test(line.label);
    if (!isRate && !DELTA.test(line.label)) return [];
    const [first, second, ...more] = lines
      .slice(0, index)
      .filter(({ label }) => YEAR.test(label) && !isRateRow(label));
    if (!first || !second || more.length > 0) return [];
    const [before, after] = isLater(first.label, second.label) ? [second, first] : [first, second];
    const claims = flatMap(line.figures, (figure, column): Claim[] => {
      const [old, own] = [before.figures[column], after.figures[column]];
      if (!figure || !old || !own || !alike(old, own)) return [];
      const isPercent = figure.dimension === 'percent' || figure.unit === '';
      if (isRate && !isPercent) return [];
      const quantity = isRate && figure.unit === '' ? inferred(figure, PERCENT) : figure;
      const terms: Term[] = [
        { role: isRate ? 'percent' : 'delta', quantity, label: line.label },
        { role: 'before', quantity: old, label: before.label },
        { role: 'after', quantity: own, label: after.label },
      ];
      const [kind, form] = isRate ? (['change', 'growth'] as const) : (['difference', 'other'] as const);
      const span = upTo(line, figure);
      // whether a fall is printed with its sign or without is a habit
      const turned = [{ ...terms[0]!, sign: -1 } as const, ...terms.slice(1)];
      const readings = [terms, turned, terms.map(rounding), turned.map(rounding)].map((own) =>
        judge({ kind, form, span, terms: own }),
      );
      return [
        readings.find(({ holds, verdict }) => holds && verdict !== 'slack') ??
          readings.find(({ holds }) => holds) ??
          readings[0]!,
      ];
    });
    const held = claims.filter(({ holds }) => holds).length;
    const failed = claims.filter(({ holds }) => holds === false).length;
    return held > 0 && held >= failed * (failed > 1 ? 2 : 1) ? claims : [];
  });
}

/** Bare figures may be amounts that were rounded to the 万元, of which the rate was computed before. */
const rounding = (term: Term): Term =>
  term.quantity.dimension === 'number' ? { ...term, quantity: inMoney('万元')(term.quantity) } : term;

const isLater = (one: string, other: string): boolean => {
  const [a, b] = [one, other].map((label) => /^20\d\d/.exec(label)?.[0]);
  return a && b ? a > b : /^[本今]/.test(one) && /^[上去]/.test(other);
};
