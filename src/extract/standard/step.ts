import {
  absolute,
  compare,
  divide,
  isZero,
  maximum,
  minimum,
  multiply,
  type Rational,
  rational,
  subtract,
  toFixed,
  toText,
  ZERO,
} from '../../arithmetic/rational.ts';
import { pointsOf } from './band.ts';
import { comparable, points, roundedUp, shown } from './shown.ts';
import type { Outcome, Row, Standard, Value } from './standard.ts';

/** Full points less so much for every so much beyond the threshold; part of a step is counted, dropped or rounded up. */
export function stepped(standard: Standard, value: Value, row: Row): Outcome[] {
  const [step, another] = standard.steps;
  const award = standard.awards.find(({ to, points: given }) => !to && given !== 'none');
  const threshold = award?.from ?? row.target;
  if (!step || another || !threshold || !comparable(value, threshold)) return [];
  const limit = rational(threshold.value);
  const side = compare(value.value, limit);
  if ((step.beyond === 'over' && side < 0) || (step.beyond === 'under' && side > 0)) return [];
  const { per } = step;
  const gap = absolute(subtract(value.value, limit));
  const isRelative = per.unit === '%' && value.unit !== '%' && value.unit !== '';
  if (isZero(rational(per.value)) || (isRelative ? isZero(limit) : !fits(per.unit, value.unit))) return [];
  const excess = isRelative ? multiply(divide(gap, limit), rational(100)) : gap;
  const exact = divide(excess, rational(per.value));
  const full = award ? pointsOf(award, row.weight) : rational(row.weight.value);
  const counts = [exact, rational(toFixed(exact, 0, 'down')), roundedUp(exact)];
  return counts.map((count) => {
    const loss = bounded(multiply(count, rational(step.points.value)), full, standard);
    const unit = isRelative ? '%' : per.unit === '百分点' ? '个百分点' : per.unit || value.unit;
    return {
      score: subtract(full, loss),
      steps: [
        ...value.steps,
        `实际${value.shown}，与${shown(threshold)}相差${toText(excess, 4)}${unit}`,
        `每${shown({ ...per, bound: 'eq' })}扣${step.points.value}分，扣${toText(count, 4)}×${step.points.value}=${points(multiply(count, rational(step.points.value)))}`,
        `${toText(full)}−${toText(loss, 4)}=${points(subtract(full, loss))}${compare(loss, full) === 0 ? '，扣完为止' : ''}`,
      ],
    };
  });
}

/** No more is lost than there is, than 最多扣…分, and than leaves 最低得…分. */
export function bounded(loss: Rational, full: Rational, { most, least }: Standard): Rational {
  const limits = [
    full,
    ...(most ? [rational(most.value)] : []),
    ...(least ? [subtract(full, rational(least.value))] : []),
  ];
  return maximum(ZERO, [loss, ...limits].reduce(minimum));
}

/** 每超过一个百分点 of a percentage; 每少一次 of a number of times. */
const fits = (per: string, actual: string): boolean =>
  per === '' || per === actual || actual === '' || (actual === '%' && per === '百分点');
