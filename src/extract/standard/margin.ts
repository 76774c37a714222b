import { maximum, minimum, type Rational, rational, subtract, ZERO } from '../../arithmetic/rational.ts';
import type { Outcome, Row, Standard } from './standard.ts';

/**
 * What a standard leaves open between two ends, `酌情计1—3分`: of each margin the score nearest to the stated one; besides full
 * points, none, and the points that it names.
 */
export function within(
  { margins, points, open }: Standard,
  { weight }: Pick<Row, 'weight'>,
  stated: Rational,
): Outcome[] {
  if (margins.length === 0 || open) return [];
  const full = rational(weight.value);
  const told = margins.map(
    ({ from, to, isLoss }) => `酌情${isLoss ? '扣' : '得'}${from.value}—${to.value}分`,
  );
  const nearest = margins.map(({ from, to, isLoss }) => {
    const ends = [from, to].map(({ value }) => (isLoss ? subtract(full, rational(value)) : rational(value)));
    return minimum(maximum(stated, ends.reduce(minimum)), ends.reduce(maximum));
  });
  return [...nearest, full, ZERO, ...points.map(({ value }) => rational(value))].map((score) => ({
    score,
    steps: [...told, '得分应在其中'],
    choice: true,
  }));
}
