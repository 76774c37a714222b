import { flatMap } from '../../flat-map.ts';
import { change } from '../change/candidate.ts';
import type { Candidate } from '../reading.ts';
import { term } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Around } from './around.ts';

/** 变动率, 预算调整率: named after a change between two amounts. */
const VARIES = /(?:变动|变化|增减|调整)(?:比)?率$/;
/** What it starts from, by its words. */
const FORMER = /上年|去年|上一年|上期|年初|基期|期初/;

/** 本年预算24.5万元，上年预算25万元，变动率-2% · 年初预算1685万元，调整后预算1752.4万元，预算调整率4%: from one amount to another. */
export function variations({ percent, amounts }: Around): Candidate[] {
  if (percent.kind !== 'rate' || !VARIES.test(percent.base)) return [];
  const near = amounts.filter(({ kind }) => kind !== 'delta');
  const here = near.filter(({ sentence }) => sentence === percent.sentence);
  const meant = here.length === 2 ? pairs(here, percent, 0.85) : [];
  return meant.length > 0 ? meant : pairs(near, percent, 0.4);
}

/** Each amount with one that it was before, by their words. */
const pairs = (amounts: readonly Mention[], percent: Mention, plausibility: number): Candidate[] =>
  flatMap(amounts, (before) =>
    amounts
      .filter((after) => after !== before && commensurate(after.quantity, before.quantity))
      .filter((after) => isFormer(before, after))
      .map((after) =>
        change([term('before', before), term('after', after), term('percent', percent)], plausibility),
      ),
  );

function isFormer(before: Mention, after: Mention): boolean {
  const [then, now] = [before, after].map(({ left }) => /(20\d\d)年/.exec(left)?.[1]);
  if (then !== undefined && now !== undefined) return Number(then) === Number(now) - 1;
  return FORMER.test(before.left) && !FORMER.test(after.left);
}
