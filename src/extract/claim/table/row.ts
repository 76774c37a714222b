import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { HeaderTotal } from './heading-tree.ts';
import { alike, type Line, upTo } from './line.ts';

/** A column that sums others of its row: 合计, 小计, 总额 before 财政拨款 and 其他资金, 总分 behind the points of each class. */
const TOTAL = /^(?:合计|小计|总计|共计)(?:金额|数)?$|^总额$|^(?:自评)?总(?:得)?分$|^得分合计$/;

/**
 * 合计 = Σ columns, row by row: as a header of several levels groups them, else under the reading of the columns that most rows
 * confirm.
 */
export function rowTotals(
  headings: readonly string[],
  lines: readonly Line[],
  grouped: readonly HeaderTotal[] = [],
  leading?: HeaderTotal,
): Claim[] {
  const first = leading ? judged(headings, lines, leading.column, leading.parts) : [];
  const isFirst = first.filter(isTelling).length > first.filter(({ holds }) => holds === false).length;
  return [...totalsOf(headings, lines, grouped), ...(isFirst ? first : [])];
}

function totalsOf(
  headings: readonly string[],
  lines: readonly Line[],
  grouped: readonly HeaderTotal[],
): Claim[] {
  const told = grouped.flatMap(({ column, parts }) => judged(headings, lines, column, parts));
  const failed = told.filter(({ holds }) => holds === false).length;
  const isTold = isOfficial(grouped) || told.filter(isTelling).length > failed;
  const known = new Set(isTold ? grouped.map(({ column }) => column) : []);
  const others = flatMap(headings, (heading, column) => {
    if (!TOTAL.test(heading) || known.has(column)) return [];
    const readings = spans(headings, column).map((columns) => judged(headings, lines, column, columns));
    const held = (claims: readonly Claim[]) => claims.filter(isTelling).length;
    const best = readings.toSorted((a, b) => held(b) - held(a))[0] ?? [];
    const failed = best.filter(({ holds }) => holds === false).length;
    return held(best) > 0 && held(best) >= failed ? best : [];
  });
  return isTold ? [...told, ...others] : others;
}

/** 三公经费 is 出国 + 接待 + 公务用车 by the form of the state. */
const isOfficial = (grouped: readonly HeaderTotal[]): boolean =>
  grouped.some(({ title }) => /三公/.test(title));

/** It holds, and says more than that 280.00 = 280.00 + 0.00. */
const isTelling = ({ holds, terms }: Claim): boolean =>
  holds === true && terms.filter(({ quantity }) => !/^[0.]+$/.test(quantity.value)).length > 2;

/** The columns a total may cover: those to its right or to its left, to the next total or the end. */
function spans(headings: readonly string[], column: number): number[][] {
  const stretch = (step: 1 | -1): number[][] => {
    const columns: number[] = [];
    const found: number[][] = [];
    for (let at = column + step; at >= 0 && at < headings.length; at += step) {
      if (TOTAL.test(headings[at]!)) break;
      columns.push(at);
      if (columns.length > 1) found.push([...columns]);
    }
    return found.reverse();
  };
  return [...stretch(1), ...stretch(-1)];
}

function judged(
  headings: readonly string[],
  lines: readonly Line[],
  column: number,
  columns: readonly number[],
): Claim[] {
  return flatMap(lines, (line) => {
    const { figures, label } = line;
    const stated = figures[column];
    const parts = flatMap(columns, (at): Term[] => {
      const quantity = figures[at];
      return quantity ? [{ role: 'part', quantity, label: headings[at]! }] : [];
    });
    if (!stated || parts.length === 0 || columns.some((at) => figures[at] === undefined)) return [];
    if (parts.some(({ quantity }) => !alike(quantity, stated))) return [];
    return [
      judge({
        kind: 'sum',
        form: 'table',
        span: upTo(line, stated),
        terms: [{ role: 'total', quantity: stated, label: label + headings[column]! }, ...parts],
      }),
    ];
  });
}
