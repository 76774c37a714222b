import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import { seriesFrom } from '../spoken/series.ts';
import type { Partition } from '../sum/list.ts';
import { ratio } from './ratio.ts';

/** So many paragraphs after its amounts a list of shares may stand. */
const PARAGRAPHS = 2;

/**
 * 其中税收甲，社保费乙，非税丙。税收、社保费、非税收入分别占65%、30%和5%: the shares name their parts, and the amounts stand
 * before them. Only ever confirmed.
 * @param bound percentages that a relation explains already
 */
export function respectiveShares(
  spoken: readonly Mention[],
  sums: readonly Partition[],
  bound: ReadonlySet<Quantity>,
): Claim[] {
  return flatMap(spoken, (first) => {
    if (first.kind !== 'share' || first.joined || bound.has(first.quantity)) return [];
    const names = (first.subject ?? '').replace(/^其中|(?:分别|各自?)$/g, '').split(/[、和及与]/);
    const series = seriesFrom(spoken, first);
    if (series.length < 2 || names.length !== series.length) return [];
    const lists = sums
      .filter(({ claim, total }) => claim.holds && isNear(total.level, first))
      .map(({ total, parts }) =>
        names.map((name, at) => {
          const part = parts.find(({ level }) => named(name)(level));
          return part && judge(ratio(part.level, total.level, series[at]!, 0.45));
        }),
      );
    const whole = lists.find((list) => list.every((claim) => claim?.holds));
    return whole ? (whole as Claim[]) : [];
  });
}

const isNear = (total: Mention, { paragraph, index }: Mention): boolean =>
  total.index < index && total.paragraph >= paragraph - PARAGRAPHS;
