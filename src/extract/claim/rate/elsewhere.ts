import { isBudgeted } from '../spoken/cue.ts';
import { named } from '../spoken/name.ts';
import { type Around, type Read, spending } from './around.ts';

/** What is budgeted for all that a report is about. */
const OF_ALL = /资金总额|总预算|预算总额|年度预算|总投资|资金共$|预算数$/;

/** Whose money it is. */
const LEVEL = /中央|省级|市级|县级|区级|州级|本级|自筹|上级/;

/** What was spent last, out of a budget that the report told under another heading. */
export function elsewhere({ percent, earlier, before, vicinity }: Around, read: Read): void {
  const owner = earlier[0]?.level;
  if (!owner) return;
  // The same name under another heading: 三公预算…其中：接待307.70万元 for 接待8.27万元，执行比例2.69%.
  const namesakes = vicinity
    .map(({ level }) => level)
    .filter(named(sourceOf(owner.left)))
    .filter((level) => level !== owner);
  // 省级财政安排A万元。…省级资金支出B万元，执行率p%: one slip of a key may tell what it was.
  const budget =
    spending(percent) && owner.sentence === percent.sentence ? namesakes.findLast(isBudgeted) : null;
  for (const level of namesakes) read(owner, level, level === budget ? 0.47 : 0.3);
  // 中央下达我县1860万元。…中央资金支出1781.2万元，执行率95.76%: the budget of the same level of government.
  const level = LEVEL.exec(owner.left)?.[0];
  for (const { level: other } of level ? before : [])
    if (other !== owner && LEVEL.exec(other.left)?.[0] === level) read(owner, other, 0.3);
  // 项目资金总额600万元。…以上合计支付597.6万元，预算执行率99.6%: the budget of it all may stand far before.
  for (const { level: whole } of spending(percent) ? before : [])
    if (OF_ALL.test(whole.left)) read(owner, whole, 0.3);
}

/** 省级资金支出 was spent out of 省级…. */
const sourceOf = (left: string): string =>
  /^(?:其中)?(.{2,}?)(?:资金)?(?:支出|支付|拨付|执行|使用)(?:资金|金额|数|额)?$/.exec(left)?.[1] ?? left;
