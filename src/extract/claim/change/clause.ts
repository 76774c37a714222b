import type { Mention } from '../spoken/mention.ts';
import type { Change } from './subject.ts';

/** Splits the figures after an amount into changes: a new base or a second figure of a sort begins a new one. */
export function changesIn(attributes: readonly Mention[]): Change[] {
  const result: { base?: Mention; delta?: Mention; percent?: Mention }[] = [];
  for (const mention of attributes) {
    const slot = SLOTS[mention.kind];
    if (!slot) continue;
    // 年均增长12.24%，…总量增加336995万元: a mean over years is no rate of one change.
    if (slot === 'percent' && YEARLY.test(mention.left)) continue;
    const last = result.at(-1);
    // 分别上升12.05%和18.4%（上年分别为166起、627.2万元）
    const behind = slot !== 'base' || (INSIDE.test(mention.lead) && !last?.delta) || mention.joined;
    // 由109308万元上升到194697万元…。总量增加336995万元: another sentence tells of another change.
    const apart = last?.base && slot === 'delta' && last.base.sentence !== mention.sentence;
    // 新增贷款12.6亿元，同比多增2.4亿元，贷款余额增长9.8%: the rate has a subject of its own.
    const others = slot === 'percent' && last?.delta !== undefined && OWN.test(mention.left);
    if (last && last[slot] === undefined && behind && !apart && !others) last[slot] = mention;
    else result.push({ [slot]: mention });
  }
  return result;
}

const YEARLY = /年均|年平均|平均每年|复合/;
const OWN =
  /^(?!其|总|约|即|增|减|上|下|提|降|升|涨|压|幅|同|环|比|较|与|相|分|也|均|年)[^比较同]{2,}(?:余额|总额|收入|支出|总量|面积|人数|人次|产值|量|费)(?:增长|增加|下降|减少|上升|提高)$/;
const INSIDE = /^[^()]*\([^()]*$/;

const SLOTS: Partial<Record<Mention['kind'], 'base' | 'delta' | 'percent'>> = {
  base: 'base',
  delta: 'delta',
  growth: 'percent',
};
