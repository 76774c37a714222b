import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Mark } from './mark.ts';

/** How many figures from a rate its weight and its score stand. */
const REACH = 3;

/** Rates that are scored in proportion by the form itself (财预〔2020〕10号附件). */
const EXECUTION = /预算执行率|资金执行率|支[付出](?:率|进度)/;

/** 预算执行率97.3%，分值10分，得9.73分: score = weight × rate. */
export function ratedScores(
  spoken: readonly Mention[],
  marks: readonly Mark[],
  known: ReadonlySet<Quantity>,
): Claim[] {
  const byIndex = new Map(marks.map((mark) => [mark.index, mark]));
  if (marks.length === 0) return [];
  return flatMap(spoken, (rate) => {
    if (rate.kind !== 'rate' && rate.kind !== 'completion') return [];
    const near = spoken
      .slice(Math.max(0, rate.index - REACH), rate.index + REACH + 1)
      .flatMap(({ index, sentence }) => (sentence === rate.sentence && byIndex.get(index)) || []);
    const score = near.find(({ index, role }) => index > rate.index && role === 'score');
    const weight = near.findLast(({ index }) => index < (score?.index ?? 0));
    if (!weight || !score || !weighs(weight) || known.has(score.quantity)) return [];
    const terms: Term[] = [term('total', score), term('factor', weight), unsigned('factor', rate)];
    const claim = judge({ kind: 'ratio', form: 'execution-score', span: spanOf(terms), terms });
    return claim.holds || EXECUTION.test(rate.left) ? [claim] : [];
  });
}

/** 分值10分 · 按10分权重. */
const weighs = ({ role, tail }: Mark): boolean =>
  role === 'weight' || (role === 'plain' && /^(?:权重|分值|满分)/.test(tail));
