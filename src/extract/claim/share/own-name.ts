import { likely } from '../likely.ts';
import type { Candidate } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { ratio } from './ratio.ts';

/** 涉及资金2.36亿元，抽查资金1.42亿元，抽查比例60.17%: named after its part, of the figure right before that. */
export function ofOwnName(all: readonly Item[], { index, level }: Item, share: Mention): Candidate[] {
  const stem = /([一-龥]{2})(?:比例|占比|比重)(?:约|为|达到?|是|:)?$/.exec(share.left)?.[1];
  const whole = all[index - 1]?.level;
  if (!stem || !whole || !level.left.includes(stem) || whole.left.includes(stem)) return [];
  if (whole.sentence !== level.sentence || share.index !== level.index + 1) return [];
  if (!commensurate(whole.quantity, level.quantity) || !likely(ratio(level, whole, share, 0))) return [];
  return [ratio(level, whole, share, 0.7)];
}
