import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { atMost } from '../at-most.ts';
import type { Partition } from '../sum/list.ts';

/** 18个乡镇均有增长，其中5个增幅超过10%: one part alone is no more than its whole. Only ever confirms. */
export function partsOfWholes(sums: readonly Partition[]): Claim[] {
  return flatMap(sums, ({ total, parts, claim }) => {
    const [part] = parts;
    if (claim.holds !== null || parts.length !== 1 || !/其中/.test(part!.level.lead)) return [];
    return atMost(part!.level, total.level, 'other');
  });
}
