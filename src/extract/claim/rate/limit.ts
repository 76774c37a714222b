import { holds, judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Bound, Claim, Quantity, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { allOf } from '../../indicator/members.ts';
import { EXCESS } from '../spoken/cue.ts';
import type { Mention } from '../spoken/mention.ts';

/** Rates that count some of a whole: never above 100 %. 毛入学率, 巩固率, 执行率, 控制率 may be. */
const OF_A_WHOLE =
  /满意[度率]|合格率|及格率|优良率|优秀率|达标率|覆盖率|知晓率|知晓度|办结率|结案率|整改率|公开率|准确率|成活率|通过率|及时率|兑现率|履约率|回收率|处置率|到位率|完好率|破损率|差错率|治愈率/;

/** A whole that its own shares cannot exceed, rather than something to compare with (占财政收入的120%). */
const WHOLE = /总(?!收入|产值|值)|合计|全部/;

/** What grows beyond its own size when it falls: a loss after a profit. */
const BELOW_ZERO = /利润|收益|盈余|结余|盈利|净/;

/**
 * A percentage that its meaning bounds, where it is out of bounds. One within them is no evidence of anything, and makes
 * no claim.
 */
export function limits(spoken: readonly Mention[], { indicators }: Pick<Report, 'indicators'>): Claim[] {
  return [
    ...flatMap(spoken, (mention) => {
      const limit = limitOf(mention);
      return limit ? outside(mention.quantity, mention.left, limit) : [];
    }),
    ...flatMap(allOf(indicators), ({ name, actual }) => {
      const reached = actual?.quantity;
      return reached?.dimension === 'percent' && OF_A_WHOLE.test(name)
        ? outside(reached, name, { value: '100', comparison: 'le', plausibility: 0.9 })
        : [];
    }),
  ];
}

const DOUBLED = rational('0.8');

interface Limit {
  readonly value: '0' | '100';
  readonly comparison: Bound;
  readonly plausibility: number;
}

function limitOf({ quantity, kind, sign, base, left, lead }: Mention): Limit | null {
  if (quantity.dimension !== 'percent') return null;
  const most = { value: '100', comparison: 'le' } as const;
  if (kind === 'growth' && sign === -1 && !BELOW_ZERO.test(lead)) return { plausibility: 0.9, ...most };
  if (kind === 'share' && quantity.value.startsWith('-'))
    return { value: '0', comparison: 'ge', plausibility: 0.9 };
  if (kind === 'share' && /占/.test(left) && (base === '' || WHOLE.test(base)))
    return { plausibility: 0.9, ...most };
  if (kind === 'rate' && OF_A_WHOLE.test(base))
    return { plausibility: /到位率/.test(base) ? 0.7 : 0.9, ...most };
  if (kind === 'completion' && /(?<!未能?|没有)超额完成/.test(lead)) {
    const whole = { value: '100', comparison: 'ge' } as const;
    if (!EXCESS.test(left)) return { plausibility: 0.9, ...whole };
    // 超额完成任务的96%: so much on top of a plan would have doubled it.
    if (/的$/.test(left) && compare(amount(quantity), DOUBLED) > 0) return { plausibility: 0.7, ...whole };
  }
  return null;
}

function outside(quantity: Quantity, label: string, { value, comparison, plausibility }: Limit): Claim[] {
  const { span } = quantity;
  const bound: Quantity = {
    span,
    digits: { start: span.end, end: span.end },
    value,
    decimals: 0,
    scale: quantity.scale,
    unit: quantity.unit,
    dimension: quantity.dimension,
    bound: 'eq',
  };
  const terms = [
    { role: 'left' as const, quantity, label },
    { role: 'right' as const, quantity: bound },
  ];
  const form = value === '100' && comparison === 'ge' ? 'direction' : 'limit';
  const within = { kind: 'order', form, span, terms, comparison, plausibility } as const;
  const claim = holds(within) ? null : judge(within);
  return claim?.holds === false ? [claim] : [];
}
