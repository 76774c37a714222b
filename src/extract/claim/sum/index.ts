import type { Claim, Report } from '../../../model.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { attributeSums } from './attribute-sum.ts';
import { baseSums } from './base-sum.ts';
import { besideSums } from './beside-sum.ts';
import { changeSums } from './change-sum.ts';
import { classSums } from './class-sum.ts';
import { columnSums } from './column.ts';
import type { Partition } from './list.ts';
import { namedTotals } from './named-total.ts';
import { prefixSums } from './prefix-sum.ts';
import { sectionColumns } from './section-column.ts';
import { sectionSums } from './section-sum.ts';

export { partitions } from './partition.ts';

/** Totals and their parts: in lists, in columns, by name, over sections; and what is true of totals and parts alike. */
export function sumClaims(
  report: Pick<Report, 'document' | 'sections'>,
  spoken: readonly Mention[],
  all: readonly Item[],
  sums: readonly Partition[],
): Claim[] {
  const columns = columnSums(all, sums);
  return [
    ...[...sums, ...columns, ...namedTotals(all, sums)].map(({ claim }) => claim),
    ...attributeSums(all, sums),
    ...baseSums([...sums, ...columns]),
    ...changeSums(spoken),
    ...besideSums(all, sums),
    ...sectionSums(all, report, sums),
    ...sectionColumns(all, report, sums),
    ...prefixSums(all, sums),
    ...classSums(all, sums),
  ];
}
