import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { settle } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Partition } from '../sum/list.ts';
import { totalsOf } from '../sum/partition.ts';
import { amountReadings } from './amount.ts';
import { againstBase, againstFormer, againstNamed, spentAgainstNamed } from './base.ts';
import { changesIn } from './clause.ts';
import { rateReadings } from './rate.ts';
import { byName, type Subject, subjectsOf } from './subject.ts';

/** 比上年增加Δ万元，增长p%: the change in amount and in percent against what changed, and against a printed base. */
export function growths(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  const totals = totalsOf(sums);
  const divided = grouped(
    sums.filter(({ claim }) => claim.holds).map(({ total }) => total),
    ({ level }) => level.paragraph,
  );
  return flatMap(all, (item) => {
    const changes = changesIn(item.attributes);
    return flatMap(changes, (change, at) => {
      const likely = [
        ...byName(subjectsOf(all, item, totals.get(item), change), change),
        ...wholesBefore(divided, item),
      ];
      return [
        settle([
          ...rateReadings(likely, change),
          ...againstNamed(all, item, change),
          ...againstFormer(change, changes[at + 1]),
        ]),
        settle([...amountReadings(likely, change), ...spentAgainstNamed(all, item, change)]),
        settle(againstBase(item, change)),
      ].filter((claim) => claim !== null);
    });
  });
}

/** “三公”经费支出27万元，其中…。⏎“三公”经费支出比上年减少4.2万元: what the paragraph before divides may be what changed. */
const wholesBefore = (divided: ReadonlyMap<number, readonly Item[]>, { level }: Item): Subject[] =>
  (divided.get(level.paragraph - 1) ?? []).map((total) => ({ level: total.level, plausibility: 0.35 }));
