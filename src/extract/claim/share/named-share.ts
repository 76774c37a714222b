import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import { ratio } from './ratio.ts';

/** So many figures around a share its part and its whole are looked for. */
const REACH = 8;
/** 其中, 分别 and the like name nobody. */
const NOBODY = /^(?:其中|分别|各|均|约|共|仅)*$/;

/**
 * 非税收入占一般公共预算收入的比重为24%（非税收入1860万元，一般公共预算收入7750万元）: the sentence names both sides, and the
 * amounts stand elsewhere. 女性占41.2%，即1035人中有426人: or it gives them as 甲中有乙.
 * @param bound percentages that a relation explains already
 */
export function namedShares(spoken: readonly Mention[], bound: ReadonlySet<Quantity>): Claim[] {
  return flatMap(spoken, (share) => {
    if (share.kind !== 'share' || bound.has(share.quantity)) return [];
    const near = spoken
      .slice(Math.max(0, share.index - REACH), share.index + REACH + 1)
      .filter(({ paragraph, quantity }) => paragraph === share.paragraph && quantity.dimension !== 'percent');
    const claim = settle([...among(near, share), ...byName(near, share)]);
    return claim ? [claim] : [];
  });
}

/** 1035人 | 中有426人. */
const among = (near: readonly Mention[], share: Mention): Candidate[] =>
  flatMap(near.slice(1), (part, index) => {
    const whole = near[index]!;
    const sentence = part.sentence === share.sentence && whole.sentence === share.sentence;
    return sentence && OUT_OF.test(part.lead) && commensurate(part.quantity, whole.quantity)
      ? [ratio(part, whole, share, 0.85)]
      : [];
  });

/** 中级职称3人 and 中央资金300万元 are out of nothing. */
const OUT_OF = /^(?:名?[^,;。]{0,6})?中(?![级央型小层等期医学标])有?[^,;。]{0,6}$/;

function byName(near: readonly Mention[], share: Mention): Candidate[] {
  const { subject = '', base } = share;
  if (NOBODY.test(subject)) return [];
  const wholes = base === '' ? wholeBefore(near, share) : near.filter(named(base));
  // 占货物支出的80%（254.88万元）: the part may follow in brackets.
  const beside = near.filter(({ index, lead }) => index === share.index + 1 && /^[(,]即?$/.test(lead));
  const parts = [...beside, ...near.filter(named(subject)).filter(({ left }) => left !== '')];
  return flatMap(parts, (part) =>
    wholes
      .filter((whole) => whole !== part && commensurate(part.quantity, whole.quantity))
      .map((whole) => {
        const sole = part === parts[0] && wholes[0] === whole && wholes.length === 1;
        return ratio(part, whole, share, sole && whole.left.endsWith(base) ? 0.8 : 0.4);
      }),
  );
}

/** 本级安排2154万元，占总投入4000万元的53.85%，上级补助占46.15%: of the whole that the sentence named before. */
const wholeBefore = (near: readonly Mention[], share: Mention): readonly Mention[] =>
  near
    .filter(
      ({ kind, index, sentence }) => kind === 'whole' && index < share.index && sentence === share.sentence,
    )
    .slice(-1);
