import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { summation } from './summation.ts';

/** 前三项合计108万元. */
const FIRST = /前([二两三四五六七八九十]|\d{1,2})(?:项|个|家|批|所|名|位|类|期|季度|个月)[^,;。]{0,12}$/;
const NUMERALS = '零一二三四五六七八九十';
const REACH = 80;

/** 前 | 三项 | 合计: the number may be a figure of its own. */
function firstMany({ level }: Item, before: Item | undefined): number {
  const word = FIRST.exec(level.lead)?.[1];
  if (word !== undefined) return /\d/.test(word) ? Number(word) : word === '两' ? 2 : NUMERALS.indexOf(word);
  const counted =
    before?.level.index === level.index - 1 &&
    /前$/.test(before.level.lead) &&
    /^合?共?总?计/.test(level.lead);
  return counted ? Number(before.level.quantity.value) : 0;
}

/** 一中38.5万元、二中22.6万元、三中46.9万元…，前两项合计61.1万元: the first so many parts of the list before. */
export function prefixSums(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  return flatMap(all, (total) => {
    const number = firstMany(total, all[total.index - 1]);
    if (!(number > 1)) return [];
    const list = sums.findLast(
      ({ claim, parts }) =>
        claim.holds &&
        parts.length > number &&
        parts.every(
          ({ index, level }) =>
            index < total.index &&
            total.index - index < REACH &&
            commensurate(level.quantity, total.level.quantity),
        ),
    );
    if (!list) return [];
    const inOrder = [...list.parts].sort((a, b) => a.index - b.index).slice(0, number);
    return [judge(summation(total, inOrder, 0.8))];
  });
}
