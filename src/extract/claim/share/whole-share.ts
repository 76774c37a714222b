import { compare, rational } from '../../../arithmetic/rational.ts';
import type { Claim } from '../../../model.ts';
import { figuresOf } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import { wholeOf } from './share-total.ts';

/** 公开招标、磋商、询价分别占61.5%、27.3%、11.2%: shares in one list that come to 100 % when the list is complete. */
export function wholeShares(mentions: readonly Mention[], divided: readonly Claim[]): Claim[] {
  const known = figuresOf(divided);
  const lists = [...sharesInARow(mentions), ...weights(mentions)];
  const isNew = ([first]: readonly Mention[]) => !known.has(first!.quantity);
  return [
    ...lists
      .filter((list) => list.length > 1 && isNew(list))
      .map((list) => claimOf(list, mentions[list.at(-1)!.index + 1])),
    ...sharesOneByOne(mentions)
      .filter((list) => list.length > 2 && isNew(list))
      .map((list) => wholeOf(list, 0.45))
      .filter(({ holds }) => holds),
  ];
}

/** 咨询类占48.62%，求助类占27.35%，…，其他2.5%: each with its own name and nothing printed beside it; only ever confirmed. */
function sharesOneByOne(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    const last = lists.at(-1);
    const before = last?.at(-1);
    const goesOn =
      before?.index === mention.index - 1 &&
      before.sentence === mention.sentence &&
      !mention.joined &&
      (mention.kind === 'share' ? mention.base === last![0]!.base : isRest(mention));
    if (last && goesOn) last.push(mention);
    else if (mention.kind === 'share') lists.push([mention]);
  }
  return lists;
}

const isRest = ({ kind, left }: Mention): boolean => kind === 'percent' && /^(?:其[他它余]|剩余)/.test(left);

function sharesInARow(mentions: readonly Mention[]): Mention[][] {
  const lists: Mention[][] = [];
  for (const mention of mentions) {
    if (mention.kind !== 'share') continue;
    const last = lists.at(-1);
    if (last && mention.joined && last.at(-1)!.index === mention.index - 1) last.push(mention);
    else lists.push([mention]);
  }
  return lists;
}

/** 决策（权重20%）、过程（权重25%）… · 权重依次为10%、50%、30%和10%: all the weights of a sentence. */
function weights(mentions: readonly Mention[]): Mention[][] {
  const lists = new Map<number, Mention[]>();
  let last: Mention | undefined;
  for (const mention of mentions) {
    const goesOn = last?.index === mention.index - 1 && mention.joined;
    if (mention.quantity.dimension !== 'percent' || !(goesOn || /权重[^,;。]{0,4}$/.test(mention.left)))
      continue;
    lists.set(mention.sentence, [...(lists.get(mention.sentence) ?? []), mention]);
    last = mention;
  }
  return [...lists.values()];
}

/** Fewer than 100 % are perhaps not all of them, unless their total is printed; three or more far above it are of no one whole. */
function claimOf(shares: readonly Mention[], next: Mention | undefined): Claim {
  const claim = wholeOf(shares, shares.length > 2 ? 0.7 : 0.45);
  const over = shares.length > 2 && compare(rational(claim.residual || '0'), rational('-5')) < 0;
  return claim.holds || over || totalled(next)
    ? claim
    : { ...claim, holds: null, verdict: 'undecided', reason: '所列占比未必完整' };
}

/** …，合计100%. */
const totalled = (next: Mention | undefined): boolean =>
  next?.quantity.value === '100' && /^[,、;](?:合计|共计|总计|合共|之和)[为是]?$/.test(next.lead);
