/**
 * The formulas of the labels: `a+b=c`, `a-b=c`, `a/b=p%`, `Δ/(now-Δ)=p%`, `a*b/c=d`, `a<=b`. A number is as printed;
 * `x!` is an exact literal (a count, an amount to the 元), `p%` a percentage. Anything else is prose.
 */

import { around, hull, type Interval, meet, point } from '../src/arithmetic/interval.ts';
import {
  absolute,
  add,
  divide,
  HALF,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toText,
  ulp,
} from '../src/arithmetic/rational.ts';

export interface Literal {
  readonly type: 'literal';
  /** As a plain decimal without trailing zeros, so that 0.80 and 0.8 are one figure. */
  readonly value: string;
  /** As the label writes it, without % and !. */
  readonly written: string;
  readonly decimals: number;
  readonly percent: boolean;
  readonly exact: boolean;
}

interface Operation {
  readonly type: '+' | '-' | '*' | '/' | '**';
  readonly left: Expression;
  readonly right: Expression;
  readonly bracketed: boolean;
}

export type Expression = Literal | Operation;

/** Sides stand in the order written: `a=b=c` has three. */
export interface Formula {
  readonly sides: readonly Expression[];
  readonly sign: '=' | '<=' | '>=' | '<' | '>';
}

const TOKEN = /\s*(\d+(?:\.\d+)?%?!?|\*\*|<=|>=|[-+*/()=<>])/y;

/** Parses a formula; null for prose. */
export function parseFormula(text: string): Formula | null {
  const tokens = tokenise(text.replaceAll('≤', '<=').replaceAll('≥', '>=').replaceAll('×', '*'));
  if (!tokens) return null;
  let at = 0;
  const take = (...expected: string[]) => (expected.includes(tokens[at] ?? '') ? tokens[at++]! : null);

  const binary =
    (next: () => Expression | null, ...signs: Operation['type'][]) =>
    (): Expression | null => {
      let left = next();
      for (let sign = take(...signs); left && sign; sign = take(...signs)) {
        const right = next();
        left = right && { type: sign as Operation['type'], left, right, bracketed: false };
      }
      return left;
    };
  const atom = (): Expression | null => {
    if (take('-')) {
      const operand = atom();
      return operand && { type: '-', left: literal('0!'), right: operand, bracketed: false };
    }
    if (take('(')) {
      const inner = expression();
      if (!inner || !take(')')) return null;
      return inner.type === 'literal' ? inner : { ...inner, bracketed: true };
    }
    return /^\d/.test(tokens[at] ?? '') ? literal(tokens[at++]!) : null;
  };
  const expression: () => Expression | null = binary(binary(binary(atom, '**'), '*', '/'), '+', '-');

  const sides: Expression[] = [];
  let sign: string | null = '=';
  let relation: string | null = null;
  while (sign) {
    const side = expression();
    if (!side) return null;
    sides.push(side);
    sign = take('=', '<=', '>=', '<', '>');
    relation ??= sign;
  }
  return at === tokens.length && relation ? { sides, sign: relation as Formula['sign'] } : null;
}

function tokenise(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    tokens.push(match[1]!);
  }
  return tokens;
}

function literal(token: string): Literal {
  const digits = token.replace(/[%!]/g, '');
  return {
    type: 'literal',
    value: toText(rational(digits), 12),
    written: digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    percent: token.includes('%'),
    exact: token.includes('!'),
  };
}

/** Exact value; null where it is not rational (a root) or divides by zero. */
function evaluate(expression: Expression): Rational | null {
  const range = interval(expression, () => 0);
  return range?.low ?? null;
}

/** Whether the sides agree if every figure that is not exact may be rounded, half up or half even. */
export function holds({ sides, sign }: Formula): boolean | null {
  const finest = Math.max(
    0,
    ...sides
      .flatMap(literals)
      .filter(({ percent }) => !percent)
      .map((one) => one.decimals),
  );
  const ranges = sides.map((side) =>
    interval(side, ({ exact, percent, decimals }) => (exact ? 0 : percent ? decimals : finest), true),
  );
  if (ranges.some((range) => range === null)) return null;
  return ranges.slice(1).every((right, index) => {
    const left = ranges[index]!;
    if (sign === '=') return meet(left, right!);
    const gap = sign.startsWith('<') ? subtract(right!.high, left.low) : subtract(left.high, right!.low);
    return gap.n > 0n || (gap.n === 0n && sign.length === 2);
  });
}

