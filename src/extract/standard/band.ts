import { absolute, compare, type Rational, rational, ZERO } from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';
import { comparable, points, shown } from './shown.ts';
import type { Award, Outcome, Row, Side, Standard, Value } from './standard.ts';

/** The awards whose range holds the value: of several limits on one side the tightest; bands that share an end both. */
export function awarded(value: Value, row: Row, standard: Standard): Outcome[] {
  const met = standard.awards.filter((award) => within(award, value, row, standard));
  return met
    .filter((award) => !met.some((other) => isTighter(other, award)))
    .map((award) => ({
      score: pointsOf(award, row.weight),
      steps: [
        ...value.steps,
        `实际${value.shown}，符合“${rangeOf(award)}”`,
        `得${points(pointsOf(award, row.weight))}`,
      ],
    }));
}

export const pointsOf = ({ points: given }: Award, weight: Quantity): Rational =>
  given === 'full' ? rational(weight.value) : given === 'none' ? ZERO : rational(given.value);

const rangeOf = ({ from, to }: Award): string =>
  from ? [shown(from), to && shown(to)].filter(Boolean).join('—') : '指标值';

const LESS: ReadonlySet<Side | undefined> = new Set(['le', 'lt'] as const);
const MORE: ReadonlySet<Side | undefined> = new Set(['ge', 'gt'] as const);

/** ≥95% beside ≥90%: who reaches 96 % is scored by the first. */
function isTighter(a: Award, b: Award): boolean {
  if (!a.from || !b.from || a.to || b.to) return false;
  const order = compare(rational(a.from.value), rational(b.from.value));
  return (
    (MORE.has(a.side) && MORE.has(b.side) && order > 0) || (LESS.has(a.side) && LESS.has(b.side) && order < 0)
  );
}

function within(award: Award, { value, ...measure }: Value, { target }: Row, standard: Standard): boolean {
  const limit = award.from ?? target;
  if (!limit || !comparable(measure, limit)) return false;
  const read = (figure: Rational) => (award.symmetric ? absolute(figure) : figure);
  const order = compare(read(value), read(rational(limit.value)));
  if (award.to) return order >= 0 && compare(read(value), read(rational(award.to.value))) <= 0;
  switch (award.side ?? (award.symmetric ? 'le' : sideOf(limit, standard))) {
    case 'ge':
      return order >= 0;
    case 'gt':
      return order > 0;
    case 'le':
      return order <= 0;
    case 'lt':
      return order < 0;
    case 'eq':
      return order === 0;
  }
}

/** The side of a bare figure: away from what costs points; beside bands it is a single value; otherwise at least. */
function sideOf({ bound }: Quantity, { steps, awards }: Standard): Side {
  if (bound === 'ge' || bound === 'gt' || bound === 'le' || bound === 'lt') return bound;
  const [step] = steps;
  if (step) return step.beyond === 'over' ? 'le' : step.beyond === 'under' ? 'ge' : 'eq';
  return awards.some(({ to }) => to) ? 'eq' : 'ge';
}
