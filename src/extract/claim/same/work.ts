import { judge } from '../../../arithmetic/judge.ts';
import { keystroke } from '../../../arithmetic/keystroke.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { equal } from '../../../arithmetic/rational.ts';
import type { Claim, Indicator, Quantity, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { grouped } from '../../grouped.ts';
import { allOf } from '../../indicator/members.ts';
import { contains, holding, lastBefore } from '../../located.ts';
import type { Mention } from '../../mention/mention.ts';
import { sectionsAt } from '../../outline/around.ts';
import { spanOf } from '../reading.ts';

/** Words around what was done, that are no part of its name. */
const AROUND =
  /^(?:全年|本年度?|当年|年内|共计?|合计|先后|已|实际|我[\p{Script=Han}]|组织|开展|完成|举办|实施|新?建成|了)+/u;
/** What is said of a part, of another time, or of what is yet to come. */
const OTHER =
  /其中|新增|累计|每|均|半年|季度|月|上年|去年|计划|目标|拟|将|预计|力争|应|不少于|至少|增|减|比|较|另|还|分别/u;
const AIMED = /目标|计划|打算|安排|问题|建议|措施/u;
/** In a cell only what says so was done: the one beside it says what was aimed at. */
const DONE = /已|共|实际|完成/u;
const SHORTEST = 4;

/**
 * 组织信息员培训360人次 in the text or the overall goal, and 信息员培训 630人次 in the row of the indicator: one piece of work with two
 * figures. Where the text names it more narrowly (农民信息员培训) only figures that one slip of the keyboard turns into each
 * other are the same.
 */
export function sameWork(
  { indicators, sections, tables }: Pick<Report, 'indicators' | 'sections' | 'tables'>,
  all: readonly Mention[],
): Claim[] {
  const rows = allOf(indicators).filter(({ children }) => children.length === 0);
  const isRow = ({ span }: Quantity) => {
    const row = lastBefore(rows, span.start);
    return row !== undefined && contains(row.span, span);
  };
  const told = all.filter(
    ({ quantity, left, part, sense, referred }) =>
      quantity.dimension === 'count' &&
      quantity.bound === 'eq' &&
      part === 'amount' &&
      sense !== 'before' &&
      sense !== 'planned' &&
      !referred &&
      !OTHER.test(left) &&
      !isRow(quantity) &&
      (holding(tables, quantity.span)
        ? DONE.test(left)
        : !sectionsAt(sections, quantity.span.start).some(({ title }) => AIMED.test(title.slice(0, 20)))),
  );
  const byEnd = grouped(told, ({ left }) => left.slice(-SHORTEST));
  return flatMap(rows, (row) => {
    const same = (byEnd.get(row.name.slice(-SHORTEST)) ?? []).filter((mention) => isSame(row, mention));
    const { quantity } = row.actual ?? {};
    if (!quantity || same.length !== 1) return [];
    const [mention] = same;
    const terms = [
      { role: 'left' as const, quantity: mention!.quantity, label: row.name },
      { role: 'right' as const, quantity, label: row.name },
    ];
    const narrower = !mention!.left.replace(AROUND, '').startsWith(row.name.replace(AROUND, ''));
    if (
      narrower &&
      !equal(amount(mention!.quantity), amount(quantity)) &&
      keystroke(mention!.quantity.value, quantity.value) === null
    )
      return [];
    const claim = judge({ kind: 'same', form: 'other', span: spanOf(terms), terms, plausibility: 0.7 });
    // 2.4万人 for 2.46万人: said roughly
    return claim.verdict === 'slack' ? [] : [claim];
  });
}

function isSame({ name, actual }: Indicator, { quantity, left }: Mention): boolean {
  const own = actual?.quantity;
  const bare = name.replace(AROUND, '');
  return (
    own !== undefined &&
    own.bound === 'eq' &&
    own.unit === quantity.unit &&
    own.scale === quantity.scale &&
    bare.length >= SHORTEST &&
    left.endsWith(bare)
  );
}
