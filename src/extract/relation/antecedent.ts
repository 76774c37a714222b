import { isSameName, nameOf } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { BARE_PLAN } from '../mention/part.ts';
import { isAlike, isAmount, isEarlier, ofPlan, topic } from './list.ts';
import type { Scene } from './scene.ts';

/** So far back what is spoken of may stand. */
const BACK = 25;
/** So many paragraphs back, past those that tell of other measures. */
const PARAGRAPHS = 3;
/** Opens a sentence that goes on about what the one before speaks of: 与上年相比，增加…; 同比增长…. */
const GOES_ON =
  /^(?:[§。,]*)(?:本年)?(?:收入|支出)?(?:与|比|较|同|按可比|同口径|总体|增|减|节|下降|上升|占|完成|预算|执行|支付|\d{4}年|本年|全年|和|各)/;

/**
 * The amount that a change, a rate or a share is said of: the nearest before it that is no change, rate or base only
 * referred to; never from inside a bracket that is closed. One with a name of its own is said of the amount of that name.
 * @param unit an amount that it must be of one kind with
 */
export function antecedent(
  one: Mention,
  { all, listOf }: Scene,
  unit: Mention | null,
  accepts: (amount: Mention) => boolean = isAmount,
): { amount: Mention; named: boolean } | null {
  const opening = all[one.index - 1]?.sentence !== one.sentence;
  // 比上年预算减少: a plan that names nothing of its own
  const name = BARE_PLAN.test(one.name) ? '' : one.name || subjectBefore(one, all);
  const fits = (amount: Mention): boolean => accepts(amount) && (unit === null || isAlike(amount, unit));
  for (let at = one.index - 1; at >= 0 && at > one.index - BACK; at--) {
    const amount = all[at]!;
    if (amount.paragraph !== one.paragraph && !(opening && amount.paragraph >= one.paragraph - PARAGRAPHS))
      return null;
    if (amount.brackets.length > one.brackets.length) continue;
    if (
      amount.brackets.length > 0 &&
      amount.brackets.length === one.brackets.length &&
      amount.brackets.at(-1) !== one.brackets.at(-1)
    )
      continue;
    if (!fits(amount) || isEarlier(amount, all)) continue;
    // 收入462万元，缺口198万元；较上年下降…: what is missing is not what changed
    if (amount.part === 'rest' && amount.sentence === one.sentence && amount.segment !== one.segment)
      continue;
    if (name !== '') {
      // 收入总计增加: of 收入总计, and not of 本年收入
      if (/总计/.test(one.left) && !/总计/.test(amount.left)) continue;
      if (isSameName(name, amount.name) || isSameName(name, amount.full)) return { amount, named: true };
      if (amount.sentence !== one.sentence && amount.paragraph !== one.paragraph) return null;
      continue;
    }
    if (amount.sentence !== one.sentence) {
      if (!opening || !GOES_ON.test(one.lead.replace(/^[^。]*。/, ''))) return null;
      const spoken = topic(one, all, fits, listOf);
      return spoken && { amount: spoken, named: false };
    }
    if (amount.run.length > 1 && one.run.length === 1) return null;
    // 含培训经费185万元、幼儿园经费362万元；比上年增加…: behind the ； the whole is spoken of again
    const list = listOf.get(amount);
    const isOver =
      list && amount.segment !== one.segment && list.head.sentence === one.sentence && fits(list.head);
    const meant = isOver ? list.head : amount;
    // 决算16.2万元，预算18万元，…，上年为15万元，增8%: what was spent changed, not what was planned
    const spent = meant.sense === 'planned' && !ofPlan(one) ? reachedBeside(meant, all, fits) : null;
    return { amount: spent ?? meant, named: false };
  }
  return null;
}

/** What is compared stands before the word of comparing. */
const COMPARED = /^([一-龥]{2,}?)(?:较|比(?!例|重)|与)/;

/** 其中电费同比上升5%，即较上年的44万元多2.2万元: what the change right before it is of. */
export function subjectBefore(one: Mention, all: readonly Mention[]): string {
  for (let at = one.index - 1; at >= 0 && all[at]!.segment === one.segment; at--) {
    const before = all[at]!;
    if (before.part !== 'growth' && before.part !== 'delta' && !before.referred) return '';
    // 对个人和家庭的补助较上年58.6万元增加5.51万元
    const name = before.referred ? nameOf(COMPARED.exec(before.left)?.[1] ?? '') : before.name;
    if (name !== '') return BARE_PLAN.test(name) ? '' : name;
  }
  return '';
}

/** What was reached, told right before a plan that has no name of its own. */
function reachedBeside(
  plan: Mention,
  all: readonly Mention[],
  fits: (one: Mention) => boolean,
): Mention | null {
  const before = all[plan.index - 1];
  return before?.segment === plan.segment &&
    before.sense === 'reached' &&
    before.brackets.length === plan.brackets.length &&
    BARE_PLAN.test(plan.left) &&
    fits(before)
    ? before
    : null;
}
