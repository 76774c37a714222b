import { judge } from '../../../arithmetic/judge.ts';
import type { Bound, Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

/** How a bound in words is to be kept by the exact figure. */
const KEPT: Partial<Record<Bound, Bound>> = {
  under: 'le',
  lt: 'lt',
  le: 'le',
  over: 'ge',
  gt: 'gt',
  ge: 'ge',
};

const LEAST = 3;

/**
 * 接待费执行比例不到3% … 公务接待费8.27万元，执行比例2.69%: a rate said roughly once and exactly elsewhere, of one name and one subject. It
 * may be about another year, so only what agrees is evidence.
 */
export function restated(spoken: readonly Mention[]): Claim[] {
  const rates = flatMap(spoken, (mention, index) => {
    const { quantity, left } = mention;
    const before = spoken[index - 1];
    const subject =
      before && before.sentence === mention.sentence
        ? before.left.replace(/(?<![仅只约近为])[仅只约近为]+$/, '')
        : '';
    return quantity.dimension === 'percent' && left.length >= LEAST && subject.length >= LEAST
      ? [{ mention, name: left, subject }]
      : [];
  });
  const exact = rates.filter(({ mention }) => mention.quantity.bound === 'eq').slice(0, MOST);
  const rough = rates.filter(({ mention }) => KEPT[mention.quantity.bound]).slice(0, MOST);
  return flatMap(rough, ({ mention, name, subject }) => {
    const comparison = KEPT[mention.quantity.bound];
    const twin = comparison && exact.find((one) => alike(one.name, name) && alike(one.subject, subject));
    if (!twin) return [];
    const terms = [term('left', twin.mention), term('right', mention)];
    const claim = judge({
      kind: 'order',
      form: 'other',
      span: spanOf(terms),
      terms,
      comparison,
      plausibility: 0.4,
    });
    return claim.holds ? [claim] : [];
  });
}

/** No report speaks roughly of more rates. */
const MOST = 200;

/** 去年接待费 and 公务接待费: the head of a name comes last. */
const alike = (a: string, b: string): boolean => a.slice(-LEAST) === b.slice(-LEAST);
