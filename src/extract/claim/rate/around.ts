import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** A percentage with the amounts in which its two sides are looked for. */
export interface Around {
  readonly percent: Mention;
  /** What the report said before, far back; the nearest last. */
  readonly before: readonly Item[];
  /** What it said shortly before, the nearest first. */
  readonly earlier: readonly Item[];
  /** What it says behind the percentage, in the same sentence. */
  readonly later: readonly Item[];
  /** What a figure of the same name may stand under, before or behind. */
  readonly vicinity: readonly Item[];
}

/** Takes note of the two sides of a rate, and how sure the words make it. */
export type Read = (part: Mention, whole: Mention, plausibility: number) => void;

/** How many amounts back the two sides of a rate are looked for, and how many around for one of the same name. */
const BACK = 16;
const PARAGRAPHS = 4;
const VICINITY = 40;

/** @param at how many amounts stand before the percentage */
export function around(percent: Mention, all: readonly Item[], at: number): Around {
  const before = all.slice(Math.max(0, at - VICINITY), at);
  return {
    percent,
    before,
    earlier: before
      .slice(-BACK)
      .filter(({ level }) => level.paragraph >= percent.paragraph - PARAGRAPHS)
      .reverse(),
    later: all.slice(at, at + BACK).filter(({ level }) => level.sentence === percent.sentence),
    vicinity: [...before, ...all.slice(at, at + VICINITY)],
  };
}

/** 预算执行率, 完成…的: budget against what was spent. 节约率, 结余率 and the like have other numerators. */
export const spending = ({ kind, base }: Mention): boolean =>
  kind === 'completion' || /执行|支付|支出|拨付|完成|使用|到位/.test(base);

/** The amounts around a percentage, and those that they are compared with or changed by. */
export const amountsOf = ({ earlier, later }: Around): Mention[] =>
  [...earlier, ...later].flatMap(({ level, attributes }) => [level, ...attributes.filter(isAmount)]);

const isAmount = ({ kind }: Mention): boolean => kind === 'base' || kind === 'whole' || kind === 'delta';
