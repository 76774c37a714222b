import type { Claim } from '../../../model.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { bareRatios } from './bare-ratio.ts';
import { namedShares } from './named-share.ts';
import { portions } from './portion.ts';
import { proportions } from './proportion.ts';
import { respectiveShares } from './respective-share.ts';
import { shares } from './share.ts';
import { sharesOfSums } from './share-of-sum.ts';
import { shareTotals } from './share-total.ts';
import { subsetShares } from './subset-share.ts';
import { wholeShares } from './whole-share.ts';

/** Shares of their wholes, and the shares of one whole together. */
export function shareClaims(
  spoken: readonly Mention[],
  all: readonly Item[],
  sums: readonly Partition[],
): Claim[] {
  const stated = shares(all, sums);
  const bound = new Set(
    stated.flatMap(({ holds, terms }) => (holds ? terms.map(({ quantity }) => quantity) : [])),
  );
  const totals = shareTotals(sums);
  return [
    ...stated,
    ...namedShares(spoken, bound),
    ...sharesOfSums(all, bound),
    ...respectiveShares(spoken, sums, bound),
    ...subsetShares(spoken, sums, bound),
    ...totals,
    ...wholeShares(spoken, totals),
    ...proportions(all, spoken, sums),
    ...portions(spoken, all),
    ...bareRatios(spoken),
  ];
}
