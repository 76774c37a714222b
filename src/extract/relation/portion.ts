import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { claimOf } from './claim.ts';
import { isAlike, isAmount } from './list.ts';
import type { Scene } from './scene.ts';

/** 首期30%计192万元, 省级补助60%即300万元, 按30%预付90万元, 核定投资额640万元的25%计算，应补助160万元: so much of a sum makes an amount. */
export function portions({ all, listOf }: Scene): Claim[] {
  const made = new Map<Mention, Mention>();
  for (const share of all) {
    const part = all[share.index + 1];
    if (share.quantity.dimension !== 'percent' || share.quantity.bound !== 'eq' || share.run.length > 1)
      continue;
    if (share.part !== 'none' && share.part !== 'share' && share.part !== 'completion') continue;
    if (!part || part.segment !== share.segment || part.brackets.length !== share.brackets.length) continue;
    if (
      part.part !== 'amount' ||
      part.sense === 'before' ||
      part.referred ||
      part.quantity.dimension !== 'money'
    )
      continue;
    if (
      MAKES.test(part.lead) ||
      (/按(?:照)?[^,;。#]{0,8}$/.test(share.left) && DOES.test(part.lead)) ||
      (share.left === '的' && RECKONS.test(part.lead))
    )
      made.set(share, part);
  }
  const parts = new Set(made.values());
  return [...made].flatMap(([share, part]) => {
    const before = all[share.index - 1];
    const isWhole = (one: Mention): boolean =>
      isAlike(one, part) && one.part === 'amount' && !parts.has(one) && one.quantity.bound === 'eq';
    const printed =
      share.left === '的' && before && before.sentence === share.sentence && isWhole(before) ? before : null;
    const prior = all
      .slice(Math.max(0, share.index - BACK), share.index)
      .findLast(
        (one) =>
          one.paragraph === share.paragraph &&
          one.sentence >= share.sentence - 1 &&
          isWhole(one) &&
          isAmount(one) &&
          !listOf.has(one),
      );
    const last = all
      .slice(part.index + 1, part.index + 8)
      .find((one) => one.segment === share.segment && isWhole(one) && /总[价额]|合同|合计/.test(one.left));
    const whole = printed ?? prior ?? last;
    return whole
      ? [
          claimOf(
            'portion',
            [
              ['total', part],
              ['factor', whole],
              ['factor', fixed(share)],
            ],
            { level: printed ? 'stated' : 'implied' },
          ),
        ]
      : [];
  });
}

/** So far back the sum may stand. */
const BACK = 10;
/** The amount that a percentage makes. */
const MAKES = /^(?:,?[即计]|为|,即为|,计)(?:人民币)?$/;
const DOES =
  /^(?:的?(?:比例|标准))?,?(?:即|计|为|预付|预留|支付|补助|兑付|给予|安排|配套|奖励|扣留|扣除|计提)[\p{Script=Han}]{0,6}$/u;
const RECKONS = /^(?:的?(?:比例|标准))?(?:计算|核定|测算|计提|补助|计),?[\p{Script=Han}]{0,8}$/u;

/** 按3‰计提: what is reckoned by a rate that is laid down is reckoned by just that rate. */
const fixed = (share: Mention): Mention =>
  /按(?:照)?[^,;。#]{0,8}$/.test(share.left)
    ? { ...share, quantity: { ...share.quantity, exact: true } }
    : share;
