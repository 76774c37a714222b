import {
  divide,
  isZero,
  minimum,
  multiply,
  ONE,
  type Rational,
  rational,
  toText,
} from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';
import { comparable, points, shown } from './shown.ts';
import type { Outcome, Row, Value } from './standard.ts';

/**
 * weight × B/A for 正向指标, weight × A/B where less is better, never more than the weight
 * (财预〔2020〕10号: 未完成指标值的，按完成值与指标值的比例记分).
 */
export function proportional(value: Value, { target, weight }: Row): Outcome[] {
  const found = target ? ofTarget(value, target, weight) : [];
  return found.length > 0 ? found : ofWhole(value, weight);
}

export function ofTarget(
  value: Value,
  target: Quantity,
  weight: Quantity,
): (Outcome & { readonly ratio: Rational })[] {
  const [reached, wanted] = [value.value, rational(target.value)];
  if (!comparable(value, target) || isZero(reached) || isZero(wanted)) return [];
  const less = target.bound === 'le' || target.bound === 'lt';
  const ratio = minimum(ONE, less ? divide(wanted, reached) : divide(reached, wanted));
  const aim = shown({ ...target, bound: 'eq' });
  return [
    {
      score: multiply(rational(weight.value), ratio),
      ratio,
      steps: [
        ...value.steps,
        `完成比例${less ? `${aim}÷${value.shown}` : `${value.shown}÷${aim}`}=${toText(multiply(ratio, rational(100)), 2)}%`,
        product(weight, ratio),
      ],
    },
  ];
}

/** A percentage without a target is itself the rate. */
function ofWhole(value: Value, weight: Quantity): Outcome[] {
  if (value.unit !== '%') return [];
  const ratio = minimum(ONE, divide(value.value, rational(100)));
  const score = multiply(rational(weight.value), ratio);
  return [{ score, steps: [...value.steps, product(weight, ratio)] }];
}

const product = ({ value }: Quantity, ratio: Rational): string =>
  `${value}×${toText(multiply(ratio, rational(100)), 2)}%=${points(multiply(rational(value), ratio))}`;
