import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle, spanOf, term } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';

/** Says that the figure before is said again: 1265000元，折合126.5万元; 126.5万元（1265000元）. */
const AGAIN = /^[,(]?(?:折合|约合|折|合|即|相当于)(?:人民币)?$|^\($/;

export function repetitions(all: readonly Item[]): Claim[] {
  return flatMap(all.slice(1), (item, index) => {
    const before = all[index]!.level;
    const { level } = item;
    if (!AGAIN.test(level.lead) || !commensurate(before.quantity, level.quantity)) return [];
    if (before.quantity.scale === level.quantity.scale || level.index !== before.index + 1) return [];
    const terms = [term('left', level), term('right', before)];
    const claim = settle([{ kind: 'same', form: 'other', span: spanOf(terms), terms, plausibility: 0.85 }]);
    return claim ? [claim] : [];
  });
}
