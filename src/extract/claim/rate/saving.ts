import type { Candidate } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Around } from './around.ts';
import { counted, ratio } from './ratio.ts';

/** 节约率, 资金节约率, 审减率: named after what was saved. */
const SAVED = /(节约|节省|节支|审减|核减|压减|结余|结转)(?:比)?[率例]$/;
/** What it is saved of. */
const PLANNED = /预算|概算|估算|控制价|限价|送审|报审|计划|总投资|可用/;

/** 预算498万元，中标价476.4万元，节约21.6万元，节约率4.34%: what was saved, out of what had been planned. */
export function savings({ percent, earlier, before }: Around): Candidate[] {
  const stem = SAVED.exec(percent.base)?.[1];
  if (stem === undefined) return [];
  const near = earlier
    .flatMap(({ level, attributes }) => [level, ...attributes])
    .filter(({ paragraph, index }) => paragraph === percent.paragraph && index < percent.index)
    .sort((a, b) => a.index - b.index);
  const saving = near.findLast(
    ({ left, tail, quantity }) => (left + tail).includes(stem) && quantity.dimension === 'money',
  );
  if (!saving) return [];
  const amounts = near.filter((other) => other !== saving && commensurate(other.quantity, saving.quantity));
  const planned = amounts.filter(({ left }) => PLANNED.test(left));
  const sure = planned.length === 1 && planned[0]!.sentence === percent.sentence;
  // 年初预算1200万元。…全年节约资金60万元，节约率5%: the plan may stand far before.
  const far = before
    .map(({ level }) => level)
    .filter((level) => commensurate(level.quantity, saving.quantity));
  return [
    ...planned.map((whole) => ratio(saving, whole, percent, sure ? 0.85 : 0.46)),
    // 实际采购1140万元，节约60万元，节约率5%: what was spent and what was saved had been planned.
    ...amounts.map((spent) => counted([saving], [spent, saving], percent, 0.4)),
    ...far.map((whole) => ratio(saving, whole, percent, whole.paragraph === percent.paragraph ? 0.42 : 0.35)),
  ];
}
