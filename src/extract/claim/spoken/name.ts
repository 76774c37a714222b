import { once } from '../../../arithmetic/once.ts';
import type { Mention } from './mention.ts';

/** Words that say nothing about which figure is meant. */
const EMPTY =
  /^(?:其中|全年|本年|年度|当年|实际|共|总|合计|共计|资金|金额|收入|支出|数|额|的|为|度|\d+年度?|,|:)+|(?:资金|金额|数|额|为|的|约|共|总额|总计|合计|预算|决算|完成|达到?){1,8}$/g;

const core = (name: string): string => {
  const stripped = name.replace(/[“”"《》]|(?<=结[转余])[和与及、]/g, '').replace(EMPTY, '');
  return stripped === '' ? name : stripped;
};

const coreOf = once(({ left }: Mention): string => core(left));

/** Tells of a figure whether it may be meant by `name`: 占基本支出的 means 基本支出预算安排175.16万元. */
export function named(name: string): (mention: Mention) => boolean {
  const meant = core(name);
  return (mention) => {
    const label = coreOf(mention);
    if (label === '' || meant === '') return false;
    return label.includes(meant) || (label.length >= 2 && meant.includes(label));
  };
}
