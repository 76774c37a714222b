import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const RAISED = /(?:追加|调增|增加|新增|追增|增拨|增列|调入|补充下达)[^,;。]{0,10}$/;
const LOWERED = /(?:追减|调减|核减|压减|缩减|减少|收回|上缴|扣减|调出)[^,;。]{0,10}$/;
/** What a budget is after all adjustments. */
const RESULT = /调整后|调整预算|调整为|全年预算|最终|实际(?:下达|到位|使用|可用|安排)|可用|预算数?变更为/;
const FIRM = /调整后|调整预算|调整为|全年预算/;
const OPENING = /年初(?:部门)?(?:批复)?预算|年初(?:安排|批复|下达)/;
const REACH = 10;

/**
 * 年初预算500万元，调增120万元、调减35万元，全年预算585万元: a budget, what was added and taken away, and what became of it
 * (预算法第六十七条: 预算调整).
 */
export function budgetChanges(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (result) => {
    if (result.kind !== 'level' || !RESULT.test(result.left)) return [];
    const before = spoken
      .slice(Math.max(0, result.index - REACH), result.index)
      .filter(
        ({ paragraph, brackets, quantity }) =>
          paragraph === result.paragraph &&
          brackets.length <= result.brackets.length &&
          commensurate(quantity, result.quantity),
      )
      .map((mention) => ({ ...mention, left: clause(mention, spoken) }));
    const claim = settle(chains(before, result));
    return claim ? [claim] : [];
  });
}

function chains(before: readonly Mention[], result: Mention): Candidate[] {
  return flatMap(before, (start, at) => {
    if (direction(start) !== 0) return [];
    const after = before.slice(at + 1);
    const steps = after.filter((step) => direction(step) !== 0);
    // Nothing else stands between 年初预算 and 全年预算数.
    const sure = FIRM.test(result.left) && OPENING.test(start.left) && steps.length === after.length;
    if (steps.length === 0 || (start.sentence !== result.sentence && !sure)) return [];
    const terms: Term[] = [
      unsigned('total', result),
      unsigned('part', start),
      ...steps.map((step): Term => unsigned(direction(step) > 0 ? 'part' : 'minus', step)),
    ];
    return [{ kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility: sure ? 0.9 : 0.4 }];
  });
}

/** 年中增加6个项目258.6万元: the verb stands before the number of projects. */
function clause({ lead, left, index, sentence }: Mention, spoken: readonly Mention[]): string {
  const before = spoken[index - 1];
  const joined =
    before?.sentence === sentence && before.quantity.dimension === 'count' && !/[,;。:()]/.test(lead);
  return joined ? before.left + left : left;
}

const direction = ({ left }: Mention): -1 | 0 | 1 => (LOWERED.test(left) ? -1 : RAISED.test(left) ? 1 : 0);
