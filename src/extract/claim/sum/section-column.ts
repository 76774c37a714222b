import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { commensurate, firstItem, type Item, itemsIn } from '../spoken/item.ts';
import type { Partition } from './list.ts';
import { families } from './section-sum.ts';
import { summation } from './summation.ts';

/** So many amounts before the first section the total of a column may stand. */
const REACH = 12;

/**
 * 总收入86.42亿元，总支出79.3亿元，结余7.12亿元。（一）养老：收入…，支出…，结余… （二）医疗：收入…，支出…，结余…: of several figures
 * in each section those of one name add up to the figure of that name before them. Only ever confirmed: another part
 * may have no section of its own.
 */
export function sectionColumns(
  all: readonly Item[],
  { sections }: Pick<Report, 'sections'>,
  known: readonly Partition[],
): Claim[] {
  const holding = known.filter(({ claim }) => claim.holds);
  const divided = grouped(holding, ({ total }) => total);
  const said = (total: Item, first: Item) => divided.get(total)?.some(({ parts }) => parts[0] === first);
  return flatMap(families(sections), (family) => {
    const start = family[0]!.span.start;
    const first = firstItem(all, start);
    const members = family.map(({ span }) => itemsIn(all, span));
    if (members.some(({ length }) => length === 0)) return [];
    return flatMap(all.slice(Math.max(0, first - REACH), first), (total) => {
      const parts = namesakes(total, members);
      if (!parts || said(total, parts[0]!)) return [];
      const claim = judge(summation(total, parts, 0.45));
      return claim.verdict === 'exact' ? [claim] : [];
    });
  });
}

/** The first figure of each section that is called as the total is; null where one has none. */
function namesakes({ level: total }: Item, members: readonly (readonly Item[])[]): Item[] | null {
  const name = total.left.slice(-2);
  if (name.length < 2) return null;
  const found: Item[] = [];
  for (const items of members) {
    const one = items.find(
      ({ level }) => commensurate(level.quantity, total.quantity) && level.left.endsWith(name),
    );
    if (!one) return null;
    found.push(one);
  }
  return found;
}
