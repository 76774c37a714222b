import type { Claim } from '../../model.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, topic } from './list.ts';
import type { Scene } from './scene.ts';

/** 收入64000万元。…… 加上转移性收入486923万元，收入总计550923万元. */
export function additions({ all, sentences, listOf }: Scene): Claim[] {
  return all.flatMap((added) => {
    if (!/^加上?/.test(added.left) || !isAmount(added)) return [];
    const here = (sentences.get(added.sentence) ?? []).filter(
      (one) => isAmount(one) && isAlike(one, added) && one.brackets.length === added.brackets.length,
    );
    const total = here.find(
      (one) => one.index > added.index && /总计|合计|共计|总收入|总支出|总量|达/.test(one.left),
    );
    if (!total) return [];
    const before = here.filter((one) => one.index < added.index);
    const first =
      before.length > 0
        ? before
        : [topic(added, all, (one) => isAmount(one) && isAlike(one, added) && one.run.length === 1, listOf)];
    if (first.length !== 1 || !first[0]) return [];
    const rest = here.filter((one) => one.index >= added.index && one.index < total.index);
    return [
      claimOf('sum-behind', [
        ['total', total],
        ['part', first[0]],
        ...rest.map((one): Bound => ['part', one]),
      ]),
    ];
  });
}
