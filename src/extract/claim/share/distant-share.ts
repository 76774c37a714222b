import type { Claim, Quantity } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { likely } from '../likely.ts';
import { settle } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { named } from '../spoken/name.ts';
import { ratio } from './ratio.ts';

/**
 * 上半年支出398万元，占全年支出的33.3%; the year's expenditure stands sections before: where the report knows just one figure
 * by the name, the share is of it.
 * @param bound percentages that a relation explains already, or fails to
 */
export function distantShares(all: readonly Item[], bound: ReadonlySet<Quantity>): Claim[] {
  const known = new Map<string, readonly Item[]>();
  const called = (base: string): readonly Item[] => {
    const found = known.get(base) ?? all.filter(({ level }) => named(base)(level));
    known.set(base, found);
    return found;
  };
  let latest: Mention | undefined;
  return flatMap(all, (item) =>
    flatMap(item.attributes, (share) => {
      if (share.kind !== 'share') return [];
      const base = share.base || (latest?.sentence === share.sentence ? latest.base : '');
      if (share.base !== '') latest = share;
      if (base === '' || bound.has(share.quantity)) return [];
      const wholes = called(base)
        .map(({ level }) => level)
        .filter((level) => level !== item.level && commensurate(level.quantity, item.level.quantity));
      const said = wholes.filter(({ left }) => left.includes(base));
      const alone = new Set(said.map(({ quantity }) => `${quantity.value} ${quantity.unit}`)).size === 1;
      const claim = settle(
        wholes.map((whole) => {
          const sure = alone && said.includes(whole) && likely(ratio(item.level, whole, share, 0));
          return ratio(item.level, whole, share, sure ? 0.7 : 0.3);
        }),
      );
      return claim ? [claim] : [];
    }),
  );
}