function interval(
  expression: Expression,
  precision: (literal: Literal) => number,
  rounded = false,
): Interval | null {
  if (expression.type === 'literal') {
    const value = rational(expression.value);
    const unit = expression.percent ? rational('0.01') : rational(1);
    if (!rounded || expression.exact) return point(multiply(value, unit));
    return around(multiply(value, unit), multiply(multiply(HALF, ulp(precision(expression))), unit));
  }
  const left = interval(expression.left, precision, rounded);
  const right = interval(expression.right, precision, rounded);
  if (!left || !right) return null;
  return hull((a, b) => operate(expression.type, a!, b!), left, right);
}

function operate(type: Operation['type'], a: Rational, b: Rational): Rational | null {
  switch (type) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return isZero(b) ? null : divide(a, b);
    case '**':
      return b.d === 1n && b.n >= 0n && b.n < 100n ? { n: a.n ** b.n, d: a.d ** b.n } : null;
  }
}

/** Every number of an expression, in order. */
function literals(expression: Expression): Literal[] {
  if (expression.type === 'literal') return [expression];
  return [...literals(expression.left), ...literals(expression.right)];
}

/** Absolute value as a plain decimal without trailing zeros: how figures are compared. */
export const plain = (value: Rational): string => toText(absolute(value), 12);

/** Of + and − alone: a figure that stands twice in such a formula stands twice in the report. */
export const isLinear = ({ sides }: Formula): boolean => sides.every(additive);

const additive = (side: Expression): boolean =>
  side.type === 'literal' ||
  ((side.type === '+' || side.type === '-') && additive(side.left) && additive(side.right));

/**
 * The sets of figures by which a claim can state the formula. A bracket such as `(now-Δ)` may stand as its own value
 * where the report prints that; constants (the 1 of `1+p%`, exponents, unit conversions) need not be printed.
 */
export function figureSets(formula: Formula): Literal[][] {
  return product(formula.sides.map(alternatives)).map((sets) => sets.flat());
}

function alternatives(expression: Expression): Literal[][] {
  if (expression.type === 'literal') return [[expression]];
  const { type, left, right } = expression;
  if (type === '**') return alternatives(left);
  if (type === '/' && left.type === '*' && left.right.type === 'literal' && isHundred(right))
    return [...alternatives(left), ...alternatives({ ...left, right: { ...left.right, percent: true } })];
  const sides = product([
    alternatives(left).map((set) => set.filter((one) => !isConstant(one, left, type, right))),
    alternatives(right).map((set) => set.filter((one) => !isConversion(one, right, type))),
  ]).map((sets) => sets.flat());
  const value = expression.bracketed ? evaluate(expression) : null;
  if (!value) return sides;
  const plainValue = plain(value);
  const whole: Literal = {
    type: 'literal',
    value: plainValue,
    written: plainValue,
    decimals: 0,
    percent: false,
    exact: false,
  };
  return [...sides, [whole]];
}

/** `77.39*50!/100!`: 50 of 100 may be printed as 50 %. */
const isHundred = (one: Expression): boolean => one.type === 'literal' && one.exact && one.value === '100';

/** The 1 of 1 ± p%, the 0 of a sign. */
const isConstant = (one: Literal, left: Expression, type: string, right: Expression): boolean =>
  one === left &&
  (type === '+' || type === '-') &&
  ((one.value === '1' && right.type === 'literal' && right.percent) ||
    (one.value === '0' && one.exact && type === '-'));

/** 万, 亿 or per cent as a factor: `6.5*10000!`, `77.39*50!/100!`. */
const isConversion = (one: Literal, right: Expression, type: string): boolean =>
  one === right &&
  (((type === '*' || type === '/') && one.exact && /^(100|10000|100000000)$/.test(one.value)) ||
    (type === '-' && one.value === '1'));

const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((sets, list) => sets.flatMap((set) => list.map((one) => [...set, one])), [[]]);
