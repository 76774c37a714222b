import { once } from '../../arithmetic/once.ts';
import type { Indicator, Quantity } from '../../model.ts';
import { flatMap } from '../flat-map.ts';

/** An indicator and all that stand under it, in text order. */
export const withMembers = (indicator: Indicator): Indicator[] =>
  indicator.children.length === 0 ? [indicator] : [indicator, ...flatMap(indicator.children, withMembers)];

/** All indicators of a report, in text order. */
export const allOf = once((indicators: readonly Indicator[]): readonly Indicator[] =>
  flatMap(indicators, withMembers),
);

/** The points printed at an indicator: its weight, its score, what was deducted. */
export const pointsOf = ({ weight, score, deduction }: Indicator): Quantity[] =>
  [weight, score, deduction].filter((quantity) => quantity !== undefined);
