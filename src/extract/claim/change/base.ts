import { flatMap } from '../../flat-map.ts';
import { type Candidate, term } from '../reading.ts';
import { isExecuted } from '../spoken/cue.ts';
import { commensurate, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import { change } from './candidate.ts';
import type { Change } from './subject.ts';

/** 上年830万元，增加93万元，增长10%: with a printed base the rate also follows from the amount itself. */
export function againstBase({ level }: Item, { base, delta, percent }: Change): Candidate[] {
  if (!base || !delta || !percent || level.kind !== 'level' || !commensurate(level.quantity, base.quantity))
    return [];
  return [change([term('before', base), term('after', level), term('percent', percent)], 0.45)];
}

/** So many amounts around a change its base stands, where it is named, and so many paragraphs before. */
const AROUND = 6;
const PARAGRAPHS = 3;

/** What a change is compared with, by its name: 比上年预算数, 较年初预算. */
const COMPARED = /(?:比|较)(.{2,30}?)(?:数)?(?:增|减|下[降浮]|上[升浮]|提高|降低|压缩|核减|节约|高|低|多|少)/;

/**
 * 比上年预算数下降30%，比上年决算数下降20%，上年预算数12万元，上年决算数10.5万元: each rate against the base of its name. A base that was
 * named in a paragraph before may confirm.
 */
export function againstNamed(all: readonly Item[], item: Item, said: Change): Candidate[] {
  const { delta, percent } = said;
  if (!percent) return [];
  const near = basesNamed(all, item, said);
  const sure = near.length === 1 && near[0]!.paragraph === percent.paragraph;
  return near.map((before) => {
    if (!delta)
      return change(
        [term('before', before), term('after', item.level), term('percent', percent)],
        sure ? 0.6 : 0.4,
      );
    const rate = { ...term('percent', percent), sign: delta.sign };
    return change([term('before', before), term('delta', delta), rate], 0.4);
  });
}

/** 实际支出2217.81万元。…较年初预算多支出72.21万元: what was spent against the base of that name. */
export function spentAgainstNamed(all: readonly Item[], item: Item, said: Change): Candidate[] {
  const { delta } = said;
  if (!delta) return [];
  const near = itemsAround(all, item).map(({ level }) => level);
  return flatMap(basesNamed(all, item, said), (before) =>
    near
      .filter(
        (after) => after !== before && isExecuted(after) && commensurate(after.quantity, delta.quantity),
      )
      .map((after) => change([term('before', before), term('after', after), term('delta', delta)], 0.4)),
  );
}

/** The figures around that bear the name of what the change is compared with. */
function basesNamed(all: readonly Item[], item: Item, { base, delta, percent }: Change): Mention[] {
  const name = COMPARED.exec((delta ?? percent)?.left ?? '')?.[1];
  if (base || !name) return [];
  const { quantity } = delta ?? item.level;
  return itemsAround(all, item)
    .flatMap(({ level, attributes }) => [level, ...attributes.filter(({ kind }) => kind === 'base')])
    .filter(
      (other) => other !== item.level && other.left.includes(name) && commensurate(other.quantity, quantity),
    );
}

const itemsAround = (all: readonly Item[], { index, level: { paragraph } }: Item): Item[] =>
  all
    .slice(Math.max(0, index - AROUND), index + AROUND)
    .filter(({ level }) => level.paragraph <= paragraph && level.paragraph >= paragraph - PARAGRAPHS);

/** 较上年增加86.4万元，增长8.2%，上年支出为1096.5万元: what it was stands behind, said by itself. */
export function againstFormer({ base, delta, percent }: Change, next: Change | undefined): Candidate[] {
  const former = next?.base;
  if (base || !delta || !percent || !former || next.delta || next.percent) return [];
  if (former.sentence !== percent.sentence || !commensurate(former.quantity, delta.quantity)) return [];
  return [change([term('before', former), term('delta', delta), term('percent', percent)], 0.85)];
}
