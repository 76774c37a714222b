import { gapOf } from '../../../arithmetic/gap.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { add, equal, isZero, negate, subtract, ZERO } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import type { Line } from './line.ts';

/** Every figure of the row is the sum of the column beside its own, in two columns at least. */
export function isShifted(total: Line, parts: readonly Line[]): boolean {
  if (parts.length < 2) return false;
  const sums = total.figures.map((_, column) =>
    parts.reduce((sum, { figures }) => add(sum, amountOf(figures[column])), ZERO),
  );
  const stated = flatMap(total.figures, (figure, column) =>
    figure && !isZero(amount(figure)) && figure.dimension !== 'percent' ? [{ figure, column }] : [],
  );
  return (
    stated.length >= 2 &&
    [-1, 1].some((step) =>
      stated.every(({ figure, column }) => {
        const sum = sums[column + step];
        return sum !== undefined && equal(sum, amount(figure));
      }),
    )
  );
}

const amountOf = (figure: Quantity | null | undefined) => (figure ? amount(figure) : ZERO);

/** Two columns are out by as much, one too high and one too low, and one row exchanged between them mends both. */
export function isSwapped(claims: readonly Claim[]): boolean {
  const wrong = claims.filter(({ holds }) => holds === false);
  return wrong.some((one, index) =>
    wrong.slice(index + 1).some((other) => {
      const gap = gapOf(one);
      return (
        equal(gapOf(other), negate(gap)) &&
        one.terms.some(({ role, label, quantity }) => {
          const twin = other.terms.find((term) => term.role === role && term.label === label);
          const wanted = role === 'total' ? negate(gap) : gap;
          return twin !== undefined && equal(subtract(amount(twin.quantity), amount(quantity)), wanted);
        })
      );
    }),
  );
}
