import type { ClaimForm, ClaimKind, Quantity, Role, Term } from '../model.ts';
import { hull, type Interval, opposite, point, sum } from './interval.ts';
import { amount, rounded } from './printed.ts';
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
  readonly stated: Term;
  readonly computed: Rational;
  /** Possible values of the computed side, the figures being rounded. */
  readonly range: Interval;
  /** Decimals at which the two sides are compared, in printed units of the stated figure. */
  readonly decimals: number;
  /** The operands are the same figure twice: then only the exact result will do. */
  readonly identical: boolean;
  /** A last digit cut off or nudged is a habit here, not an error. */
  readonly tolerant: boolean;
  /** The stated figure is the rounded result of a formula, even if its sort is exact: 10 × 86 % = 8.6, printed 9. */
  readonly roundedResult: boolean;
}

interface Bound {
  readonly kind: ClaimKind;
  readonly form: ClaimForm;
  readonly terms: readonly Term[];
}

type Formula = (...values: readonly Rational[]) => Rational | null;

/** The equation of an assertion, or null where it cannot be computed. */
export function equation({ kind, form, terms }: Bound): Equation | null {
  switch (kind) {
    case 'sum':
    case 'balance':
    case 'difference':
      return linear(terms);
    case 'same':
      return same(terms);
    case 'ratio':
      if (form === 'bases') return bases(terms);
      return PRODUCTS.has(form) ? product(form, terms) : quotient(terms);
    case 'change':
      return change(terms);
    case 'order':
      return order(terms);
    default:
      return null;
  }
}

/** total = product of its factors, rather than percent = part / whole. */
const PRODUCTS: ReadonlySet<ClaimForm> = new Set(['execution-score', 'unit-price', 'mean']);

/** Value of a term in base units, turned round where the words say 减少, 下降 … */
export const signed = (term: Term): Rational =>
  term.sign === -1 ? negate(amount(term.quantity)) : amount(term.quantity);

/** How a term enters a sum. */
const ENTERS: Partial<Record<Role, 1 | -1>> = { part: 1, minus: -1, after: 1, before: -1 };

/** total = Σ parts − Σ minus; delta = after − before. */
function linear(terms: readonly Term[]): Equation | null {
  const stated = find(terms, 'total') ?? find(terms, 'delta');
  const parts = terms.filter(({ role }) => ENTERS[role] !== undefined);
  if (!stated || parts.length === 0) return null;
  const place = finestPlace(terms);
  const turn = <T>(term: Term, value: T, round: (value: T) => T): T =>
    (term.sign ?? 1) === ENTERS[term.role]! ? value : round(value);
  return {
    stated,
    computed: parts.map((term) => turn(term, amount(term.quantity), negate)).reduce(add, ZERO),
    range: parts
      .map((term) => turn(term, rounded(term.quantity, decimalsTo(term.quantity, place)), opposite))
      .reduce(sum),
    decimals: decimalsTo(stated.quantity, place),
    identical: false,
    tolerant: false,
    roundedResult: false,
  };
}

function same(terms: readonly Term[]): Equation | null {
  const [stated, other] = terms;
  if (!stated || !other) return null;
  return computedBy((value) => value!, stated, [other]);
}

/** percent = part / whole; the forms define some rates with several of either: (预算 + 追加 − 结余) / (预算 + 追加). */
function quotient(terms: readonly Term[]): Equation | null {
  const parts = terms.filter(({ role }) => role === 'part');
  const wholes = terms.filter(({ role }) => role === 'whole');
  const percent = find(terms, 'percent');
  const [part, whole] = [parts[0], wholes[0]];
  if (!part || !whole || !percent) return null;
  const formula: Formula = (...values) =>
    quotientOf(values.slice(0, parts.length).reduce(add, ZERO), values.slice(parts.length).reduce(add, ZERO));
  const law = computedBy(formula, percent, [...parts, ...wholes]);
  const isPlain = parts.length === 1 && wholes.length === 1;
  return law && { ...law, identical: isPlain && equal(signed(part), signed(whole)) };
}

/**
 * The rate of a total from the rates of its parts: each amount is followed by its percentage, and the bases that they
 * imply add up. A growth has the base amount / (1 + rate), a completion amount / rate.
 */
function bases(terms: readonly Term[]): Equation | null {
  const [total, stated, ...rest] = terms;
  if (!total || !stated) return null;
  const growing = stated.sign === -1 || /增|升|降|减|幅/.test(stated.label ?? '');
  const offset = growing ? ONE : ZERO;
  const baseOf: Formula = (value, rate) => quotientOf(value!, add(offset, rate!));
  const parts: Interval[] = [];
  let exact: Rational | null = ZERO;
  for (let index = 0; index + 1 < rest.length; index += 2) {
    const [part, rate] = [rest[index]!, rest[index + 1]!];
    const base = baseOf(signed(part), signed(rate));
    const range = hull(baseOf, interval(part), interval(rate));
    if (base === null || range === null || exact === null) return null;
    exact = add(exact, base);
    parts.push(range);
  }
  const rateOf: Formula = (value, base) => {
    const ratio = quotientOf(value!, base!);
    return ratio && subtract(ratio, offset);
  };
  const computed = exact && rateOf(signed(total), exact);
  const range = parts.length > 0 ? hull(rateOf, interval(total), parts.reduce(sum)) : null;
  return computed && range && concluded(stated, computed, range);
}

