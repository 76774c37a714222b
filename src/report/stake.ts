import { absolute, compare, multiply, type Rational, rational, ZERO } from '../arithmetic/rational.ts';
import type { FindingRecord } from '../batch/summary.ts';

const YUAN: Readonly<Record<string, number>> = {
  元: 1,
  千元: 1000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** Money at stake in a finding, in 元: the difference where it is an amount of money, otherwise nothing. */
export function stake({ difference, unit }: FindingRecord): Rational {
  const scale = YUAN[unit ?? ''];
  if (scale === undefined || difference === null || !/^[-+]?\d+(\.\d+)?$/.test(difference)) return ZERO;
  return multiply(absolute(rational(difference)), rational(scale));
}

/** The largest amount at stake. */
export const highestStake = (findings: readonly FindingRecord[]): Rational =>
  findings.map(stake).reduce((most, next) => (compare(next, most) > 0 ? next : most), ZERO);
