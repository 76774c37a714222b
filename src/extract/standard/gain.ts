import { divide, isZero, minimum, multiply, rational, toFixed, toText } from '../../arithmetic/rational.ts';
import { points, shown } from './shown.ts';
import type { Outcome, Row, Standard, Value } from './standard.ts';

/** 每检查1家得0.2分: as many points as there are of them, up to the weight; part of one counts or does not. */
export function gained({ gains }: Standard, value: Value, { weight }: Row): Outcome[] {
  const [gain, another] = gains;
  if (!gain || another || isZero(rational(gain.per.value))) return [];
  if (gain.per.unit !== value.unit && gain.per.unit !== '' && value.unit !== '') return [];
  const exact = divide(value.value, rational(gain.per.value));
  const full = rational(weight.value);
  return [exact, rational(toFixed(exact, 0, 'down'))].map((count) => {
    const sum = multiply(count, rational(gain.points.value));
    const score = minimum(sum, full);
    return {
      score,
      steps: [
        ...value.steps,
        `实际${value.shown}，每${shown({ ...gain.per, bound: 'eq' })}得${gain.points.value}分`,
        `${toText(count, 4)}×${gain.points.value}=${points(sum)}，以${points(full)}为限`,
      ],
    };
  });
}
