import { judge } from '../../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../../model.ts';
import { flatMap } from '../../../flat-map.ts';
import { alike, type Line, upTo } from '../line.ts';

/** 占比 and its kin; the share of the total row. */
export const SHARE = /占比|比重|构成比|占(?:总|全部|合计).{0,40}(?:比例|[%％])|^所占比例/;

/** Shares of the total row: 占比 = the row's figure ÷ that of 合计 in the column that most rows confirm. */
export function shareColumns(headings: readonly string[], lines: readonly Line[]): Claim[] {
  const totals = lines.filter(({ kind }) => kind === 'total');
  const [total] = totals;
  if (!total || totals.length > 1) return [];
  return flatMap(headings, (heading, column) => {
    if (!SHARE.test(heading)) return [];
    const readings = headings
      .map((_, at) => flatMap(lines, (line) => claimOf(line, total, column, at)))
      .filter((claims) => claims.length > 1)
      .toSorted((a, b) => held(b) - held(a));
    const [best = []] = readings;
    const failed = best.length - held(best);
    // with one column of amounts there is nothing else that the shares could be of
    return held(best) >= 2 && held(best) >= (readings.length === 1 ? failed : 2 * failed) ? best : [];
  });
}

const held = (claims: readonly Claim[]): number => claims.filter(({ holds }) => holds).length;

function claimOf(line: Line, total: Line, column: number, at: number): Claim[] {
  const [percent, part, whole] = [line.figures[column], line.figures[at], total.figures[at]];
  if (percent?.dimension !== 'percent' || !isAmount(part) || !isAmount(whole) || !alike(part, whole))
    return [];
  const terms: Term[] = [
    { role: 'percent', quantity: percent, label: `${line.label}占比` },
    { role: 'part', quantity: part, label: line.label },
    { role: 'whole', quantity: whole, label: total.label },
  ];
  return [judge({ kind: 'ratio', form: 'share', span: upTo(line, percent), terms })];
}

const isAmount = (figure: Quantity | null | undefined): figure is Quantity =>
  figure !== null && figure !== undefined && figure.dimension !== 'percent';
