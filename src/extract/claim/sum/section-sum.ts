import { isExactly, judge } from '../../../arithmetic/judge.ts';
import type { Claim, Report, Section } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { commensurate, firstItem, type Item, itemsIn } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { summation } from './summation.ts';

/** 上述资金共计; 以上 | 三项 | 合计: said at the end of what it adds up. */
const ALL_ABOVE = /(?:以上|上述)[^,;。]{0,10}(?:合计|共计|总计|共)[^,;。]{0,8}$/;
const TOTAL = /^[^,;。]{0,4}(?:合计|共计|总计|共)[^,;。]{0,8}$/;
/** …; 上述资金共计安排600万元，实际支付591万元: what goes on with the total before it. */
const REACH = 3;

/**
 * 项目资金总额600万元。一、养护：安排320万元… 二、检测：安排186万元… 以上合计600万元: sections as parts, one figure in each — the
 * first that it names, or the last (安排186万元，支付180万元).
 */
export function sectionSums(
  all: readonly Item[],
  { sections }: Pick<Report, 'sections'>,
  known: readonly Partition[],
): Claim[] {
  const divided = new Set(known.filter(({ claim }) => claim.holds).map(({ total }) => total));
  const closers = all.filter((item) => closes(all, item));
  return flatMap(families(sections), (family) => {
    const whole = { start: family[0]!.span.start, end: family.at(-1)!.span.end };
    const [closing] = itemsIn(closers, whole);
    const limit = closing?.level.quantity.span.start ?? whole.end;
    const members = family.map(({ span }) =>
      itemsIn(all, { start: span.start, end: Math.min(span.end, limit) }).filter(
        ({ level }) => level.kind === 'level' && level.quantity.unit === '元',
      ),
    );
    const filled = members.filter(({ length }) => length > 0);
    if (filled.length < 2 || filled.length < family.length - 1) return [];
    const lists = [filled.map((items) => items[0]!), filled.map((items) => items.at(-1)!)];
    const first = firstItem(all, whole.start);
    const opening = all.slice(Math.max(0, first - REACH), first).reverse();
    const after = closing ? all.slice(all.indexOf(closing), all.indexOf(closing) + REACH) : [];
    const claims = [...after, ...opening]
      .filter((total) => !divided.has(total))
      .flatMap((total) => {
        const parts = lists.find((list) => adds(total, list));
        return parts ? [judge(summation(total, parts, closing ? 1 : 0.45))] : [];
      });
    const lone = filled.length === family.length && filled.every(({ length }) => length === 1);
    if (claims.length > 0 || !closing || divided.has(closing)) return claims;
    const parts = lone ? lists[0]! : filled.length === family.length ? ofOneVerb(closing, filled) : [];
    return parts.length > 0 && alike(closing, parts) ? [judge(summation(closing, parts, 0.8))] : [];
  });
}

/** 一、预算280万元，支出266万元。二、… 以上项目合计支出435.50万元: the one figure of each section that is said as the total is. */
function ofOneVerb(total: Item, members: readonly (readonly Item[])[]): Item[] {
  const verb = VERB.exec(total.level.left)?.[0];
  if (!verb) return [];
  const columns = members.map((items) => items.filter(({ level }) => VERB.exec(level.left)?.[0] === verb));
  return columns.every(({ length }) => length === 1) ? columns.flat() : [];
}

/** What was done with the money, the last word of its kind before a figure. */
const VERB =
  /(?:支出|支付|执行|安排|预算|到位|拨付|下达|投入|使用)(?!.{0,60}(?:支出|支付|执行|安排|预算|到位|拨付|下达|投入|使用))/;

const closes = (all: readonly Item[], { index, level }: Item): boolean =>
  /[共计]/.test(level.left) &&
  (ALL_ABOVE.test(level.left) ||
    (TOTAL.test(level.left) && /$(?<=(?:以上|上述)[^,;。]*)/.test(all[index - 1]?.level.left ?? '')));

const alike = (total: Item, parts: readonly Item[]): boolean =>
  parts.every(({ level }) => commensurate(level.quantity, total.level.quantity));

const adds = (total: Item, parts: readonly Item[]): boolean =>
  alike(total, parts) && isExactly(summation(total, parts, 1));

/** Sections side by side. */
export const families = (sections: readonly Section[]): (readonly Section[])[] => [
  ...(sections.length > 1 ? [sections] : []),
  ...flatMap(sections, ({ children }) => families(children)),
];
