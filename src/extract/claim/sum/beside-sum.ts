import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { summation } from './summation.ts';

/**
 * 问题64项，涉及金额18730万元。已整改51项，整改金额15402万元；正在整改13项，涉及3328万元: each number of a list that adds up has one
 * amount behind it, and so has their total; the amounts add up likewise, whatever each is called. Only ever confirmed.
 */
export function besideSums(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  return sums
    .filter(({ claim, parts }) => claim.verdict === 'exact' && claim.form === 'count' && parts.length > 1)
    .flatMap(({ total, parts }) => {
      const next = (item: Item, at: number) => parts[at + 1]?.index ?? item.index + 2;
      const stated = [all[total.index + 1], all[total.index - 1]].find(
        (item) => item && item.index < parts[0]!.index && goesWith(item, total),
      );
      const beside = parts.map((item, at) => {
        const entry = all.slice(item.index + 1, next(item, at)).filter((other) => goesWith(other, item));
        return entry.length === 1 ? entry[0] : undefined;
      });
      if (
        !stated ||
        !beside.every(
          (item) => item !== undefined && commensurate(item.level.quantity, stated.level.quantity),
        )
      )
        return [];
      const claim = judge(summation(stated, beside as Item[], 0.45));
      return claim.verdict === 'exact' ? [claim] : [];
    });
}

const goesWith = ({ level }: Item, count: Item): boolean =>
  level.kind === 'level' &&
  (level.quantity.dimension === 'money' || level.quantity.dimension === 'count') &&
  !commensurate(level.quantity, count.level.quantity) &&
  level.sentence === count.level.sentence;
