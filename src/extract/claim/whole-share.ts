import { compare, rational } from '../../arithmetic/rational.ts';
import type { Claim } from '../../model.ts';
import type { Mention } from './mention.ts';
import { wholeOf } from './share-total.ts';

/** 公开招标、磋商、询价分别占61.5%、27.3%、11.2%: shares in one list that come to 100 % when the list is complete. */
export function wholeShares(mentions: readonly Mention[], divided: readonly Claim[]): Claim[] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'share') continue;
    const last = lists.at(-1);
    if (last && mention.joined && last.at(-1)!.index === mention.index - 1) last.push(mention);
    else lists.push([mention]);
  }
  const known = new Set(divided.flatMap(({ terms }) => terms.map(({ quantity }) => quantity)));
  return lists.filter(([first, ...rest]) => rest.length > 0 && !known.has(first!.quantity)).map(claimOf);
}

/** Fewer than 100 % are perhaps not all of them; three or more far above it are of no one whole. */
function claimOf(shares: readonly Mention[]): Claim {
  const claim = wholeOf(shares, shares.length > 2 ? 0.7 : 0.45);
  const over = shares.length > 2 && compare(rational(claim.residual || '0'), rational('-5')) < 0;
  return claim.holds || over
    ? claim
    : { ...claim, holds: null, verdict: 'undecided', reason: '所列占比未必完整' };
}
