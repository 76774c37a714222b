import type { Bound } from '../../model.ts';

type Words = readonly (readonly [bound: Bound, words: string])[];

/** Words before a figure. 超过 in a report praises a round figure; 大于 compares. */
const BEFORE: Words = [
  ['ge', '≥ ≧ ⩾ >= => 不低于 不少于 不小于 大于等于 大于或等于 不短于 至少 最低'],
  ['le', '≤ ≦ ⩽ <= =< 不高于 不多于 不超过 不超 不大于 小于等于 小于或等于 不长于 至多 最多 最高'],
  ['gt', '> 大于 高于 多于'],
  ['lt', '< 小于 低于 少于'],
  ['over', '超过 超 逾 突破'],
  ['under', '近 接近 将近 不足 不到 未满'],
  ['about', '约 大约 约为 约合 大概 大致 约占 约达'],
  ['eq', '= ═'],
];

/** Words after a figure with its unit. */
const AFTER: Words = [
  ['ge', '以上 及以上 或以上'],
  ['le', '以下 及以下 以内 之内 及以内'],
  ['about', '左右 上下'],
  ['over', '多 +'],
];

const table = (words: Words): ReadonlyMap<string, Bound> =>
  new Map(words.flatMap(([bound, list]) => list.split(' ').map((word): [string, Bound] => [word, bound])));

export const BOUNDS_BEFORE = table(BEFORE);
export const BOUNDS_AFTER = table(AFTER);
