import { judge } from '../../../arithmetic/judge.ts';
import { mendable } from '../../../arithmetic/mend.ts';
import type { Claim, Term } from '../../../model.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { isWhole } from './exhaustive.ts';
import type { Partition } from './list.ts';
import { partitions } from './partition.ts';

/**
 * 收入增加58万元，其中：拨款增加72万元，事业收入减少14万元: changes divided like amounts. What did not change, or what is no more,
 * may go unprinted, so they are denied only where one slip of a key in figures of some length explains it.
 */
export function changeSums(mentions: readonly Mention[]): Claim[] {
  const deltas: Item[] = mentions
    .filter(({ kind }) => kind === 'delta')
    .map((level, index) => ({ index, level, attributes: [] }));
  return partitions(deltas)
    .flatMap((partition) => (partition.claim.holds ? partition.claim : denied(partition)))
    .filter(({ terms }) => terms.some(({ quantity }) => /[1-9]/.test(quantity.value)));
}

function denied({ total, parts, claim: { kind, form, span, terms } }: Partition): Claim[] {
  const claim = judge({ kind, form, span, terms, plausibility: DENIED });
  const telling = terms.every(isLong) || isWhole(total, parts);
  return claim.holds === false && terms.length > 2 && telling && mendable(claim) ? [claim] : [];
}

const DENIED = 0.7;

const isLong = ({ quantity: { value } }: Term): boolean => value.replace(/\D/g, '').length >= 3;
