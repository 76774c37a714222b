/**
 * Exact rational numbers over BigInt. No binary float takes part in any comparison. They need not be in lowest terms: the
 * decimals of a report stay small without that, and finding common divisors would cost more than all the rest.
 */
export interface Rational {
  readonly n: bigint;
  /** Positive. */
  readonly d: bigint;
}

const DECIMAL = /^[+-]?\d+(?:\.\d+)?$/;
const FRACTION = /^([+-]?\d+)\/(\d+)$/;

const POWERS = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent));
const powerOfTen = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

/** Reads a plain decimal (`-4.50`) or a fraction (`3/4`). @throws RangeError for anything else. */
export function rational(text: string | number | bigint): Rational {
  if (typeof text === 'bigint') return { n: text, d: 1n };
  const written = String(text);
  if (DECIMAL.test(written)) {
    const decimals = decimalsOf(written);
    if (decimals === 0) return { n: BigInt(written), d: 1n };
    return {
      n: BigInt(written.slice(0, -decimals - 1) + written.slice(-decimals)),
      d: powerOfTen(decimals),
    };
  }
  const fraction = FRACTION.exec(written);
  if (fraction && BigInt(fraction[2]!) !== 0n) return reduce(BigInt(fraction[1]!), BigInt(fraction[2]!));
  throw new RangeError(`not a decimal number: ${written}`);
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HALF: Rational = { n: 1n, d: 2n };

export function add(a: Rational, b: Rational): Rational {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d };
  if (a.d % b.d === 0n) return { n: a.n + b.n * (a.d / b.d), d: a.d };
  if (b.d % a.d === 0n) return { n: a.n * (b.d / a.d) + b.n, d: b.d };
  return bounded(a.n * b.d + b.n * a.d, a.d * b.d);
}
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => bounded(a.n * b.n, a.d * b.d);
export const absolute = (a: Rational): Rational => (a.n < 0n ? negate(a) : a);
export const isZero = (a: Rational): boolean => a.n === 0n;

/** @throws RangeError on division by zero. */
export function divide(a: Rational, b: Rational): Rational {
  if (b.n === 0n) throw new RangeError('division by zero');
  return b.n < 0n ? bounded(-a.n * b.d, a.d * -b.n) : bounded(a.n * b.d, a.d * b.n);
}

/** −1, 0 or 1. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const minimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const maximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** 10^−decimals: one unit of the last printed place. */
export const ulp = (decimals: number): Rational => ({ n: 1n, d: powerOfTen(decimals) });

/**
 * Decimal text with so many decimals. `half-up` is 四舍五入 on the absolute value; `half-even` is GB/T 8170;
 * `down` truncates towards zero.
 */
export function toFixed(
  a: Rational,
  decimals: number,
  mode: 'half-up' | 'half-even' | 'down' = 'half-up',
): string {
  const scaled = (a.n < 0n ? -a.n : a.n) * powerOfTen(decimals);
  let whole = scaled / a.d;
  const twice = mode === 'down' ? 0n : (scaled - whole * a.d) * 2n;
  if (mode === 'half-up' ? twice >= a.d : twice > a.d || (twice === a.d && whole % 2n === 1n)) whole += 1n;
  const digits = whole.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return a.n < 0n && whole !== 0n ? `-${text}` : text;
}

/** Shortest exact decimal, or rounded half up to `limit` decimals where it does not end before. */
export function toText(a: Rational, limit = 6): string {
  if (a.d === 1n || a.n === 0n) return a.n.toString();
  const fixed = toFixed(a, limit);
  if (!fixed.includes('.')) return fixed;
  let end = fixed.length;
  while (fixed[end - 1] === '0') end--;
  return fixed.slice(0, fixed[end - 1] === '.' ? end - 1 : end);
}

/** How many decimals a plain decimal is printed with. */
export function decimalsOf(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? 0 : value.length - point - 1;
}

/** Denominators beyond this are brought to lowest terms, so that long chains of operations do not grow without bound. */
const LARGE = 10n ** 40n;

const bounded = (n: bigint, d: bigint): Rational => (d < LARGE ? { n, d } : reduce(n, d));

function reduce(n: bigint, d: bigint): Rational {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return a <= 1n ? { n, d } : { n: n / a, d: d / a };
}
