import { yearOf } from '../change/move.ts';
import { likely } from '../likely.ts';
import { LICENSED } from '../reading.ts';
import { isBudgeted, isExecuted, isReceipt } from '../spoken/cue.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { type Around, type Read, spending } from './around.ts';
import { ratio } from './ratio.ts';

/** 发放问卷800份，收回784份，回收率98%: figures that stand with a rate, whatever they are called. */
export function beside(
  { percent, earlier, levels, amounts }: Around,
  budgets: readonly Mention[],
  read: Read,
): void {
  const here = ({ sentence }: { readonly sentence: number }) => sentence === percent.sentence;
  const owner = earlier[0]?.level;
  const pair = earlier
    .slice(0, 2)
    .map(({ level }) => level)
    .filter(here);
  // 演出126场（目标值120场），完成率105%: the target stands in brackets behind what was done.
  const [target, done] = pair;
  if (target && done && /^\([^,;]*(?:目标|计划|任务|指标|预算)/.test(target.lead)) read(done, target, 0.85);
  const [achieved, set] = pair;
  if (achieved && set && isDone(set, achieved, percent)) read(achieved, set, 0.85);
  if (owner)
    for (const whole of amounts) {
      // 公车决算8.47万元，完成预算的60.5%；接待决算0.3万元，完成预算的3.75%: what was spent beside it is no budget.
      const spent = /预算|计划|任务/.test(percent.base) && isExecuted(whole) && !isBudgeted(whole);
      const meant = pair.includes(whole) && whole !== owner && !spent && !isReceipt(whole);
      read(owner, whole, meant ? LICENSED : 0.35);
    }
  const spent = levels.find(isExecuted);
  const planned = new Set(budgets.filter((whole) => whole !== spent));
  for (const part of amounts) {
    if (part.kind !== 'delta' && (!here(part) || planned.has(part))) continue;
    for (const whole of amounts) read(part, whole, 0.3);
  }
}

/** 改造供水工程11处，实际完成10处，完成率90.91%: what was to be done, what was, and the rate, with nothing between them. */
const isDone = (set: Mention, done: Mention, percent: Mention): boolean =>
  spending(percent) &&
  isExecuted(done) &&
  !isExecuted(set) &&
  !FORMER.test(set.left) &&
  commensurate(done.quantity, set.quantity) &&
  (yearOf(done) ?? yearOf(set)) === yearOf(set) &&
  done.index === set.index + 1 &&
  [done, percent].every(({ lead }) => !lead.includes(';')) &&
  percent.index <= done.index + 2 &&
  likely(ratio(done, set, percent, 0));

const FORMER = /上年|去年|往年|同期|平均/;
