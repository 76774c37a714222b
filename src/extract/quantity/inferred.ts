import type { Quantity } from '../../model.ts';

/** What a unit tells of a figure. */
type Unit = Pick<Quantity, 'unit' | 'dimension'> & Partial<Pick<Quantity, 'scale'>>;

export const PERCENT: Unit = { unit: '%', scale: 0.01, dimension: 'percent' };

/** The figure in a unit that is not printed at it, but told by the end of its list, a heading or the document. */
export const inferred = (
  { span, digits, value, decimals, scale: printed, bound }: Quantity,
  { unit, scale = printed, dimension }: Unit,
): Quantity => ({ span, digits, value, decimals, scale, unit, dimension, bound, unitInferred: true });
