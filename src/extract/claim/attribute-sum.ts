import type { Claim } from '../../model.ts';
import type { Item } from './item.ts';
import type { Partition } from './list.ts';
import type { Mention } from './mention.ts';
import { type Candidate, settle, spanOf, term } from './reading.ts';

/** What is true of a total and its parts is true of their changes and of their bases: 减少28万元 = 减少30万元 − 2万元. */
export function attributeSums(sums: readonly Partition[]): Claim[] {
  return sums
    .filter(({ claim }) => claim.holds)
    .flatMap(({ total, parts }) =>
      (['delta', 'base', 'whole'] as const).flatMap((kind) => {
        const claim = settle(readings(total, parts, kind));
        return claim ? [claim] : [];
      }),
    );
}

function readings(total: Item, parts: readonly Item[], kind: 'delta' | 'base' | 'whole'): Candidate[] {
  const of = (item: Item): Mention | undefined => item.attributes.find((mention) => mention.kind === kind);
  const stated = of(total);
  const members = parts.map(of).filter((mention) => mention !== undefined);
  if (!stated || members.length < 2) return [];
  const complete = members.length === parts.length;
  const terms = [term('total', stated), ...members.map((mention) => term('part', mention))];
  return [{ kind: 'sum', form: 'other', span: spanOf(terms), terms, plausibility: complete ? 0.6 : 0.3 }];
}
