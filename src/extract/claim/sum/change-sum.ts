import type { Claim } from '../../../model.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { partitions } from './partition.ts';

/** 收入增加58万元，其中：拨款增加72万元，事业收入减少14万元: changes divided like amounts; only confirmed, never denied. */
export function changeSums(mentions: readonly Mention[]): Claim[] {
  const deltas: Item[] = mentions
    .filter(({ kind }) => kind === 'delta')
    .map((level, index) => ({ index, level, attributes: [] }));
  return partitions(deltas)
    .map(({ claim }) => claim)
    .filter(
      ({ holds, terms }) => holds === true && terms.some(({ quantity }) => /[1-9]/.test(quantity.value)),
    );
}
