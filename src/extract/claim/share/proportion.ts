import { absolute, add, compare, rational, subtract } from '../../../arithmetic/rational.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { inferred, PERCENT } from '../../quantity/inferred.ts';
import { type Candidate, settle, spanOf, term } from '../reading.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';

const STRUCTURE = /(?:比重|结构|比例|之比|占比)(?:调整|优化)?(?:分别)?(?:为|是|由|到|至)?$/;

/** So many amounts back the list may stand whose structure is told. */
const REACH = 24;

/** 三次产业结构为7.6:47.2:45.1: each number is the percentage of a part in the list before it, in its order. */
export function proportions(
  all: readonly Item[],
  spoken: readonly Mention[],
  sums: readonly Partition[],
): Claim[] {
  return flatMap(ratios(spoken), (members) => {
    const at = all.findIndex(({ level }) => level === members[0]);
    const list = sums.findLast(
      ({ parts, claim }) =>
        claim.holds &&
        parts.length === members.length &&
        parts.every(({ index }) => index < at && index >= at - REACH),
    );
    if (!list) return [];
    return flatMap(members, (member, nth) => {
      const claim = settle([shareOf(list, nth, member)]);
      return claim ? [claim] : [];
    });
  });
}

/** Bare numbers with colons between them; what is far from a hundred in all is no structure. */
function ratios(spoken: readonly Mention[]): Mention[][] {
  const result: Mention[][] = [];
  for (const mention of spoken) {
    const { unit, scale } = mention.quantity;
    if (unit !== '' || scale !== 1) continue;
    const last = result.at(-1);
    if (last && mention.lead === ':' && last.at(-1)!.index === mention.index - 1) last.push(mention);
    else if (STRUCTURE.test(mention.left)) result.push([mention]);
  }
  return result.filter((members) => members.length > 1 && aboutWhole(members));
}

function aboutWhole(members: readonly Mention[]): boolean {
  const sum = members.map(({ quantity }) => rational(quantity.value)).reduce(add);
  return compare(absolute(subtract(sum, rational('100'))), rational('30')) < 0;
}

function shareOf({ total, parts }: Partition, nth: number, member: Mention): Candidate {
  const percent = term('percent', {
    ...member,
    quantity: inferred(member.quantity, PERCENT),
  });
  const terms = [
    term('part', parts[nth]!.level),
    term('whole', total.level),
    { ...percent, label: '结构比' },
  ];
  return { kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility: 0.7 };
}
