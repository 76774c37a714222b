import { once } from '../../../arithmetic/once.ts';
import { flatMap } from '../../flat-map.ts';
import { inferred } from '../../quantity/inferred.ts';
import { EACH } from '../spoken/cue.ts';
import { commensurate, encloses, type Item, sameBrackets } from '../spoken/item.ts';

/** How many figures back a total may stand, how many parts are looked at, and over how many paragraphs. */
const TOTALS = 10;
const PARTS = 60;
const PARAGRAPHS = 3;
/** How many figures are looked through for them. */
const WINDOW = 150;

/**
 * The figures from a first part on that may be added to it; a closing bracket ends the list. A list that goes on in the
 * next paragraphs has one part in each, at its start; a `wide` one has all that they hold.
 */
export function following(all: readonly Item[], at: number, wide = false): Item[] {
  const head = all[at]!;
  const run: Item[] = [];
  const price = isPrice(head.level);
  let paragraph = head.level.paragraph;
  const end = Math.min(all.length, at + WINDOW);
  for (let index = at; index < end && run.length < PARTS; index++) {
    const item = all[index]!;
    const { level } = item;
    if (!encloses(head.level.brackets, level.brackets) || level.paragraph > paragraph + 1) break;
    if (level.kind !== head.level.kind || !commensurate(head.level.quantity, level.quantity)) continue;
    if (!sameBrackets(head.level.brackets, level.brackets) || isPrice(level) !== price) continue;
    if (COMPARED.test(level.left)) continue;
    const crossed = level.paragraph !== head.level.paragraph;
    if (crossed && !wide && run.at(-1)?.level.paragraph === level.paragraph) continue;
    paragraph = level.paragraph;
    run.push(item);
  }
  return run;
}

/** 一般债务10.28亿元，专项债务6.65亿元，低于限额1.49亿元 */
const COMPARED = /^(?:低于|高于|少于|多于|超出|超过)/;

const DIVIDED_AGAIN = /(?:^|[。§])[^,;。]{0,4}(?:按|从)[^,;。]{1,14}(?:分|看|划分|分类)[,:]/;

/** 活动12次，其中讲座5次、竞赛4次、展览3件: a list of counts whose measure words differ. */
export function mixed(all: readonly Item[], at: number): Item[] {
  const head = all[at]!;
  const run = [head];
  for (let index = at + 1; all[index] && run.length < PARTS; index++) {
    const { level } = all[index]!;
    if (level.sentence !== head.level.sentence || level.quantity.dimension !== 'count') break;
    if (level.kind !== 'level' || !sameBrackets(head.level.brackets, level.brackets)) break;
    run.push(all[index]!);
  }
  const units = new Set(run.map(({ level }) => level.quantity.unit));
  return head.level.quantity.dimension === 'count' && units.size === 2 ? run : [];
}

/** 甲100.35万元，乙50，丙30.20万元: a list with figures whose unit was left out, in the unit of the others. */
export function unitless(all: readonly Item[], at: number): Item[] {
  const head = all[at]!;
  const { unit, scale, dimension } = head.level.quantity;
  const run: Item[] = [];
  for (let index = at; all[index]?.level.sentence === head.level.sentence && run.length < PARTS; index++) {
    const item = all[index]!;
    const { quantity, kind, brackets } = item.level;
    if (kind !== 'level' || !sameBrackets(head.level.brackets, brackets)) continue;
    const bare = quantity.unit === '' && quantity.scale === 1 && dimension === 'money';
    if (bare) {
      const filled = inferred(quantity, { unit, scale, dimension });
      run.push({ ...item, level: { ...item.level, quantity: filled } });
    } else if (commensurate(head.level.quantity, quantity)) run.push(item);
  }
  return run.some(({ level }) => level.quantity.unitInferred) && dimension === 'money' ? run : [];
}

/** 惠及1910人，人均2000元: a price is no part of an amount. */
const isPrice = once(({ left }: Item['level']): boolean => EACH.test(left));

/** The figures before a total that may add up to it, nearest first. */
export function preceding(all: readonly Item[], at: number): Item[] {
  const { level: total } = all[at]!;
  const run: Item[] = [];
  const price = isPrice(total);
  const start = Math.max(0, at - WINDOW);
  for (let index = at - 1; index >= start && run.length < PARTS; index--) {
    const { level } = all[index]!;
    if (level.paragraph < total.paragraph - PARAGRAPHS) break;
    if (level.kind !== total.kind || !commensurate(level.quantity, total.quantity)) continue;
    if (encloses(level.brackets, total.brackets) && isPrice(level) === price) run.push(all[index]!);
  }
  return run;
}

/** The figures that may be the total of a list, nearest first; of a bracket, only what stands before it. */
export function totalsBefore(all: readonly Item[], at: number): Item[] {
  const { level } = all[at]!;
  const opensBracket = /$(?<=\([^)]*)/.test(level.lead);
  // 从来源看…从方式看…从职级看…: one total divided again and again.
  const most = opensBracket ? 1 : DIVIDED_AGAIN.test(level.lead) ? WINDOW : TOTALS;
  const totals: Item[] = [];
  const start = Math.max(0, at - WINDOW);
  for (let index = at - 1; index >= start && totals.length < most; index--) {
    const { level: candidate } = all[index]!;
    if (candidate.paragraph < level.paragraph - PARAGRAPHS) break;
    if (!encloses(candidate.brackets, level.brackets)) continue;
    if (!candidate.joined && commensurate(candidate.quantity, level.quantity)) totals.push(all[index]!);
    if (!opensBracket && all[index]!.attributes.length > 0)
      totals.push(
        ...wholesOf([all[index]!]).filter((whole) => commensurate(whole.level.quantity, level.quantity)),
      );
  }
  return totals;
}

/** 货物、工程、服务分别为甲、乙和丙，占全国规模丁的x%…: what the shares of the parts are of is their total. */
export const wholesOf = (run: readonly Item[]): Item[] =>
  flatMap(run, ({ index, attributes }) =>
    attributes
      .filter(({ kind, left }) => kind === 'whole' && !/目标|任务/.test(left))
      .map((level) => ({ index, level, attributes: [] })),
  );

/** Where ； or item numbers part the list, each stretch has one head; figures further in it are details of that. */
export function heads(run: readonly Item[]): Item[] {
  const starts = (item: Item) => /[;§。]/.test(item.level.lead);
  return run.slice(1).some(({ level }) => /[;§]/.test(level.lead))
    ? run.filter((item, index) => index === 0 || starts(item))
    : [];
}

/** 1.拨款甲，…。 2.上级补助乙: of a list of numbered paragraphs, the figure that each begins with. */
export const labelled = (run: readonly Item[]): Item[] =>
  run.filter(({ level }) => level.lead.startsWith('§'));
