import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { summation } from './summation.ts';

/** 满意及以上, 评为良好以上的: a class, and all that are better. */
const AND_BETTER = /([一-龥]{1,6}?)[”"]?(?:等次|等级)?(?:及其?)?以上(?:等次|等级|档次|的|共|计|有|为|:)*$/;
const REACH = 40;

/** 非常满意112份，满意58份，基本满意11份…。满意及以上170份: the classes of the list before, from its first to the one named. */
export function classSums(all: readonly Item[], sums: readonly Partition[]): Claim[] {
  return flatMap(all, (total) => {
    const words = AND_BETTER.exec(total.level.left)?.[1];
    if (words === undefined) return [];
    const readings = sums
      .filter(({ claim, parts }) => claim.holds && parts.every((part) => isBefore(part, total)))
      .flatMap(({ parts }) => {
        const classes = [...parts].sort((a, b) => a.index - b.index);
        const end = classes.findIndex(({ level }) => words.endsWith(nameOf(level.left)));
        return end > 0 ? [{ ...summation(total, classes.slice(0, end + 1), 0.46), plausibility: 0.46 }] : [];
      });
    const claim = settle(readings);
    return claim ? [claim] : [];
  });
}

const isBefore = (part: Item, total: Item): boolean =>
  part.index < total.index &&
  total.index - part.index < REACH &&
  commensurate(part.level.quantity, total.level.quantity);

const nameOf = (left: string): string => left.replace(/^其中|[“”":的]|^(?:被?评为|评定为|为|获)/g, '');
