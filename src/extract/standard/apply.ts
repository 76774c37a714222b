import {
  absolute,
  add,
  compare,
  divide,
  isZero,
  minimum,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toFixed,
  toText,
  ZERO,
} from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';
import type { Award, Standard } from './parse.ts';

/** A score that the standard allows, and how it comes about, step by step. */
export interface Outcome {
  readonly score: Rational;
  readonly steps: readonly string[];
}

export interface Row {
  readonly actual: Quantity | undefined;
  readonly target: Quantity | undefined;
  readonly weight: Quantity;
  readonly score: Quantity;
}

/** Every score that the standard allows for a row, read in any defensible way; none where it cannot be applied. */
export function apply(standard: Standard, row: Row): Outcome[] {
  if (standard.open) return [];
  if (standard.points.length > 1) return additive(standard, row);
  const { actual } = row;
  if (!actual || (actual.bound !== 'eq' && actual.bound !== 'ge')) return [];
  const met = standard.awards.filter((award) => within(award, actual, row, standard));
  if (met.length > 0) {
    // cascading thresholds: the first that is met counts; bands that share an end allow both
    const counted = met.some(({ to }) => to) ? met : met.slice(0, 1);
    return counted.map((award) => awarded(award, actual, row));
  }
  if (standard.steps.length === 1 && standard.awards.length > 0) return stepped(standard, actual, row);
  return standard.proportional ? proportional(actual, row) : [];
}

function awarded(award: Award, actual: Quantity, { weight }: Row): Outcome {
  const score = pointsOf(award, weight);
  const range = award.from
    ? [shown(award.from), award.to && shown(award.to)].filter(Boolean).join('—')
    : '指标值';
  return { score, steps: [`实际${shown(actual)}，符合“${range}”`, `得${toText(score)}分`] };
}

/** Full points less so much for every so much beyond the threshold; part of a step is counted, dropped or rounded up. */
function stepped({ awards, steps }: Standard, actual: Quantity, row: Row): Outcome[] {
  const award = awards[0]!;
  const threshold = award.from ?? row.target;
  const { per, points } = steps[0]!;
  if (!threshold || award.to || !comparable(actual, threshold)) return [];
  const excess = absolute(subtract(rational(actual.value), rational(threshold.value)));
  const size = rational(per.value);
  if (isZero(size) || !stepFits(per, actual)) return [];
  const exact = divide(excess, size);
  const full = pointsOf(award, row.weight);
  const counts = [exact, rational(toFixed(exact, 0, 'down')), roundedUp(exact)];
  return counts.map((count) => {
    const loss = multiply(count, rational(points.value));
    const left = subtract(full, loss);
    const score = compare(left, ZERO) < 0 ? ZERO : left;
    return {
      score,
      steps: [
        `实际${shown(actual)}，与${shown(threshold)}相差${toText(excess)}${per.unit || actual.unit}`,
        `每${shown(per)}扣${points.value}分，扣${toText(count, 4)}×${points.value}=${toText(loss, 4)}分`,
        `${toText(full)}−${toText(loss, 4)}${compare(left, ZERO) < 0 ? '，扣完为止' : ''}=${toText(score, 4)}分`,
      ],
    };
  });
}

/** weight × B/A, or × A/B where less is better; a percentage without a target is itself the rate. */
function proportional(actual: Quantity, { target, weight }: Row): Outcome[] {
  const value = rational(actual.value);
  const points = rational(weight.value);
  if (target && comparable(actual, target) && !isZero(value) && !isZero(rational(target.value))) {
    const less = target.bound === 'le' || target.bound === 'lt';
    const ratio = less ? divide(rational(target.value), value) : divide(value, rational(target.value));
    const score = multiply(points, minimum(ONE, ratio));
    const fraction = less ? `${shown(target)}÷${shown(actual)}` : `${shown(actual)}÷${shown(target)}`;
    return [
      {
        score,
        steps: [
          `完成比例${fraction}`,
          `${weight.value}×${toText(multiply(minimum(ONE, ratio), rational(100)), 2)}%=${toText(score, 4)}分`,
        ],
      },
    ];
  }
  if (actual.unit !== '%') return [];
  const score = multiply(points, minimum(ONE, divide(value, rational(100))));
  return [{ score, steps: [`${weight.value}×${actual.value}%=${toText(score, 4)}分`] }];
}

/** Points for single requirements: any of them may be missing, or each missing one costs the stated deduction. */
function additive({ points, steps }: Standard, { weight }: Row): Outcome[] {
  const all = points.map(({ value }) => rational(value));
  const total = all.reduce(add);
  if (compare(total, rational(weight.value)) !== 0 || all.length > 12) return [];
  const listed = `各项${points.map(({ value }) => value).join('+')}=${toText(total)}分`;
  const subsets = Array.from({ length: 2 ** all.length }, (_, chosen) =>
    all.filter((_, index) => (chosen >> index) & 1).reduce(add, ZERO),
  );
  const losses = steps.flatMap((step) =>
    all.map((_, index) => subtract(total, multiply(rational(index), rational(step.points.value)))),
  );
  return [...subsets, ...losses].map((score) => ({ score, steps: [listed, `得分应为其中若干项之和`] }));
}

const pointsOf = ({ points }: Award, weight: Quantity): Rational =>
  points === 'full' ? rational(weight.value) : points === 'none' ? ZERO : rational(points.value);

/** Does the value lie where the award is given? A bare figure is a limit on the side that the steps tell. */
function within(award: Award, actual: Quantity, { target }: Row, { steps }: Standard): boolean {
  const limit = award.from ?? target;
  if (!limit || !comparable(actual, limit)) return false;
  const value = award.symmetric ? absolute(rational(actual.value)) : rational(actual.value);
  const side = compare(value, absoluteIf(award.symmetric, limit));
  if (award.to) return side >= 0 && compare(value, absoluteIf(award.symmetric, award.to)) <= 0;
  if (award.symmetric) return side <= 0;
  switch (limit.bound) {
    case 'ge':
    case 'over':
      return side >= 0;
    case 'gt':
      return side > 0;
    case 'le':
      return side <= 0;
    case 'lt':
    case 'under':
      return side < 0;
    default:
      return steps.some(({ per }) => per.bound === 'over') ? side <= 0 : side >= 0;
  }
}

const absoluteIf = (symmetric: boolean, { value }: Quantity): Rational =>
  symmetric ? absolute(rational(value)) : rational(value);

/** Of one unit, or one of them bare: 变动率≤0. */
const comparable = (a: Quantity, b: Quantity): boolean =>
  (a.unit === b.unit && a.scale === b.scale) || a.unit === '' || b.unit === '';

const stepFits = (per: Quantity, actual: Quantity): boolean =>
  per.unit === actual.unit || (actual.unit === '%' && per.unit === '百分点') || per.unit === '';

const shown = ({ value, unit, bound }: Quantity): string =>
  `${SIGNS[bound] ?? ''}${value}${unit === '百分点' ? '个百分点' : unit}`;
const SIGNS: Partial<Record<Quantity['bound'], string>> = { ge: '≥', gt: '>', le: '≤', lt: '<' };

const roundedUp = (a: Rational): Rational =>
  a.n % a.d === 0n ? a : add(rational(toFixed(a, 0, 'down')), ONE);
