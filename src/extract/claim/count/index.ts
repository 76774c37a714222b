import type { Claim } from '../../../model.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { enumerations } from './enumeration.ts';
import { listedCounts } from './listed-count.ts';
import { partsOfWholes } from './part-of.ts';
import { splitCounts } from './split-count.ts';
import { subsets } from './subset.ts';

/** Stated numbers against what is listed, and some against all. */
export const countClaims = (
  report: Parameters<typeof enumerations>[0],
  spoken: readonly Mention[],
  sums: readonly Partition[],
): Claim[] => [
  ...enumerations(report),
  ...listedCounts(spoken, sums),
  ...splitCounts(spoken),
  ...subsets(spoken),
  ...partsOfWholes(sums),
];