/** The values that a term may stand for, turned round where the words say 减少. */
function interval({ quantity, sign }: Term, decimals?: number): Interval {
  const range = rounded(quantity, decimals);
  return sign === -1 ? opposite(range) : range;
}

/** total = product of the factors (weight × rate, price × number), divided by any whole. */
function product(form: ClaimForm, terms: readonly Term[]): Equation | null {
  const total = find(terms, 'total');
  const factors = terms.filter(({ role }) => role === 'factor');
  const whole = find(terms, 'whole');
  if (!total || factors.length === 0) return null;
  const formula: Formula = (...values) => {
    const numerator = values.slice(0, factors.length).reduce(multiply, ONE);
    return whole ? quotientOf(numerator, values.at(-1)!) : numerator;
  };
  const law = computedBy(formula, total, whole ? [...factors, whole] : factors);
  if (!law) return null;
  const result = { ...law, tolerant: false, roundedResult: true };
  return form === 'execution-score' ? executionScore(result, amount(factors[0]!.quantity)) : result;
}

/** 得分 = 分值 × 执行率, never more than the weight; cutting off a decimal is a habit only where decimals are printed. */
function executionScore(law: Equation, full: Rational): Equation {
  return {
    ...law,
    computed: minimum(law.computed, full),
    range: { low: minimum(law.range.low, full), high: minimum(law.range.high, full) },
    tolerant: law.stated.quantity.decimals > 0,
    identical: compare(law.computed, full) >= 0,
  };
}

/** left ≥ right and the like: the two sides as they are printed, nothing rounded. */
function order(terms: readonly Term[]): Equation | null {
  const left = find(terms, 'left');
  const right = find(terms, 'right');
  if (!left || !right) return null;
  const computed = amount(right.quantity);
  return {
    stated: left,
    computed,
    range: point(computed),
    decimals: Math.max(left.quantity.decimals, right.quantity.decimals),
    identical: false,
    tolerant: false,
    roundedResult: false,
  };
}

/** percent = (after − before) / before, from whichever two amounts are printed; without a percent a difference. */
function change(terms: readonly Term[]): Equation | null {
  const before = find(terms, 'before');
  const after = find(terms, 'after');
  const delta = find(terms, 'delta');
  const percent = find(terms, 'percent');
  if (!percent) return linear(terms);
  if (before && after)
    return computedBy((a, b) => quotientOf(subtract(b!, a!), a!), percent, [before, after]);
  if (after && delta) return computedBy((a, b) => quotientOf(b!, subtract(a!, b!)), percent, [after, delta]);
  if (before && delta) return computedBy((a, b) => quotientOf(b!, a!), percent, [before, delta]);
  return null;
}

function computedBy(formula: Formula, stated: Term, operands: readonly Term[]): Equation | null {
  const computed = formula(...operands.map(signed));
  const place = finestPlace(operands);
  const box = operands.map((term) => interval(term, decimalsTo(term.quantity, place)));
  const range = hull(formula, ...box);
  return computed && range && concluded(stated, computed, range);
}

/** A stated figure against what a formula makes of the others, compared at its own decimals. */
const concluded = (stated: Term, computed: Rational, range: Interval): Equation => ({
  stated,
  computed,
  range,
  decimals: stated.quantity.decimals,
  identical: false,
  tolerant: true,
  roundedResult: false,
});

const quotientOf = (a: Rational, b: Rational): Rational | null => (isZero(b) ? null : divide(a, b));

const find = (terms: readonly Term[], role: Role): Term | undefined =>
  terms.find((term) => term.role === role);

/**
 * Trailing zeros are dropped in these reports (400万元 beside 352.83万元), so the figures of one relation that are in
 * one unit share the precision of the most precise of them.
 */
interface Place {
  readonly scale: number;
  readonly decimals: number;
}

function finestPlace(terms: readonly Term[]): Place {
  const places = terms.map(({ quantity: { scale, decimals } }) => ({ scale, decimals }));
  const fineness = ({ scale, decimals }: Place) => decimals - Math.log10(scale);
  return places.reduce((finest, place) => (fineness(place) > fineness(finest) ? place : finest));
}

const decimalsTo = (quantity: Quantity, place: Place): number =>
  quantity.scale === place.scale ? Math.max(quantity.decimals, place.decimals) : quantity.decimals;
