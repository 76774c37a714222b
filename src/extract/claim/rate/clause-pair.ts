import { isBudgeted, isExecuted, isReceipt } from '../spoken/cue.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { type Around, type Read, spending } from './around.ts';

/** 应收826万元，实收784.7万元: what was due and what became of it, by one word each. */
const DUE = /应(?=[收到拨缴付发种支完配])/;
const DONE = /实(?=[收到拨缴付发种支完配际])|已/;
/** 规范管理率76.18%（在管42200人）: of all those. */
const ALL = /应|共|总|在管|在册|全部|需/;

/** 占预算的, 完成计划的 */
const PLAIN = /^(?:预算|计划|任务|目标)数?$/;

/** Two amounts and a rate in one clause, and nothing else near: the clause says what the rate is of. */
export function clausePair({ percent, clause, behind, later }: Around, read: Read): void {
  const amounts = clause.filter(({ kind }) => kind === 'level' || kind === 'base');
  const part = amounts.at(-1);
  if (part && behind && (isBudgeted(behind) || ALL.test(behind.left))) read(part, behind, 0.85);
  if (!part) behindRate(percent, later, read);
  const [whole] = amounts;
  if (!part || !whole || amounts.length !== 2 || !commensurate(whole.quantity, part.quantity)) return;
  // 预算36.8万元，决算31.28万元，占预算的85%: a plain 预算 is the one that stands there.
  const planned = isBudgeted(whole) && !isReceipt(whole) && PLAIN.test(percent.base);
  if (planned && isExecuted(part) && part.index === percent.index - 1) read(part, whole, 0.9);
  if (DUE.test(whole.left) && DONE.test(part.left)) read(part, whole, 0.9);
  if (isThingAndSpent(whole, part, percent)) read(part, whole, 0.6);
}

/** 交通类5.1亿元，支出4.08亿元，进度80%: a thing with its money, and what was spent of it. */
const isThingAndSpent = (whole: Mention, part: Mention, percent: Mention): boolean =>
  isExecuted(part) && !isExecuted(whole) && spending(percent) && part.index === percent.index - 1;

/** 支出进度为93.5%，支出1122万元，指标总额1200万元: the rate first, and right behind it what it is of. */
function behindRate(percent: Mention, later: Around['later'], read: Read): void {
  const [first, second] = later.map(({ level }) => level).filter(({ index }) => index > percent.index);
  if (first?.index !== percent.index + 1 || second?.index !== percent.index + 2) return;
  if (/其中/.test(first.lead) || !spending(percent)) return;
  if (isBudgeted(second) && isExecuted(first)) read(first, second, 0.85);
  else if (isBudgeted(first) && isExecuted(second)) read(second, first, 0.85);
}
