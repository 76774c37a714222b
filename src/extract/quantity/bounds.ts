import type { Bound } from '../../model.ts';
import { endingAt, startingAt } from './lookup.ts';

type Words = readonly (readonly [bound: Bound, words: string])[];

/** Words before a figure. 超过 praises a round figure (over); 大于 compares (gt). */
const BEFORE: Words = [
  ['ge', '≥ ≧ ⩾ >= => 不低于 不少于 不小于 大于等于 大于或等于 不短于 至少'],
  ['le', '≤ ≦ ⩽ <= =< 不高于 不多于 不超过 不超 不大于 小于等于 小于或等于 不长于 至多'],
  ['gt', '> 大于 高于 多于'],
  ['lt', '< 小于 低于 少于'],
  ['over', '超过 超 逾 突破'],
  ['under', '近 接近 将近 不足 不到 未满'],
  ['about', '约 大约 约为 约合 大概 大致 约占 约达'],
  ['eq', '= ═'],
];

/** Words after a figure and its unit. */
const AFTER: Words = [
  ['ge', '以上 及以上 或以上 (含)以上'],
  ['le', '以下 及以下 以内 之内 及以内 (含)以下 (含)以内'],
  ['about', '左右 上下'],
];

/** Words that only end like one of the above: 节约4308万元 saves, 最近3年 is recent. */
const OTHER_ENDS: ReadonlyMap<string, string> = new Map([
  ['约', '节预签合条契公制简集履违邀特'],
  ['近', '最附邻靠'],
  ['超', '高赶反'],
  ['不足', '的在有些与及'],
]);

/** Words that only begin like one of the above: 以上合计, 以下三项, 上下级. */
const OTHER_STARTS = /^(?:合计|共计|各|三|两|几|所述|数据|级|游|班)/;

const table = (words: Words): ReadonlyMap<string, Bound> =>
  new Map(words.flatMap(([bound, list]) => list.split(' ').map((word): [string, Bound] => [word, bound])));

const before = endingAt(table(BEFORE));
const after = startingAt(table(AFTER));

export interface Found {
  readonly bound: Bound;
  /** Where the word begins (before a figure) or ends (after it). */
  readonly at: number;
}

/** The bound that a figure starting at `index` has from the words before it, blanks allowed between. */
export function boundBefore(text: string, index: number, floor: number): Found | null {
  const end = skip(text, index, -1);
  const found = before(text, end);
  if (!found || end - found.word.length < floor) return null;
  const at = end - found.word.length;
  if (at > 0 && OTHER_ENDS.get(found.word)?.includes(text[at - 1]!)) return null;
  return { bound: found.value, at };
}

/** The bound that a figure ending at `index` has from the words after it. */
export function boundAfter(text: string, index: number): Found | null {
  const start = skip(text, index, 1);
  const found = after(text, start);
  if (!found || OTHER_STARTS.test(text.slice(start + found.word.length, start + found.word.length + 2)))
    return null;
  return { bound: found.value, at: start + found.word.length };
}

/** Over at most three blanks. */
function skip(text: string, index: number, step: 1 | -1): number {
  let at = index;
  while (Math.abs(at - index) < 3 && text[step === 1 ? at : at - 1] === ' ') at += step;
  return at;
}
