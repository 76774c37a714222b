import { amount } from '../../../arithmetic/printed.ts';
import { add, compare, equal, rational, ZERO } from '../../../arithmetic/rational.ts';
import type { Quantity } from '../../../model.ts';

/** What the weights of a whole scoring come to. */
export const FULL = rational('100');

/** Neighbours that come to 100 together, as index ranges, one after the other. */
export function hundreds(weights: readonly Quantity[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < weights.length; ) {
    let sum = ZERO;
    let to = from;
    while (to < weights.length && compare(sum, FULL) < 0) sum = add(sum, amount(weights[to++]!));
    if (equal(sum, FULL) && to > from + 1) {
      found.push({ from, to });
      from = to;
    } else from++;
  }
  return found;
}

/** 100 points, which nobody needs to print: standing for the weights that come to them. */
export function fullMarks(weights: readonly Quantity[]): Quantity {
  const span = { start: weights[0]!.span.start, end: weights.at(-1)!.span.end };
  return {
    ...weights[0]!,
    span,
    digits: { start: span.end, end: span.end },
    value: '100',
    decimals: 0,
    unitInferred: true,
  };
}
