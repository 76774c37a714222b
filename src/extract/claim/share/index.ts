import type { Claim, Quantity } from '../../../model.ts';
import { figuresOf } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { bareRatios } from './bare-ratio.ts';
import { complements } from './complement.ts';
import { distantShares } from './distant-share.ts';
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
  const bound = percents(stated.filter(({ holds }) => holds));
  const refuted = percents(stated.filter(({ holds }) => holds === false));
  // what a share fails by already is not said again by a less sure reading
  const byName = namedShares(spoken, bound).filter(
    ({ holds, terms }) => holds || !terms.some(({ quantity }) => refuted.has(quantity)),
  );
  const ofSums = sharesOfSums(all, bound);
  const totals = shareTotals(sums);
  const wholes = wholeShares(spoken, totals);
  return [
    ...stated,
    ...byName,
    ...ofSums,
    ...respectiveShares(spoken, sums, bound),
    ...subsetShares(spoken, sums, bound),
    ...distantShares(all, percents([...stated, ...byName, ...ofSums])),
    ...totals,
    ...wholes,
    ...complements(spoken, percents([...totals, ...wholes])),
    ...proportions(all, spoken, sums),
    ...portions(spoken, all),
    ...bareRatios(spoken),
  ];
}

const percents = (claims: readonly Claim[]): ReadonlySet<Quantity> =>
  new Set([...figuresOf(claims)].filter(({ dimension }) => dimension === 'percent'));
