import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { settle } from '../reading.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { ratio } from './ratio.ts';

/** 按30%预付90万元, 按合同价的5%预留12.6万元: the percentage by which the next amount is worked out. */
const BY = /$(?<=按[^,;。]*)/;
/** 60%即300万元, 30%计142.92万元, 80%，共656万元: the amount that the percentage comes to. */
const COMES_TO = /^[,(]?(?:即|计|合计|共计|共|约|折合|为|应|算)/;
/** How many amounts around a percentage what it is of is looked for. */
const BACK = 8;
const ON = 3;

/** 合同价252万元，按5%预留质保金12.6万元: an amount that the text works out from another by a percentage. */
export function portions(spoken: readonly Mention[], all: readonly Item[]): Claim[] {
  return flatMap(spoken.slice(1), (part, index) => {
    const percent = spoken[index]!;
    if (percent.quantity.dimension !== 'percent' || percent.kind === 'growth') return [];
    if (part.sentence !== percent.sentence || part.quantity.dimension === 'percent') return [];
    const by = BY.test(percent.left) && !/[,;]/.test(part.lead.slice(1));
    if (!by && !COMES_TO.test(part.lead)) return [];
    const at = all.findIndex(({ level }) => level.index >= part.index);
    const around = (at < 0 ? [] : all.slice(Math.max(0, at - BACK), at + ON))
      .map(({ level }) => level)
      .filter(
        (level) =>
          level !== part && level.paragraph === part.paragraph && commensurate(level.quantity, part.quantity),
      );
    const sentence = around.filter((level) => level.sentence === part.sentence);
    const sure = by && sentence.length === 1 && sentence[0]!.index < part.index;
    const claim = settle(
      around.map((whole) => ratio(part, whole, percent, sure && whole === sentence[0] ? 0.7 : 0.4)),
    );
    return claim ? [claim] : [];
  });
}
