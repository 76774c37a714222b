import type { Quantity } from '../model.ts';
import { absolute, compare, rational, subtract, toFixed, ulp } from './rational.ts';

/** The percentages nearest to a printed one that so many out of `whole` can give, to its decimals. */
export interface Attainable {
  readonly holds: boolean;
  readonly below: string;
  readonly above: string;
  readonly count: string;
}

/**
 * The GRIM test (Brown & Heathers 2016): a percentage of n people is k/n for a whole k. Rounded up or cut off, either way it
 * must lie within one last place of what is printed. Null where n is so large that every printed value is one of them.
 */
export function attainable(percent: Quantity, whole: Quantity): Attainable | null {
  if (!/^[1-9]\d{0,5}$/.test(whole.value)) return null;
  const n = BigInt(whole.value);
  if (n >= 10n ** BigInt(percent.decimals + 2)) return null;
  const stated = rational(percent.value);
  const k = (stated.n * n) / (stated.d * 100n);
  const [below, above] = [k, k + 1n].map((count) => ({ n: count * 100n, d: n }));
  const near = [below!, above!].some(
    (value) => compare(absolute(subtract(value, stated)), ulp(percent.decimals)) < 0,
  );
  const [low, high] = [below!, above!].map((value) => toFixed(value, percent.decimals));
  return { holds: near, below: low!, above: high!, count: `${k}` };
}
