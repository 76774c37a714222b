import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import { sentenceOf } from '../spoken/sentence.ts';

/** What the weighted scores come to: 综合得分88分, 加权得分, 最终得分, 总分, =86.5分. */
const RESULT = /(?:综合|加权|最终|最后|总)[^,;。]{0,6}(?:分|评价|成绩)?(?:为|是)?$|=$/;
const MOST = 8;

/** 业务权重60%、管理权重40%，业务评价90分、管理评价85分，综合得分88分: Σ weight × score, the weights making 100 %. */
export function weightedMeans(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (result) => {
    if (result.quantity.dimension !== 'score' || !RESULT.test(result.left)) return [];
    const before = sentenceOf(spoken, result).filter(({ index }) => index < result.index);
    const weights = before.filter(({ quantity }) => quantity.dimension === 'percent');
    const scores = before.filter(({ quantity }) => quantity.dimension === 'score');
    const whole = weights.reduce((sum, { quantity }) => sum + Number(quantity.value), 0);
    if (weights.length < 2 || weights.length > MOST || weights.length !== scores.length || whole !== 100)
      return [];
    // 决策权重20%，得分18分: weighted already
    if (
      scores.every(({ quantity }, index) => Number(quantity.value) <= Number(weights[index]!.quantity.value))
    )
      return [];
    const claim = settle([product(result, scores, weights)]);
    return claim ? [claim] : [];
  });
}

function product(result: Mention, scores: readonly Mention[], weights: readonly Mention[]): Candidate {
  const terms: Term[] = [
    term('total', result),
    ...flatMap(scores, (score, index): Term[] => [
      unsigned('part', score),
      unsigned('factor', weights[index]!),
    ]),
  ];
  return { kind: 'ratio', form: 'weighted', span: spanOf(terms), terms, plausibility: 0.8 };
}
