import type { Candidate } from '../reading.ts';
import { isBudgeted, isExecuted } from '../spoken/cue.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { type Around, spending } from './around.ts';
import { counted } from './ratio.ts';

/** 综合到位率, 总体执行率: of all that the sentence told one by one. */
const COMBINED = /^(?:资金)?(?:综合|总体|整体|合计|汇总|平均)[^,;。]*?([一-龥]{2})率$/;

/** The figures that a combined rate takes together: those that have the word of its name. */
function partsOf({ percent, earlier }: Around): Mention[] {
  const stem = percent.kind === 'rate' ? COMBINED.exec(percent.base)?.[1] : undefined;
  if (stem === undefined) return [];
  return earlier
    .map(({ level }) => level)
    .filter(({ sentence, left }) => sentence === percent.sentence && left.includes(stem))
    .reverse();
}

/** Whether a rate is of several figures together, so that no one of them can refute it. */
export const isCombined = (place: Around): boolean => partsOf(place).length > 1;

/** 市级到位300万元，到位率100%；县级到位126万元，到位率70%，综合到位率88.75%: all that arrived, out of the whole. */
export function combined(place: Around): Candidate[] {
  const parts = partsOf(place);
  const [first] = parts;
  if (!first || parts.length < 2) return budgetsTogether(place);
  return place.before
    .map(({ level }) => level)
    .filter((whole) => !parts.includes(whole) && commensurate(whole.quantity, first.quantity))
    .map((whole) => counted(parts, [whole], place.percent, 0.4));
}

/** 购置预算18万元，实际17.6万元，运行费预算12万元，实际10.2万元，控制率92.67% · 上年结转50万元，本年预算200万元，支出220万元，执行率88%. */
function budgetsTogether({ percent, clause }: Around): Candidate[] {
  const money = clause.filter(({ kind, quantity }) => kind === 'level' && quantity.dimension === 'money');
  const given = money.filter((one) => isBudgeted(one) || CARRIED.test(one.left));
  const spent = money.filter((one) => !given.includes(one) && isExecuted(one));
  if (!spending(percent) || given.length < 2 || spent.length === 0) return [];
  return [counted(spent, given, percent, 0.45)];
}

const CARRIED = /^(?:上年|年初)?(?:结转|结余)/;
