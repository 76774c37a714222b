import type { Claim, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { allOf, pointsOf } from '../../indicator/members.ts';
import type { Mention } from '../spoken/mention.ts';
import { deductions } from './deduction.ts';
import { marks } from './mark.ts';
import { means } from './mean.ts';
import { ratedScores } from './rate.ts';
import { markSums } from './sum.ts';
import { weightedMeans } from './weighted.ts';

/** Scores and weights in sentences; those that head an indicator belong to its room. */
export function markClaims(
  spoken: readonly Mention[],
  sums: readonly Claim[],
  { indicators }: Pick<Report, 'indicators'>,
): Claim[] {
  const all = marks(spoken);
  const known = new Set(flatMap(allOf(indicators), pointsOf));
  return [
    ...markSums(all, sums, known),
    ...deductions(all, known),
    ...ratedScores(spoken, all, known),
    ...means(spoken),
    ...weightedMeans(spoken),
  ];
}
