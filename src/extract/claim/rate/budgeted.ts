import { close } from '../likely.ts';
import { isBudgeted, isExecuted, isReceipt } from '../spoken/cue.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import { type Around, type Read, spending } from './around.ts';
import { ratio } from './ratio.ts';

/** 预算安排A万元，实际支出B万元，执行率p%: what was spent by its name, out of what was budgeted by its name. */
export function budgeted({ percent, levels }: Around, planned: readonly Mention[], read: Read): void {
  const here = (mention: Mention) => mention.sentence === percent.sentence;
  const parts = levels.filter(isExecuted);
  const wholes = planned.filter((whole) => whole !== parts[0]);
  const spends = spending(percent);
  for (const part of parts) {
    for (const whole of wholes) {
      const nearest = part === parts[0] && whole === wholes[0];
      const near = here(part) && here(whole);
      const sure = nearest && near && spends && part.index < percent.index;
      const first = part === parts[0] && (nearest || (!here(whole) && AVAILABLE.test(whole.left)));
      const far = !here(whole) && percent.kind === 'rate' && spends && part.index < percent.index;
      // the budget of an earlier sentence may be another one
      const meant = far && first && here(part) && close(ratio(part, whole, percent, 0.6));
      read(part, whole, sure ? 0.92 : meant ? 0.6 : nearest && (spends || near) ? 0.46 : 0.4);
    }
  }
}

/** 预算数1256万元，决算数1318.8万元，完成预算的105%: the one that stands there. */
const BARE = /^(?:年度|全年|本年|当年)?(?:预算|计划|任务|目标)(?:数|资金)?$/;

/** What around a percentage is a budget by its name, and the one that the percentage names. */
export function budgets({ percent, amounts }: Around): Mention[] {
  const { base, kind, sentence, index } = percent;
  const isBeside = (whole: Mention) => whole.sentence === sentence && whole.index === index - 2;
  const isNamed = named(base);
  const isMeant = (whole: Mention) =>
    base === '' || kind === 'rate' || (BARE.test(base) && isBeside(whole)) || isNamed(whole);
  // 市级到位300万元；县级到位126万元，到位率70%: a 到位率 is not out of what arrived elsewhere.
  const arrived = /到位/.test(base) ? ARRIVED : null;
  const isPlan = (whole: Mention) =>
    isBudgeted(whole) && (kind === 'rate' || !isReceipt(whole)) && !arrived?.test(whole.left);
  return amounts.filter((whole) => isPlan(whole) && isMeant(whole));
}

/** 中央640万元，县级160万元，共计800万元。实际支出776万元，其中…。预算执行率97%: what the sources came to was there to be spent. */
export function pooled(place: Around, read: Read): void {
  const { percent, earlier } = place;
  const levels = earlier.map(({ level }) => level).filter(({ paragraph }) => paragraph === percent.paragraph);
  for (const whole of spending(percent) ? levels.filter(({ left }) => POOL.test(left)) : [])
    for (const part of levels.filter(isExecuted)) read(part, whole, 0.3);
}

const ARRIVED = /(?<!应)到位/;

/** A total without a name of its own. */
const POOL = /^(?:共计?|合计|总计)(?:资金)?$/;

/** Names of what may be spent in all. */
const AVAILABLE = /可用|全年预算|年度预算|调整后|预算数/;
