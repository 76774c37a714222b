import { judge } from '../../../arithmetic/judge.ts';
import { keystroke, significant } from '../../../arithmetic/keystroke.ts';
import { flatMap } from '../../flat-map.ts';
import type { Item } from '../spoken/item.ts';
import { isLacking } from './exhaustive.ts';
import type { Partition } from './list.ts';
import { totalsBefore } from './run.ts';
import { summation } from './summation.ts';

/**
 * 全年预算251.18万元，实际支出251.81万元。其中：人员经费…: parts that come to a figure told farther off, one key away from the one
 * they stand under. They may be parts of the farther one, so the nearer is doubted, no more.
 */
export function misprinted(all: readonly Item[], sums: readonly Partition[]): Partition[] {
  const holding = sums.filter(({ claim }) => claim.holds);
  const explained = new Set(flatMap(holding, ({ total, parts }) => [total, ...parts]));
  return flatMap(holding, ({ total, parts, claim }) => {
    const [own] = totalsBefore(all, parts[0]!.index);
    const digits = own && isBeside(own, parts[0]!) ? 3 : 4;
    if (claim.plausibility < 1 || parts.length < 2 || !own || explained.has(own)) return [];
    if (!isSlip(own, total, digits) || parts.some(isLacking)) return [];
    return [{ total: own, parts, claim: judge(summation(own, parts, 0.7)) }];
  });
}

/** 251.18万元，其中…; 3.86亿元中，… */
const isBeside = ({ index }: Item, first: Item): boolean =>
  first.index === index + 1 && /^[,;。(]?其中|^[^,;。:]{0,8}中[,:]/.test(first.level.lead);

function isSlip({ level: own }: Item, { level: total }: Item, digits: number): boolean {
  const { scale, unit, value } = total.quantity;
  const alike = own.quantity.scale === scale && own.quantity.unit === unit && own.quantity.bound === 'eq';
  return (
    alike &&
    Math.min(digitsOf(own.quantity.value), digitsOf(value)) >= digits &&
    keystroke(own.quantity.value, value) !== null
  );
}

/** Rounder figures are one key away from each other by chance. */
const digitsOf = (value: string): number => significant(value).length;
