import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { atMost } from '../at-most.ts';
import type { Mention } from '../spoken/mention.ts';

const ARRIVED = /(?:到位|拨入|收到)(?:的)?(?:资金|金额|专项资金|补助资金)?(?:为|共|共计|:)?$/;
const SPENT =
  /(?:兑现|支付|支出|使用|发放|拨付|执行)(?:了|的)?(?:资金|金额|专项资金|补助资金|补贴资金)?(?:为|共|共计|:)?$/;

/** How many figures may stand between. */
const REACH = 6;

/**
 * 到位14.28万元 … 已兑现14.28万元: no more is spent than arrived. Where more is, the rest came from elsewhere or from the year before, which
 * the words need not say: only what keeps within bounds is evidence.
 */
export function spendings(spoken: readonly Mention[]): Claim[] {
  let arrived: Mention | undefined;
  return flatMap(spoken, (mention) => {
    const { quantity, left, kind, index } = mention;
    if (quantity.dimension !== 'money' || kind !== 'level') return [];
    if (ARRIVED.test(left)) {
      arrived = mention;
      return [];
    }
    const source = arrived;
    if (!source || index - source.index > REACH || !SPENT.test(left)) return [];
    arrived = undefined;
    return atMost(mention, source, 'other');
  });
}
