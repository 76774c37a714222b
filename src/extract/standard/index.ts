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
import type { Derivation, Indicator, Quantity, Report } from '../../model.ts';
import { apply } from './apply.ts';
import { within } from './margin.ts';
import { parse } from './parse.ts';
import { ofTarget } from './proportion.ts';
import { printed } from './shown.ts';
import type { Open, Outcome, Value } from './standard.ts';

export type { Value } from './standard.ts';

type Source = Pick<Report, 'document' | 'quantities'>;

/** A value that a row may be scored by though it prints none: worked out from other figures of the report. */
export type Worked = (indicator: Indicator) => readonly Value[];

/** Scores the rows of a report anew: by their own 评分标准, or in proportion to what was reached of the target. */
export function withDerivations(
  indicators: readonly Indicator[],
  report: Source,
  worked: Worked,
): Indicator[] {
  return indicators.map((indicator) => {
    const children = withDerivations(indicator.children, report, worked);
    const derivation = derive(indicator, report, worked);
    const whole = { ...indicator, children };
    return derivation ? { derivation, ...whole } : whole;
  });
}

function derive(indicator: Indicator, report: Source, worked: Worked): Derivation | undefined {
  const { standard: cell, weight, score, actual, target, children } = indicator;
  if (!weight || !score || children.length > 0) return undefined;
  const own = actual?.quantity;
  if (!cell) {
    if (own?.bound !== 'eq' || !target?.quantity || target.quantity.bound === 'range') return undefined;
    return derivation('proportion', ofTarget(printed(own), target.quantity, weight), score);
  }
  const isFirm = own?.bound === 'eq' || own?.bound === 'ge';
  const values = own ? (isFirm ? [printed(own)] : []) : worked(indicator);
  const standard = parse(cell, report);
  const row = { target: target?.quantity, weight };
  const outcomes = (chosen: readonly Value[]) => {
    const scored = apply(standard, { ...row, values: chosen });
    return scored.length > 0 ? scored : within(standard, row, rational(score.value));
  };
  const found = derivation('standard', outcomes(values), score);
  if (found?.holds) return found;
  const firm = values.filter(({ isDefined }) => isDefined);
  if (found && values.length === 0) return found;
  // a score that no reading gives is held against the first, and only by what is printed or defined
  const [first] = firm;
  const refuted = first && derivation('standard', outcomes([first]), score);
  return refuted ?? unassessed(standard.open ?? (own ? 'unread' : 'unmeasured'));
}

/** The outcomes against the stated score, the nearest first; undefined where there is none. */
function derivation(
  basis: Derivation['basis'],
  outcomes: readonly Outcome[],
  score: Quantity,
): Derivation | undefined {
  const stated = rational(score.value);
  const [nearest, ...others] = outcomes
    .map((outcome) => ({ distance: absolute(subtract(outcome.score, stated)), ...outcome }))
    .sort((a, b) => compare(a.distance, b.distance));
  if (!nearest) return undefined;
  return {
    basis,
    scores: [...new Set([nearest, ...others].map((outcome) => toText(outcome.score, 4)))],
    steps: nearest.steps,
    holds: compare(nearest.distance, multiply(HALF, ulp(score.decimals))) <= 0,
    ...(nearest.indirect && { indirect: true }),
    ...(nearest.choice && { choice: true }),
  };
}

const unassessed = (open: Open | 'unmeasured'): Derivation => ({
  basis: 'standard',
  scores: [],
  steps: [],
  holds: null,
  open,
});
