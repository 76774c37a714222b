import { flatMap } from '../../flat-map.ts';
import { change } from '../change/candidate.ts';
import { type Candidate, term, unsigned } from '../reading.ts';
import { EXCESS, isBudgeted } from '../spoken/cue.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Around } from './around.ts';

/** 计划造林200亩，实际造林230亩，超额完成15%: what was done beyond the plan, out of the plan. */
export function excesses({ percent, amounts }: Around): Candidate[] {
  if (!EXCESS.test(percent.left)) return [];
  const here = amounts.filter(({ sentence }) => sentence === percent.sentence);
  const planned = here.filter((amount) => isPlan(amount));
  const done = here.filter((amount) => !isPlan(amount));
  // 完成图斑核查3612个，完成率103.2%；计划巡查240次，实际252次，超额5%: the two right before it, where the sentence has more
  const sure = (before: Mention, after: Mention) =>
    (planned.length === 1 && done.length === 1) ||
    (after.index === percent.index - 1 && before.index === percent.index - 2);
  return flatMap(planned, (before) =>
    done
      .filter((after) => commensurate(before.quantity, after.quantity))
      .map((after) =>
        change(
          [term('before', before), term('after', after), unsigned('percent', percent)],
          sure(before, after) ? 0.85 : 0.46,
        ),
      ),
  );
}

const isPlan = (amount: Mention): boolean => amount.kind === 'base' || isBudgeted(amount);
