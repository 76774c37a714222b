import type { Quantity, Role, Term } from '../model.ts';
import { hull, type Interval, opposite, point, sum } from './interval.ts';
import { amount, isExact, loose, rounded } from './printed.ts';
import {
  add,
  compare,
  divide,
  equal,
  isZero,
  minimum,
  multiply,
  negate,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from './rational.ts';

/** A relation as arithmetic sees it: one stated figure and what the others make of it, in base units. */
export interface Equation {
  readonly stated: Quantity;
  readonly value: Rational;
  readonly computed: Rational;
  /** Possible values of the computed side if the figures are rounded. */
  readonly range: Interval;
  /** … and if last places may be cut off or nudged. */
  readonly looseRange: Interval;
  /** Decimals at which the two sides are compared, in printed units of the stated figure. */
  readonly decimals: number;
  /** The operands are the same figure twice: then only the exact result will do. */
  readonly identical: boolean;
  /** A last digit cut off or nudged is a habit here, not an error. */
  readonly tolerant: boolean;
  /** The stated figure is a product that was rounded to what is printed (8.6 分 as 9 分), though its kind is exact. */
  readonly roundedResult?: boolean;
}

interface Bound {
  readonly kind: string;
  readonly form: string;
  readonly terms: readonly Term[];
}

/** The equation of an assertion, or null where it cannot be computed. */
export function equation(bound: Bound): Equation | null {
  switch (bound.kind) {
    case 'sum':
    case 'balance':
    case 'difference':
      return linear(bound);
    case 'same':
      return sameness(bound);
    case 'ratio':
      return bound.form === 'execution-score' || bound.form === 'unit-price' || bound.form === 'mean'
        ? product(bound)
        : quotient(bound);
    case 'change':
      return change(bound);
    case 'order':
      return order(bound);
    default:
      return null;
  }
}

const SIGN: Partial<Record<Role, 1 | -1>> = { part: 1, minus: -1, after: 1, before: -1, left: 1 };

/** total = Σ parts − Σ minus; for a difference: delta = after − before. */
function linear({ terms }: Bound): Equation | null {
  const stated = terms.find(({ role }) => role === 'total' || role === 'delta')?.quantity;
  const parts = terms.filter(({ role }) => SIGN[role] !== undefined);
  if (!stated || parts.length === 0) return null;
  const decimals = finest(terms);
  const side = (read: (quantity: Quantity, decimals: number) => Interval): Interval =>
    parts
      .map(({ role, quantity }) => {
        const interval = read(quantity, decimalsAs(quantity, stated, decimals));
        return SIGN[role] === 1 ? interval : opposite(interval);
      })
      .reduce(sum);
  const computed = parts.reduce(
    (total, { role, quantity }) => add(total, SIGN[role] === 1 ? amount(quantity) : negate(amount(quantity))),
    ZERO,
  );
  return {
    stated,
    value: amount(stated),
    computed,
    range: side(rounded),
    looseRange: side(rounded),
    decimals: decimalsAs(stated, stated, decimals),
    identical: false,
    tolerant: false,
  };
}

function sameness({ terms }: Bound): Equation | null {
  const [left, right] = terms;
  if (!left || !right) return null;
  return {
    stated: left.quantity,
    value: amount(left.quantity),
    computed: amount(right.quantity),
    range: rounded(right.quantity),
    looseRange: loose(right.quantity),
    decimals: left.quantity.decimals,
    identical: false,
    tolerant: true,
  };
}

/** percent = part / whole. */
function quotient({ terms }: Bound): Equation | null {
  const part = find(terms, 'part');
  const whole = find(terms, 'whole');
  const percent = find(terms, 'percent');
  if (!part || !whole || !percent || isZero(amount(whole))) return null;
  return ratioEquation(
    percent,
    [part, whole],
    (a, b) => (isZero(b!) ? null : divide(a!, b!)),
    equal(amount(part), amount(whole)),
  );
}

/** total = product of the factors (weight × rate, price × number), divided by any whole. */
function product({ form, terms }: Bound): Equation | null {
  const stated = find(terms, 'total');
  const factors = terms.filter(({ role }) => role === 'factor').map(({ quantity }) => quantity);
  const whole = find(terms, 'whole');
  if (!stated || factors.length === 0) return null;
  const operands = whole ? [...factors, whole] : factors;
  const times = (...values: readonly Rational[]): Rational | null => {
    const numerator = values.slice(0, factors.length).reduce(multiply, ONE);
    const divisor = whole ? values.at(-1)! : ONE;
    return isZero(divisor) ? null : divide(numerator, divisor);
  };
  const law = ratioEquation(stated, operands, times, false, false);
  return law && form === 'execution-score' ? executionScore(law, operands[0]!) : law;
}

/** 得分 = 分值 × 执行率, never more than the weight; cutting off a decimal is a habit only where decimals are printed. */
function executionScore(law: Equation, weight: Quantity): Equation {
  const full = amount(weight);
  const cap = ({ low, high }: Interval): Interval => ({ low: minimum(low, full), high: minimum(high, full) });
  return {
    ...law,
    computed: minimum(law.computed, full),
    range: cap(law.range),
    looseRange: cap(law.looseRange),
    tolerant: law.stated.decimals > 0,
    roundedResult: true,
    identical: compare(law.computed, full) >= 0,
  };
}

/** left ≥ right and the like: the two sides as they are printed, nothing rounded. */
function order({ terms }: Bound): Equation | null {
  const left = find(terms, 'left');
  const right = find(terms, 'right');
  if (!left || !right) return null;
  const computed = amount(right);
  return {
    stated: left,
    value: amount(left),
    computed,
    range: point(computed),
    looseRange: point(computed),
    decimals: Math.max(left.decimals, right.decimals),
    identical: false,
    tolerant: false,
  };
}

/** percent = (after − before) / before, from whichever two amounts are printed. A falling delta is negative. */
function change({ terms }: Bound): Equation | null {
  const before = find(terms, 'before');
  const after = find(terms, 'after');
  const delta = find(terms, 'delta');
  const percent = find(terms, 'percent');
  if (!percent) return linear({ kind: 'difference', form: 'other', terms });
  const growth = (change: Rational, base: Rational) => (isZero(base) ? null : divide(change, base));
  if (before && after)
    return ratioEquation(percent, [before, after], (a, b) => growth(subtract(b!, a!), a!), false);
  if (after && delta)
    return ratioEquation(percent, [after, delta], (a, b) => growth(b!, subtract(a!, b!)), false);
  if (before && delta) return ratioEquation(percent, [before, delta], (a, b) => growth(b!, a!), false);
  return null;
}

function ratioEquation(
  stated: Quantity,
  operands: readonly Quantity[],
  f: (...values: readonly Rational[]) => Rational | null,
  identical: boolean,
  tolerant = true,
): Equation | null {
  const computed = f(...operands.map(amount));
  const decimals = Math.max(...operands.map((operand) => operand.decimals));
  const box = (read: (quantity: Quantity, decimals?: number) => Interval) =>
    hull(f, ...operands.map((operand) => read(operand, sameScale(operands) ? decimals : operand.decimals)));
  const range = box(rounded);
  if (computed === null || range === null) return null;
  return {
    stated,
    value: amount(stated),
    computed,
    range,
    looseRange: range,
    decimals: stated.decimals,
    identical,
    tolerant,
  };
}

const find = (terms: readonly Term[], role: Role): Quantity | undefined =>
  terms.find((term) => term.role === role)?.quantity;

const sameScale = (quantities: readonly Quantity[]): boolean =>
  quantities.every((quantity) => quantity.scale === quantities[0]!.scale && !isExact(quantity));

/**
 * Trailing zeros are dropped in these reports (400万元 beside 352.83万元), so the figures of one relation share the
 * precision of its most precise one: the exponent of ten, in base units, of the finest last place.
 */
function finest(terms: readonly Term[]): number {
  return Math.max(...terms.map(({ quantity }) => quantity.decimals - exponent(quantity)));
}

const decimalsAs = (quantity: Quantity, stated: Quantity, finest: number): number =>
  Math.max(
    quantity.scale === stated.scale ? finest + exponent(quantity) : quantity.decimals,
    quantity.decimals,
  );

const exponent = (quantity: Quantity): number => Math.round(Math.log10(quantity.scale));
