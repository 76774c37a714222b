import type { Claim, Report } from '../../model.ts';
import { attributeSums } from './attribute-sum.ts';
import { balances, remainders } from './balance.ts';
import { completions } from './completion.ts';
import { growths } from './growth.ts';
import { items } from './item.ts';
import { mentions } from './mention.ts';
import { partitions } from './partition.ts';
import { sameFacts } from './same.ts';
import { scoreClaims } from './score.ts';
import { shares } from './share.ts';
import { tableClaims } from './table/index.ts';

/** Every relation between figures that the report itself asserts, judged; in text order. */
export function claims(report: Omit<Report, 'claims'>): Claim[] {
  const all = items(mentions(report));
  const sums = partitions(all);
  return [
    ...sums.map(({ claim }) => claim),
    ...attributeSums(sums),
    ...shares(all, sums),
    ...completions(all),
    ...growths(all, sums),
    ...balances(all),
    ...remainders(all),
    ...scoreClaims(report),
    ...tableClaims(report),
    ...sameFacts(report),
  ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
