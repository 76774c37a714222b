import { termOf } from '../../src/arithmetic/judge.ts';
import { amount } from '../../src/arithmetic/printed.ts';
import { compare, isZero, rational } from '../../src/arithmetic/rational.ts';
import { leaves } from '../../src/audit/scored.ts';
import { firstFrom } from '../../src/extract/located.ts';
import type { Bound, Indicator, Quantity, Report, Span } from '../../src/model.ts';
import { isMore } from './statement.ts';

const SIGNED: ReadonlySet<Bound> = new Set(['ge', 'gt', 'le', 'lt']);

/** An indicator whose actual value misses a target that is printed with its sign. */
export function missedTarget({ indicators, claims }: Report): Indicator | undefined {
  const missed = new Set(
    claims
      .filter(({ kind, form, holds }) => kind === 'order' && form === 'completion' && holds === false)
      .map((claim) => termOf(claim, 'left')?.quantity),
  );
  return leaves({ indicators }).find(
    ({ target, actual }) =>
      actual?.quantity !== undefined &&
      target?.quantity !== undefined &&
      SIGNED.has(target.quantity.bound) &&
      missed.has(actual.quantity),
  );
}

/** An indicator that scores less than it weighs. */
export const deducted = ({ indicators }: Report): Indicator | undefined =>
  leaves({ indicators }).find(
    ({ weight, score }) => weight && score && compare(amount(score), amount(weight)) < 0,
  );

/** What a sum that is said to be spent up leaves, or was spent of it, right behind the words; null where nothing refutes them. */
export function notSpentUp(
  { document: { text }, quantities }: Report,
  words: Span,
  left: RegExp,
  spent: RegExp,
): Quantity | null {
  const at = firstFrom(quantities, words.end);
  const [sum, next] = [quantities[at - 1], quantities[at]];
  if (!sum || !next || sum.dimension !== 'money' || next.dimension !== 'money') return null;
  if (sum.bound !== 'eq' || next.bound !== 'eq') return null;
  const between = text.slice(words.end, next.span.start);
  if (left.test(between)) return isZero(rational(next.value)) ? null : next;
  return spent.test(between) && isMore([next, sum]) ? next : null;
}
