import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** 年初批复8个项目, 年中新增8个: what there was at first, and what came later. */
const FIRST = /(?:年初|期初|首批)(?:批复|安排|下达|确定|计划)?[^,;。]{0,6}$/;
const LATER = /(?:年中|后期)(?:又|再|新)?(?:新增|增加|追加|批复|安排)[^,;。]{0,6}$/;
const TOTAL = /(?:共|总|实施|开展|完成|涉及)[^,;。]{0,10}$/;
const REACH = 12;

/** 全年实施项目16个，年初批复8个，年中新增8个: the number is what there was and what was added. */
export function splitCounts(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (later) => {
    if (later.quantity.dimension !== 'count' || !LATER.test(later.left)) return [];
    const before = spoken
      .slice(Math.max(0, later.index - REACH), later.index)
      .filter(
        ({ paragraph, brackets, quantity }) =>
          paragraph === later.paragraph &&
          brackets.length === later.brackets.length &&
          commensurate(quantity, later.quantity),
      );
    const [total, first, another] = before;
    if (!total || !first || another || !TOTAL.test(total.left) || !FIRST.test(first.left)) return [];
    const terms = [term('total', total), ...[first, later].map((part) => unsigned('part', part))];
    return [judge({ kind: 'sum', form: 'count', span: spanOf(terms), terms, plausibility: 0.75 })];
  });
}
