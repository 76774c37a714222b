import type { Indicator, Quantity } from '../../model.ts';
import { flatMap } from '../flat-map.ts';

/** An indicator and all that stand under it, in text order. */
export const withMembers = (indicator: Indicator): Indicator[] =>
  indicator.children.length === 0 ? [indicator] : [indicator, ...flatMap(indicator.children, withMembers)];

/** The points printed at an indicator: its weight, its score, what was deducted. */
export const pointsOf = ({ weight, score, deduction }: Indicator): Quantity[] =>
  [weight, score, deduction].filter((quantity) => quantity !== undefined);
