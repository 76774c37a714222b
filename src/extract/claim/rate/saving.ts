import { flatMap } from '../../flat-map.ts';
import type { Candidate } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Around } from './around.ts';
import { counted, ratio } from './ratio.ts';

/** 节约率, 资金节约率, 审减率: named after what was saved. */
const SAVED = /(节约|节省|节支|审减|核减|压减|结余|结转)(?:比)?[率例]$/;
/** What it is saved of. */
const PLANNED = /预算|概算|估算|控制价|限价|送审|报审|计划|总投资|可用/;

/** 预算498万元，中标价476.4万元，节约21.6万元，节约率4.34%: what was saved, out of what had been planned. */
export function savings({ percent, earlier, before, clause }: Around): Candidate[] {
  const stem = SAVED.exec(percent.base)?.[1];
  if (stem === undefined) return [];
  const near = earlier
    .flatMap(({ level, attributes }) => [level, ...attributes])
    .filter(({ paragraph, index }) => paragraph === percent.paragraph && index < percent.index)
    .sort((a, b) => a.index - b.index);
  const levels = near.filter(({ kind }) => kind === 'level');
  const saving = near.findLast(
    ({ left, tail, quantity }) => (left + tail).includes(stem) && quantity.dimension === 'money',
  );
  if (!saving) return unsaid(levels, percent);
  const amounts = near.filter((other) => other !== saving && commensurate(other.quantity, saving.quantity));
  const planned = amounts.filter(({ left }) => PLANNED.test(left)).reverse();
  const said = planned.filter((whole) => clause.includes(whole));
  const sole = said.length > 0 ? said : planned.filter(({ sentence }) => sentence === percent.sentence);
  // 年初预算1200万元。…全年节约资金60万元，节约率5%: the plan may stand far before.
  const far = before
    .map(({ level }) => level)
    .filter((level) => commensurate(level.quantity, saving.quantity));
  return [
    ...planned.map((whole) =>
      ratio(saving, whole, percent, sole.length === 1 && sole[0] === whole ? 0.85 : 0.46),
    ),
    // 实际采购1140万元，节约60万元，节约率5%: what was spent and what was saved had been planned.
    ...amounts.map((spent) => counted([saving], [spent, saving], percent, 0.4)),
    ...far.map((whole) => ratio(saving, whole, percent, whole.paragraph === percent.paragraph ? 0.42 : 0.35)),
  ];
}

/** 批复概算5112万元，实际成本4856.4万元，成本节约率5%: what was saved is left for the reader to work out. */
function unsaid(levels: readonly Mention[], percent: Mention): Candidate[] {
  const here = levels.filter(({ sentence }) => sentence === percent.sentence);
  const planned = here.filter(({ left }) => PLANNED.test(left));
  return flatMap(planned, (whole) =>
    here
      .filter((spent) => spent.index > whole.index && commensurate(spent.quantity, whole.quantity))
      .map((spent) => counted([whole], [whole], percent, here.length === 2 ? 0.85 : 0.4, spent)),
  );
}
