import { judge } from '../../../arithmetic/judge.ts';
import { absolute, compare, rational } from '../../../arithmetic/rational.ts';
import { possibleRate } from '../../../arithmetic/sieve.ts';
import type { Claim, ClaimForm } from '../../../model.ts';
import { type Candidate, LICENSED, settle, spanOf, term } from '../reading.ts';
import { isBudgeted, isExecuted } from '../spoken/cue.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import { countedRates } from './counted-rate.ts';
import { namesakes } from './namesake.ts';

/** How many amounts back the two sides of a rate are looked for, and how many around for one of the same name. */
const BACK = 16;
const PARAGRAPHS = 4;
const AROUND = 40;

/** 完成年初预算A万元的p%, 预算执行率p%: actual against any base that the report prints for it. */
export function completions(mentions: readonly Mention[], all: readonly Item[]): Claim[] {
  let reached = 0;
  return mentions.flatMap((mention) => {
    while (reached < all.length && all[reached]!.level.index < mention.index) reached++;
    if (mention.kind !== 'completion' && mention.kind !== 'rate') return [];
    const claim = settle([...readings(mentions, all, reached, mention), ...countedRates(mentions, mention)]);
    return claim ? [claim] : [];
  });
}

function readings(
  mentions: readonly Mention[],
  all: readonly Item[],
  at: number,
  percent: Mention,
): Candidate[] {
  const result: Candidate[] = [];
  const read = (part: Mention, whole: Mention, plausibility: number) => {
    if (part === whole || !commensurate(part.quantity, whole.quantity)) return;
    if (plausibility >= LICENSED || possibleRate(percent.quantity, part.quantity, whole.quantity))
      result.push(ratio(part, whole, percent, plausibility));
  };
  const here = (mention: Mention) => mention.sentence === percent.sentence;
  const earlier = all
    .slice(Math.max(0, at - BACK), at)
    .filter(({ level }) => level.paragraph >= percent.paragraph - PARAGRAPHS)
    .reverse();
  const later = all.slice(at, at + BACK).filter(({ level }) => here(level));
  const owner = earlier[0]?.level;
  const before = mentions[percent.index - 1];
  // 完成年初预算A万元的p%: the base stands right before the percentage.
  if (before?.kind === 'whole' && /^的/.test(percent.left)) {
    // 超出计划40公里的6.5% is what comes on top of the plan.
    if (/超/.test(before.left)) return [];
    const sides = [...earlier, ...later].map(({ level }) => level).filter((level) => level !== before);
    for (const part of sides) read(part, before, part === owner && here(part) ? 1 : 0.4);
    return result;
  }
  const around = [...earlier, ...later];
  for (const { part, whole, plausibility } of namesakes(percent, around)) read(part, whole, plausibility);
  const amounts = around.flatMap(({ level, attributes }) => [level, ...attributes.filter(isAmount)]);
  const isMeant = percent.base === '' || percent.kind === 'rate' ? () => true : named(percent.base);
  const wholes = amounts.filter((whole) => isBudgeted(whole) && isMeant(whole));
  const parts = around.map(({ level }) => level).filter(isExecuted);
  const planned = wholes.filter((whole) => whole !== parts[0]);
  // 核定编制912名…在职847人…在职人员控制率92.87%: the rate names its two sides.
  if (/人员控制率/.test(percent.base)) {
    const of = (name: RegExp) => around.map(({ level }) => level).filter(({ left }) => name.test(left));
    for (const staff of of(/在职|实有/)) for (const posts of of(/编制/)) read(staff, posts, 0.45);
  }
  for (const part of parts) {
    for (const whole of planned) {
      const sure =
        part === parts[0] && whole === planned[0] && here(part) && here(whole) && spending(percent);
      const nearest = whole === planned[0] || (!here(whole) && AVAILABLE.test(whole.left));
      const first = part === parts[0] && nearest;
      const far = !here(whole) && percent.kind === 'rate' && spending(percent) && part.index < percent.index;
      const meant = far && first && here(part) && close(ratio(part, whole, percent, 0.6));
      const suggested =
        part === parts[0] && whole === planned[0] && (spending(percent) || (here(part) && here(whole)));
      read(part, whole, sure && part.index < percent.index ? 0.92 : meant ? 0.6 : suggested ? 0.46 : 0.4);
    }
  }
  // 发放问卷800份，收回784份，回收率98%: the two figures right before a rate, whatever they are called.
  const pair = earlier
    .slice(0, 2)
    .map(({ level }) => level)
    .filter(here);
  // 演出126场（目标值120场），完成率105%: the target stands in brackets behind what was done.
  const [target, done] = pair;
  if (target && done && /^\([^,;]*(?:目标|计划|任务|指标|预算)/.test(target.lead)) read(done, target, 0.85);
  if (owner)
    for (const whole of amounts) read(owner, whole, pair.includes(whole) && whole !== owner ? 0.45 : 0.35);
  for (const part of amounts) {
    if (part.kind !== 'delta' && (!here(part) || planned.includes(part))) continue;
    for (const whole of amounts) read(part, whole, 0.3);
  }
  // The same name under another heading: 三公预算…其中：接待307.70万元 for 接待8.27万元，执行比例2.69%.
  if (owner) {
    const namesakes = all
      .slice(Math.max(0, at - AROUND), at + AROUND)
      .map(({ level }) => level)
      .filter(named(sourceOf(owner.left)))
      .filter((level) => level !== owner);
    // 省级财政安排A万元。…省级资金支出B万元，执行率p%: one slip of a key may tell what it was.
    const budget = spending(percent) && here(owner) ? namesakes.findLast(isBudgeted) : null;
    for (const level of namesakes) read(owner, level, level === budget ? 0.47 : 0.3);
  }
  // 中央下达我县1860万元。…中央资金支出1781.2万元，执行率95.76%: the budget of the same level of government, under another heading.
  const level = owner && LEVEL.exec(owner.left)?.[0];
  if (owner && level) {
    for (const { level: other } of all.slice(Math.max(0, at - AROUND), at))
      if (other !== owner && LEVEL.exec(other.left)?.[0] === level) read(owner, other, 0.3);
  }
  // 项目资金总额600万元。…以上合计支付597.6万元，预算执行率99.6%: the budget of it all may stand far before.
  if (owner && spending(percent)) {
    for (const { level: whole } of all.slice(Math.max(0, at - AROUND), at))
      if (OF_ALL.test(whole.left)) read(owner, whole, 0.3);
  }
  // 编制912名…在职847人…在职人员控制率92.87%
  if (/人员控制率/.test(percent.base)) {
    const people = all.slice(Math.max(0, at - AROUND), at).map((item) => item.level);
    for (const part of people.filter(({ left }) => /在职|实有/.test(left)))
      for (const whole of people.filter(({ left }) => /编制/.test(left))) read(part, whole, 0.4);
  }
  return result;
}

/**
 * The budget of an earlier sentence may be another one; a rate within a few points of what it gives was meant of it.
 */
function close(candidate: Candidate): boolean {
  const { residual, verdict } = judge(candidate);
  return verdict !== 'undecided' && compare(absolute(rational(residual)), rational('5')) <= 0;
}

/** Names of what may be spent in all. */
const AVAILABLE = /可用|全年预算|年度预算|调整后|预算数/;
/** What is budgeted for all that a report is about. */
const OF_ALL = /资金总额|总预算|预算总额|年度预算|总投资|资金共$|预算数$/;

/** Whose money it is. */
const LEVEL = /中央|省级|市级|县级|区级|州级|本级|自筹|上级/;

/** 省级资金支出 was spent out of 省级…. */
const sourceOf = (left: string): string =>
  /^(?:其中)?(.{2,}?)(?:资金)?(?:支出|支付|拨付|执行|使用)(?:资金|金额|数|额)?$/.exec(left)?.[1] ?? left;

const isAmount = ({ kind }: Mention): boolean => kind === 'base' || kind === 'whole' || kind === 'delta';

/** 预算执行率, 完成…的: budget against what was spent. 节约率, 结余率 and the like have other numerators. */
const spending = ({ kind, base }: Mention): boolean =>
  kind === 'completion' || /执行|支付|支出|拨付|完成|使用|到位/.test(base);

function ratio(part: Mention, whole: Mention, percent: Mention, plausibility: number): Candidate {
  const terms = [
    { ...term('part', part), sign: 1 as const },
    term('whole', limit(whole)),
    { ...term('percent', percent), sign: 1 as const },
  ];
  const shared = whole.kind === 'whole' && !isBudgeted(whole);
  const form: ClaimForm = shared ? 'share' : percent.kind === 'rate' ? 'execution' : 'completion';
  return { kind: 'ratio', form, span: spanOf(terms), terms, plausibility };
}

/** 控制在年初预算28万元以内，控制率76.29%: the rate is of the limit itself. */
const limit = (whole: Mention): Mention =>
  whole.quantity.bound === 'le' ? { ...whole, quantity: { ...whole.quantity, bound: 'eq' } } : whole;
