import { judge } from '../../../arithmetic/judge.ts';
import { flatMap } from '../../flat-map.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { summation } from './summation.ts';

/** 中央、省、市、县四级资金共计, 货物、工程和服务三类合计 */
const NAMES =
  /([一-龥]{1,8}(?:、[一-龥]{1,8}){0,12}(?:、|和|及|与|以及)[一-龥]{1,8}?)(?:[两二三四五六七八九]?(?:级|项|类|块|部分|方面))?(?:财政)?(?:资金|收入|支出|经费|金额)?(?:合计|共计|总计)(?:为|达|约)?$/;

/** So many amounts and paragraphs back the parts may stand. */
const REACH = 30;
const PARAGRAPHS = 6;

/** A total that names its parts, wherever before it they stand: each the nearest amount of that name. */
export function namedTotals(all: readonly Item[], sums: readonly Partition[]): Partition[] {
  const divided = new Set(sums.filter(({ claim }) => claim.verdict === 'exact').map(({ total }) => total));
  return flatMap(all, (total, at) => {
    const names = divided.has(total)
      ? undefined
      : NAMES.exec(total.level.left)?.[1]?.split(/、|和|及|与|以及/);
    if (!names || names.length < 2) return [];
    const before = all
      .slice(Math.max(0, at - REACH), at)
      .reverse()
      .filter(
        ({ level }) =>
          level.paragraph >= total.level.paragraph - PARAGRAPHS &&
          level.kind === 'level' &&
          commensurate(level.quantity, total.level.quantity),
      );
    const parts = names.map((name) => before.find(({ level }) => level.left.includes(name)));
    if (parts.includes(undefined) || new Set(parts).size < names.length) return [];
    const known = parts.filter((part) => part !== undefined);
    return [{ total, parts: known, claim: judge(summation(total, known, 0.9)) }];
  });
}
