import {
  add,
  compare,
  equal,
  type Rational,
  rational,
  subtract,
  toText,
  ZERO,
} from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';
import { pointsOf } from './band.ts';
import { points as inPoints } from './shown.ts';
import type { Outcome, Row, Standard } from './standard.ts';
import { bounded } from './step.ts';

/** More single requirements than this are not tried in all their combinations. */
const MOST = 12;

/** Deductions finer than this many scores say nothing any more. */
const FINEST = 400;

/**
 * The scores that a standard allows whatever the facts behind it are: any of the requirements ①…1分；②…1分 may be
 * missing, one of the grades 优秀得5分，良好得4分 was given, each failing cost its deduction.
 */
export function allowed(standard: Standard, row: Row): Outcome[] {
  const full = rational(row.weight.value);
  if (standard.steps.length > 0 || standard.proportional) return [];
  const { scores, told } = requirements(standard, row, full);
  const spared = standard.spared.map((points) => (points === 'full' ? full : rational(points.value)));
  return (scores.length > 0 ? [...scores, ...spared] : scores)
    .map((score) => ({ score, steps: [told] }))
    .flatMap((outcome) => lessened(outcome, full, standard))
    .map(({ score, steps }) => ({ score, steps: [...steps, '得分应为其中一种'], choice: true }));
}

function requirements(
  { points, awards, lapses }: Standard,
  { weight }: Row,
  full: Rational,
): { scores: readonly Rational[]; told: string } {
  if (awards.length > 1)
    return {
      scores: [...awards.map((award) => pointsOf(award, weight)), ZERO],
      told: `各档${awards.map((award) => toText(pointsOf(award, weight))).join('、')}分`,
    };
  const given = requirementsOf(points, full);
  const list = given.map(({ value }) => value);
  const values = list.map(rational);
  const total = values.reduce(add, ZERO);
  if (values.length > 1 && values.length <= MOST && equal(total, full))
    return { scores: subsets(values), told: `各项${list.join('+')}=${inPoints(total)}` };
  if (
    values.length > 1 &&
    values.some((value) => equal(value, full)) &&
    values.every((value) => compare(value, full) <= 0)
  )
    return { scores: [...values, ZERO], told: `各档${list.join('、')}分` };
  return lapses.length > 0 && (values.length === 0 || (values.length === 1 && equal(values[0]!, full)))
    ? { scores: [full], told: `满分${inPoints(full)}` }
    : { scores: [], told: '' };
}

/** 本项10分：①…5分；②…5分: the points of the whole are no requirement. */
function requirementsOf(points: readonly Quantity[], full: Rational): readonly Quantity[] {
  const [first, ...rest] = points;
  const sum = rest.map(({ value }) => rational(value)).reduce(add, ZERO);
  return first && rest.length > 1 && equal(rational(first.value), full) && equal(sum, full) ? rest : points;
}

const subsets = (values: readonly Rational[]): Rational[] =>
  Array.from({ length: 2 ** values.length }, (_, chosen) =>
    values.filter((_, index) => (chosen >> index) & 1).reduce(add, ZERO),
  );

/** An outcome, and what is left of it after any number of failings, down to nothing. */
export function lessened(outcome: Outcome, full: Rational, standard: Standard): Outcome[] {
  const reached = [outcome.score];
  const deductions = standard.lapses
    .map(({ value }) => rational(value))
    .filter((value) => compare(value, ZERO) > 0);
  for (const deduction of deductions) {
    for (let left of [...reached]) {
      while (compare(left, ZERO) > 0 && reached.length < FINEST) {
        const lost = subtract(full, subtract(left, deduction));
        left = subtract(full, bounded(lost, full, standard));
        if (reached.some((other) => equal(other, left))) break;
        reached.push(left);
      }
    }
  }
  const told = standard.lapses.map(({ value }) => value).join('、');
  return reached.map((score) => ({
    ...outcome,
    score,
    steps: deductions.length > 0 ? [...outcome.steps, `每次扣${told}分`] : outcome.steps,
    choice: outcome.choice === true || deductions.length > 0,
  }));
}
