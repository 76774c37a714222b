/** Words that say nothing about which figure is meant. */
const EMPTY =
  /^(?:其中|全年|本年|年度|当年|实际|共|总|合计|共计|资金|金额|收入|支出|数|额|的|为|度|\d+年度?|,|:)+|(?:资金|金额|数|额|为|的|约|共|总额|总计|合计|预算|决算|完成|达到?)+$/g;

const core = (name: string): string => {
  const stripped = name.replace(/[“”"《》]/g, '').replace(EMPTY, '');
  return stripped === '' ? name : stripped;
};

/** Whether a figure called `label` may be meant by `name`: 占基本支出的 means 基本支出预算安排175.16万元. */
export function named(label: string, name: string): boolean {
  const a = core(label);
  const b = core(name);
  if (a === '' || b === '') return false;
  return a.includes(b) || (a.length >= 2 && b.includes(a));
}
