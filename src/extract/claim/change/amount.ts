import { flatMap } from '../../flat-map.ts';
import { type Candidate, term } from '../reading.ts';
import { EXCESS, isExecuted } from '../spoken/cue.ts';
import type { Mention } from '../spoken/mention.ts';
import { change, comparable } from './candidate.ts';
import { movesTo, yearOf } from './move.ts';
import type { Change, Subject } from './subject.ts';

/** What an amount of change may lie between. */
export function amountReadings(subjects: readonly Subject[], { base, delta }: Change): Candidate[] {
  if (!delta) return [];
  return flatMap(subjects, ({ level, plausibility }, index) => {
    if (!comparable(level.quantity, delta.quantity)) return [];
    const after = term('after', level);
    if (base === level) return [];
    if (base) return [change([term('before', base), after, term('delta', delta)], plausibility)];
    return subjects
      .filter(({ level: former }, at) => at !== index && comparable(former.quantity, delta.quantity))
      .map(({ level: former }) => {
        const told = index === 0 && movesTo(former, level) && delta.sentence === level.sentence;
        const sure = told || sideBySide(former, level, delta) || beyond(former, level, delta);
        return change([term('before', former), after, term('delta', delta)], sure ? 0.92 : 0.3);
      });
  });
}

/** 铺设管网86.4公里，实际完成88.1公里，超额完成1.7公里: what was to be done, what was, and how much more. */
const beyond = (set: Mention, done: Mention, delta: Mention): boolean =>
  EXCESS.test(delta.left) &&
  isExecuted(done) &&
  set.sentence === delta.sentence &&
  set.index === delta.index - 2 &&
  done.index === delta.index - 1;

/** 2023年预算6万元，2022年预算9.5万元，减少3.5万元: two years of one thing, and right behind them how they differ. */
function sideBySide(before: Mention, after: Mention, delta: Mention): boolean {
  const [then, now] = [yearOf(before), yearOf(after)];
  const name = ({ left }: Mention) => left.slice(left.indexOf('年'));
  return (
    then !== undefined &&
    now !== undefined &&
    Number(then) === Number(now) - 1 &&
    name(after).endsWith(name(before)) &&
    delta.sentence === after.sentence &&
    Math.min(before.index, after.index) === delta.index - 2 &&
    Math.max(before.index, after.index) === delta.index - 1
  );
}
