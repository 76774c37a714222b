import {
  absolute,
  compare,
  HALF,
  multiply,
  rational,
  subtract,
  toText,
  ulp,
} from '../../arithmetic/rational.ts';
import type { Derivation, Indicator, Report } from '../../model.ts';
import { apply } from './apply.ts';
import { parse } from './parse.ts';

/** Scores the rows of a report anew by their own 评分标准: the cell is a formula. */
export function withDerivations(
  indicators: readonly Indicator[],
  report: Pick<Report, 'document' | 'quantities'>,
): Indicator[] {
  return indicators.map((indicator) => {
    const children = withDerivations(indicator.children, report);
    const derivation = derive(indicator, report);
    return { ...indicator, ...(derivation && { derivation }), children };
  });
}

function derive(
  { standard, weight, score, actual, target, children }: Indicator,
  report: Pick<Report, 'document' | 'quantities'>,
): Derivation | undefined {
  if (!standard || !weight || !score || children.length > 0) return undefined;
  const stated = rational(score.value);
  const row = { actual: actual?.quantity, target: target?.quantity, weight, score };
  const outcomes = apply(parse(standard, report), row)
    .map((outcome) => ({ ...outcome, distance: absolute(subtract(outcome.score, stated)) }))
    .sort((a, b) => compare(a.distance, b.distance));
  const nearest = outcomes[0];
  if (!nearest) return { scores: [], steps: [], holds: null };
  const tolerance = multiply(HALF, ulp(score.decimals));
  return {
    scores: [...new Set(outcomes.map((outcome) => toText(outcome.score, 4)))],
    steps: nearest.steps,
    holds: compare(nearest.distance, tolerance) <= 0,
  };
}
