import { judge } from '../../arithmetic/judge.ts';
import type { Claim, Quantity } from '../../model.ts';
import type { Mention } from './mention.ts';
import { spanOf, term } from './reading.ts';

/** 公开招标、磋商、询价分别占61.5%、27.3%、11.2%: shares in one list that come to 100 % when the list is complete. */
export function wholeShares(mentions: readonly Mention[]): Claim[] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'share') continue;
    const last = lists.at(-1);
    if (last && mention.joined && last.at(-1)!.index === mention.index - 1) last.push(mention);
    else lists.push([mention]);
  }
  return lists.filter((list) => list.length > 1).map(claimOf);
}

function claimOf(shares: readonly Mention[]): Claim {
  const parts = shares.map((share) => ({ ...term('part', share), sign: 1 as const }));
  const span = spanOf(parts);
  const whole: Quantity = { ...shares.at(-1)!.quantity, span, digits: span, value: '100', decimals: 0 };
  const terms = [{ role: 'total' as const, quantity: whole, label: '各项占比' }, ...parts];
  const claim = judge({ kind: 'sum', form: 'shares', span, terms, plausibility: 0.45 });
  return claim.holds ? claim : { ...claim, holds: null, verdict: 'undecided', reason: '所列占比未必完整' };
}
