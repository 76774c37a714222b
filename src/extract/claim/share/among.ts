import { commensurate, grains, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 其中 and 固定资产中， open the parts of what stands before. */
const OPENS = /^[^;]{0,8}其中|^[^,;。]{0,12}中,|中,?$/;
/** So many amounts back the first of the parts, and as many further back their whole may stand. */
const REACH = 8;

/**
 * 教育经费总投入12.48亿元，比上年增长6.67%。其中，财政性教育经费10.92亿元，占87.5%: parts that 其中 opens, each with its share, are of the amount
 * right before them.
 */
export function dividedBefore(all: readonly Item[], item: Item): Mention | undefined {
  let first = item.index;
  while (first > item.index - REACH && goesOn(all[first], item)) first--;
  if (!OPENS.test(all[first]?.level.lead ?? '') || all[first]?.level.sentence !== item.level.sentence)
    return undefined;
  return all
    .slice(Math.max(0, first - REACH), first)
    .map(({ level }) => level)
    .findLast(
      (level) =>
        level.paragraph === item.level.paragraph &&
        level.kind === 'level' &&
        commensurate(level.quantity, item.level.quantity) &&
        (grains(level.quantity) ?? 0n) >= (grains(item.level.quantity) ?? 0n),
    );
}

/** One more part with its share, and 其中 further before. */
const goesOn = (other: Item | undefined, { level: { sentence } }: Item): boolean =>
  other !== undefined &&
  other.level.sentence === sentence &&
  !OPENS.test(other.level.lead) &&
  other.attributes.some(({ kind, base }) => kind === 'share' && base === '');
