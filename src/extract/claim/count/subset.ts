import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { atMost } from '../at-most.ts';
import type { Mention } from '../spoken/mention.ts';

/** 其中14个: some of what was counted right before. */
const SOME = /^[^,;。]{0,12}[,;(]?其中[,:]?[^,;:。]{0,8}$/;

/**
 * 31个乡镇完成任务，其中14个提前完成: of so many things at most so many. Several parts are a matter of sums; where there are more of
 * them than of the whole they may be of something else.
 */
export function subsets(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken.slice(1), (part, index) => {
    const whole = spoken[index]!;
    const counted = whole.quantity.dimension === 'count' && whole.quantity.unit === part.quantity.unit;
    const alone = whole.sentence === part.sentence && whole.kind === 'level' && part.kind === 'level';
    const next = spoken[index + 2];
    const listed = next?.sentence === part.sentence && next.quantity.unit === part.quantity.unit;
    if (!counted || !alone || listed || !SOME.test(part.lead)) return [];
    return atMost(part, whole, 'count');
  });
}
