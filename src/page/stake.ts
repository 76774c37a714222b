import { toFixed } from '../arithmetic/rational.ts';
import type { FindingRecord } from '../batch/summary.ts';
import { highestStake } from '../report/stake.ts';

const known = new WeakMap<FindingRecord, number>();

/** Money at stake in a finding, in 元, near enough to sort by. */
export function stakeOf(finding: FindingRecord): number {
  let amount = known.get(finding);
  if (amount === undefined) {
    amount = Number(toFixed(highestStake([finding]), 2));
    known.set(finding, amount);
  }
  return amount;
}

/** 12.3万元, 4500元; empty for nothing. */
export function moneyOf(yuan: number, zh: boolean): string {
  if (yuan === 0) return '';
  if (!zh) return `${Math.round(yuan).toLocaleString('en')} yuan`;
  if (yuan >= 1e8) return `${Number((yuan / 1e8).toFixed(2))}亿元`;
  return yuan >= 1e4 ? `${Number((yuan / 1e4).toFixed(2))}万元` : `${yuan}元`;
}
