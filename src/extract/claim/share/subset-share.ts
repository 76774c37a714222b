import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import type { Partition } from '../sum/list.ts';

/**
 * 总保费1652万元，其中中央补贴…、省级补贴…、县级补贴…、农户自缴…，财政补贴占总保费的80%: the share of several parts that have the last
 * word of its name. Only ever confirmed.
 * @param bound percentages that a relation explains already
 */
export function subsetShares(
  spoken: readonly Mention[],
  sums: readonly Partition[],
  bound: ReadonlySet<Quantity>,
): Claim[] {
  const holding = sums.filter(({ claim }) => claim.holds);
  const divided = grouped(holding, ({ total }) => total.level.paragraph);
  return flatMap(spoken, (share) => {
    const name = share.subject?.slice(-2) ?? '';
    if (share.kind !== 'share' || name.length < 2 || share.base === '' || bound.has(share.quantity))
      return [];
    const isMeant = named(share.base);
    return (divided.get(share.paragraph) ?? [])
      .filter(({ total }) => isMeant(total.level))
      .flatMap(({ total, parts }) => {
        const several = parts.filter(({ level }) => level.left.includes(name));
        if (several.length < 2 || several.length === parts.length) return [];
        const terms: Term[] = [
          ...several.map(({ level }) => term('part', level)),
          term('whole', total.level),
          unsigned('percent', share),
        ];
        const claim = judge({ kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility: 0.4 });
        return claim.holds ? [claim] : [];
      });
  });
}
