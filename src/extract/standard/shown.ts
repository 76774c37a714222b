import { add, ONE, type Rational, rational, toFixed, toText } from '../../arithmetic/rational.ts';
import type { Quantity } from '../../model.ts';
import type { Value } from './standard.ts';

const SIGNS: Partial<Record<Quantity['bound'], string>> = { ge: '≥', gt: '>', le: '≤', lt: '<' };

/** A figure of a standard as a step quotes it: `≤100%`, `1个百分点`. */
export const shown = ({ value, unit, bound }: Quantity): string =>
  `${SIGNS[bound] ?? ''}${value}${unit === '百分点' ? '个百分点' : unit}`;

/** An actual value as it is printed in the row. */
export const printed = (quantity: Quantity): Value => ({
  value: rational(quantity.value),
  unit: quantity.unit,
  scale: quantity.scale,
  shown: shown({ ...quantity, bound: 'eq' }),
  steps: [],
  isDefined: true,
});

export const points = (score: Rational): string => `${toText(score, 4)}分`;

/** Of one unit, or one of them bare: 变动率≤0. */
export const comparable = (a: Pick<Value, 'unit' | 'scale'>, b: Pick<Value, 'unit' | 'scale'>): boolean =>
  (a.unit === b.unit && a.scale === b.scale) || a.unit === '' || b.unit === '';

export const roundedUp = (a: Rational): Rational =>
  a.n % a.d === 0n ? a : add(rational(toFixed(a, 0, 'down')), ONE);
