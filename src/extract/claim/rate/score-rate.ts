import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

const FULL = /满分|分值|权重/;
const SCORED = /得分?|评分/;
const REACH = 4;

/** 满分35分，得分32分，得分率91.43%: the score out of the weight that stands beside it. */
export function scoreRates(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (percent) => {
    if (percent.kind !== 'rate' || !/得分率$/.test(percent.base)) return [];
    const scores = spoken
      .slice(Math.max(0, percent.index - REACH), percent.index)
      .filter(({ quantity, sentence }) => quantity.dimension === 'score' && sentence === percent.sentence);
    // 决策（20分）得17.5分: the weight stands in brackets behind the name.
    const full = scores.findLast(({ left, lead }) => FULL.test(left) || lead.endsWith('('));
    const score = scores.findLast(({ left }) => SCORED.test(left) && !FULL.test(left));
    // 产出30分，得28.5分: the weight stands right before the score, with nothing but its name.
    const plain = score && scores.find(({ index, left }) => index === score.index - 1 && !SCORED.test(left));
    const whole = full ?? plain;
    if (!whole || !score) return [];
    const terms = [term('part', score), term('whole', whole), term('percent', percent)];
    const reading: Candidate = {
      kind: 'ratio',
      form: 'other',
      span: spanOf(terms),
      terms,
      plausibility: 0.85,
    };
    const claim = settle([reading]);
    return claim ? [claim] : [];
  });
}
