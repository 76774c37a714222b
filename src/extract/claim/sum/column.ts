import { judge } from '../../../arithmetic/judge.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { DOUBTFUL } from '../reading.ts';
import { EACH } from '../spoken/cue.ts';
import { commensurate, grains, type Item } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { summation } from './summation.ts';

/**
 * 培训46期、5218人次，其中党建18期、2146人次，业务28期、3072人次: a list in prose may have several columns. Figures that stand
 * under one name again and again add up to the one that bears it before or after them. Confirmed where they do; where
 * another column of the same list adds up, this one has to.
 */
export function columnSums(all: readonly Item[], sums: readonly Partition[]): Partition[] {
  const known = new Set(sums.filter(isSure).map(({ total }) => total));
  const exact = sums.filter(({ claim }) => claim.verdict === 'exact' && claim.plausibility >= 1);
  const divided = grouped(exact, ({ parts }) => parts[0]!.level.sentence);
  return flatMap(columns(all), (column) => {
    const found = confirmed(all, column, known) ?? refuted(all, column, divided, known);
    return found ? [found] : [];
  });
}

const isSure = ({ claim }: Partition): boolean => claim.holds === true && claim.plausibility >= DOUBTFUL;

interface Column {
  readonly name: string;
  readonly members: readonly Item[];
}

/** So many amounts may stand between two figures of a column, and between the column and its total. */
const APART = 8;
const REACH = 12;

function columns(all: readonly Item[]): Column[] {
  const byName = new Map<string, Item[]>();
  const result: Column[] = [];
  for (const item of all) {
    const name = nameOf(item.level.left);
    const { unit, dimension } = item.level.quantity;
    if (item.level.kind !== 'level' || dimension === 'percent' || (name === '' && !isSecond(all, item)))
      continue;
    // Without a name only the figures of one sentence are a column.
    const key = `${name || item.level.sentence}|${unit}`;
    const members = byName.get(key);
    if (members && item.index - members.at(-1)!.index <= APART) members.push(item);
    else {
      const begun = [item];
      byName.set(key, begun);
      result.push({ name, members: begun });
    }
  }
  return result.filter(({ members }) => members.length > 1);
}

const plainName = (left: string): string =>
  left.replace(/^(?:其中|共计?|合计|累计|分别)+|(?:分别|共计?|约|达到?|为|是|了){1,6}$/g, '');

/** The noun at the end of the name: 续建项目完成投资, 新开工项目完成投资. */
const nameOf = (left: string): string => plainName(left).slice(-4);

/** 18期、2146人次: the second figure of an entry, without a name of its own. */
function isSecond(all: readonly Item[], { index, level }: Item): boolean {
  let at = index - 1;
  while (at > index - 3 && all[at] && EACH.test(all[at]!.level.left)) at--;
  const before = all[at]?.level;
  return (
    /^[、,]?(?:共计?|计|合计)?$/.test(level.lead) &&
    before?.sentence === level.sentence &&
    !commensurate(before.quantity, level.quantity)
  );
}

/** The longest beginning of the column that adds up to a figure of its name. */
function confirmed(
  all: readonly Item[],
  { name, members }: Column,
  known: ReadonlySet<Item>,
): Partition | null {
  const [first, ...rest] = members;
  const last = members.at(-1)!;
  const before = all.slice(Math.max(0, first!.index - REACH), first!.index).reverse();
  const after = all
    .slice(last.index + 1, last.index + 4)
    .filter(({ level }) => /合计|共|总/.test(level.lead));
  // 基金总收入 over 职工医保收入, 居民医保收入: the last word is the name.
  const bears = ({ level }: Item) => plainName(level.left).endsWith(name.slice(-2));
  for (const total of [first!, last, ...before, ...after]) {
    const parts = total === first ? rest : total === last ? members.slice(0, -1) : members;
    if (known.has(total) || !bears(total) || !commensurable(total, parts)) continue;
    const found = beginning(total, parts);
    if (found) return { total, parts: found, claim: judge(summation(total, found, 0.45)) };
  }
  return null;
}

const commensurable = (total: Item, parts: readonly Item[]): boolean =>
  parts.every(({ level }) => commensurate(level.quantity, total.level.quantity));

function beginning(total: Item, parts: readonly Item[]): readonly Item[] | null {
  const whole = grains(total.level.quantity);
  let sum = 0n;
  let found: readonly Item[] | null = null;
  for (const [index, part] of parts.entries()) {
    const value = grains(part.level.quantity);
    if (whole === null || value === null) return null;
    sum += value;
    if (sum === whole && value !== whole && whole !== 0n) found = parts.slice(0, index + 1);
  }
  return found;
}

/** The column stands beside one that adds up, entry by entry, and its total beside the other's total. */
function refuted(
  all: readonly Item[],
  { name, members }: Column,
  divided: ReadonlyMap<number, readonly Partition[]>,
  known: ReadonlySet<Item>,
): Partition | null {
  // 年初预算A，支出B，差值C: differences go either way without a sign.
  if (/差|余/.test(name)) return null;
  const sentences = grouped(members, ({ level }) => level.sentence);
  for (const { total, parts } of flatMap([...sentences.keys()], (sentence) => divided.get(sentence) ?? [])) {
    const [first] = parts;
    if (parts.length < 2 || parts.includes(members[0]!) || first!.index <= total.index) continue;
    const ends = [...parts.slice(1).map(({ index }) => index), Number.POSITIVE_INFINITY];
    const beside = parts.map((part, at) =>
      (sentences.get(part.level.sentence) ?? []).filter(
        ({ index }) => part.index < index && index < ends[at]!,
      ),
    );
    if (beside.some((entry) => entry.length !== 1)) continue;
    const column = beside.flat();
    const own = all
      .slice(total.index + 1, first!.index)
      .filter(({ level }) => plainName(level.left).endsWith(name) && level.sentence === total.level.sentence)
      .filter((item) => commensurable(item, column));
    const [stated] = own;
    if (own.length !== 1 || known.has(stated!)) continue;
    return { total: stated!, parts: column, claim: judge(summation(stated!, column, 0.75)) };
  }
  return null;
}
