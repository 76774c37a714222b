import type { Rational } from './rational.ts';

/** Decimals of a root: far beyond what any report prints. */
const PLACES = 12;

/** The n-th root of a number that is not negative, cut off after twelve decimals; null otherwise. */
export function root(value: Rational, degree: number): Rational | null {
  if (value.n < 0n || !Number.isInteger(degree) || degree < 1) return null;
  const scaled = (value.n * 10n ** BigInt(PLACES * degree)) / value.d;
  return { n: integerRoot(scaled, BigInt(degree)), d: 10n ** BigInt(PLACES) };
}

/** The greatest integer whose n-th power is not above the value: by halving the interval in which it lies. */
function integerRoot(value: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n;
  while (high ** degree <= value) high *= 2n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= value) low = middle;
    else high = middle;
  }
  return low;
}
