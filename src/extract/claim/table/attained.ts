import { judge } from '../../../arithmetic/judge.ts';
import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Report, TableCell } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { plain } from '../../table/heading.ts';
import type { Band } from '../../table/index.ts';

const HEADING = /^(?:目标|指标|任务|绩效)*完成(?:率|比例|程度)$/;

/**
 * 目标值 12家 | 完成值 10家 | 完成率 83.33%: the rate of each indicator. Forms count it in several ways where less is better or more
 * was reached than asked for, so a row is wrong only where most of the others are right.
 */
export function attainedRates({ header, roles, rows }: Band, report: Pick<Report, 'quantities'>): Claim[] {
  const heading = header.at(-1)!.findIndex(({ text }) => HEADING.test(plain(text)));
  const [target, actual] = [roles.lastIndexOf('target'), roles.lastIndexOf('actual')];
  if (heading < 0 || target < 0 || actual < 0) return [];
  const claims = flatMap(rows, (row) => {
    const [percent, whole, part] = [heading, target, actual].map((column) => only(row[column]!, report));
    const name = row.slice(0, target).findLast(({ text }) => text !== '')?.text ?? '';
    return percent && whole && part ? rate(percent, part, whole, name) : [];
  });
  const held = claims.filter(({ holds }) => holds);
  return held.length >= 2 && held.length >= 2 * (claims.length - held.length) ? claims : held;
}

function rate(percent: Quantity, part: Quantity, whole: Quantity, label: string): Claim[] {
  const isLess = whole.bound === 'le' || whole.bound === 'lt';
  const isCapped = percent.value === '100' && compare(rational(part.value), rational(whole.value)) > 0;
  const isAlike = part.unit === whole.unit && part.scale === whole.scale;
  if (percent.dimension !== 'percent' || part.bound !== 'eq' || isLess || isCapped || !isAlike) return [];
  const span = { start: whole.span.start, end: percent.span.end };
  return [
    judge({
      kind: 'ratio',
      form: 'execution',
      span: span.start < span.end ? span : percent.span,
      terms: [
        { role: 'percent', quantity: percent, label: `${label}完成率` },
        { role: 'part', quantity: part, label },
        { role: 'whole', quantity: { ...whole, bound: 'eq' }, label },
      ],
    }),
  ];
}

/** The figure of a cell that holds just one. */
const only = ({ quantities }: TableCell, report: Pick<Report, 'quantities'>): Quantity | undefined =>
  quantities.length === 1 ? report.quantities[quantities[0]!] : undefined;
