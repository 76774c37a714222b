import type { Claim } from '../../model.ts';
import { RETIRED } from '../lexicon/opener.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, isDelta, type List, ofPlan, type Row, yearOf } from './list.ts';

/** The sums that one list gives, by what is said of its head and of every item. */
export function columns(list: List, ofItems: 'sum-of-list' | 'sum-of-sections' = 'sum-of-list'): Claim[] {
  const { head, rows, said } = list;
  if ((rows.length < 2 && !isMasked(rows)) || list.overlaps) return [];
  const manner = {
    open: !list.closed && !list.exhaustive,
    level: list.closed && !list.implied ? ('stated' as const) : ('implied' as const),
    ...(list.broken && { undecided: '所列项目有未写全的，不能据以合计' }),
  };
  const form = head.quantity.dimension === 'money' ? ('partition' as const) : ('count' as const);
  const ways: readonly Way[] = [
    ...ofColumn(list),
    { head, said, rows },
    ...narrower(rows).map((some) => ({ head, said, rows: some })),
    ...planOrOutcome(list),
    ...list.otherHeads.map((other) => ({ head: other.item, said: other.said, rows })),
  ];
  const measures = otherMeasures(list).map((bound) =>
    claimOf('sum-of-list', bound, { ...manner, form: 'count' }),
  );
  const found = COLUMNS.flatMap((column) => {
    const [meant, ...rivals] = ways.map((way) => boundIn(column, way));
    if (!meant) return [];
    const told = rivals.filter((rival) => rival !== null).map(({ bound }) => bound);
    const relation = column.relation === 'sum-of-list' ? ofItems : column.relation;
    const how = {
      ...manner,
      rivals: told,
      open: manner.open || meant.lacks,
      ...(relation === ofItems && { form }),
    };
    return [claimOf(relation, meant.bound, how)];
  });
  return [...found, ...measures];
}

/** 甲项目40.5万元、乙项目**万元: the next item is there, its figure is not. */
const isMasked = (rows: readonly Row[]): boolean =>
  rows.some(({ item }) => {
    const [same = ''] = item.after.split(/[。;]/, 1);
    return ['**', '××', 'XX', 'xx'].some((mask) => same.includes(mask));
  });

/** 培训46期，5218人次，其中党建15期1630人次…: what is told of the head in another measure, and of every item once. */
function otherMeasures({ head, said, rows }: List): Bound[][] {
  return said.flatMap((total): Bound[][] => {
    if (
      total === head ||
      !isAmount(total) ||
      isAlike(total, head) ||
      total.quantity.unit === '' ||
      total.run.length > 1
    )
      return [];
    const parts = rows.map((row) => {
      const alike = row.said.filter(
        (one) => isAmount(one) && isAlike(one, total) && one.brackets.length <= row.item.brackets.length,
      );
      return alike.length === 1 ? alike[0]! : null;
    });
    return parts.some((part) => part === null) || parts.length < 2
      ? []
      : [[['total', total], ...parts.map((part): Bound => ['part', part!])]];
  });
}

/** 指标24个，完成22个；其中数量指标10个…: of what was planned and what was done the items may divide either. */
function planOrOutcome({ head, rows, said }: List): Way[] {
  if (head.quantity.dimension !== 'count') return [];
  const other = said.find(
    (one) => one !== head && isAmount(one) && isAlike(one, head) && one.index < rows[0]!.item.index,
  );
  return other ? [{ head: other, said, rows }] : [];
}

/** 执行6620万元。其中：中央资金3200万元，执行3200万元；…: of two columns the one that the head is of. */
function ofColumn({ head, rows, said }: List): Way[] {
  if (head.sense === '' || rows.every(({ item }) => item.sense === head.sense)) return [];
  const others = rows.map((row) =>
    only(row.said, row.item, (one) => one !== row.item && isAmount(one) && one.sense === head.sense),
  );
  if (others.some((one) => one === null)) return [];
  return [{ head, said, rows: rows.map((row, at) => ({ item: others[at]!, said: row.said })) }];
}

/** One way to read a list: which amount it divides into which items. */
interface Way {
  readonly head: Mention;
  readonly said: readonly Mention[];
  readonly rows: readonly Row[];
}

function boundIn(column: Column, { head, said, rows }: Way): { bound: Bound[]; lacks: boolean } | null {
  const total = column.of(said, head, head);
  if (!total) return null;
  const parts: Mention[] = [];
  let lacks = false;
  for (const row of rows) {
    const part = column.of(row.said, row.item, head);
    if (part) parts.push(part);
    else if (!column.mayLack) return null;
    else if (!FLAT.test(row.item.after.replace(/[;。].*/, ''))) {
      if (Number(row.item.quantity.value) !== 0) return null;
      lacks = true;
    }
  }
  if (parts.length < 2 && !(parts.length === 1 && isMasked(rows))) return null;
  return { bound: [signed(total, 'total'), ...parts.map((part) => signed(part, 'part'))], lacks };
}

/** There is nothing to tell of this item. */
const FLAT = /持平|一致|无增减|没有变化|无变化|不变|相同/;

const ASIDE = new RegExp(`^(?:${anyOf(RETIRED)})`);

/**
 * What the words leave open of the extent of a list: whether people who retired are among those counted, and whether an amount
 * behind the comma of an item (；地方24178万元，出让收入20093万元) is another item or a part of it.
 */
function narrower(rows: readonly Row[]): (readonly Row[])[] {
  const serving = rows.filter(({ item }) => !ASIDE.test(item.name));
  const first = rows.filter(({ item }, at) => at === 0 || item.segment !== rows[at - 1]!.item.segment);
  return [serving, first].filter((some) => some.length > 1 && some.length < rows.length);
}

const signed = (mention: Mention, role: 'total' | 'part'): Bound => [
  role,
  mention,
  isDelta(mention) && mention.direction < 0 ? -1 : 1,
];

/** What is said of an amount itself, in a bracket behind it only of the year before: one figure of a sort. */
function only(said: readonly Mention[], amount: Mention, fits: (one: Mention) => boolean): Mention | null {
  const found = said.filter(
    (one) =>
      (one.brackets.length <= amount.brackets.length ||
        (one.sense === 'before' && one.brackets.length === amount.brackets.length + 1)) &&
      isAlike(one, amount) &&
      fits(one),
  );
  return found.length === 1 ? found[0]! : null;
}

/** A column of the grid that a list is. */
interface Column {
  readonly relation: 'sum-of-list' | 'sum-of-changes' | 'sum-of-plans';
  /** What is said of an amount in this column. */
  readonly of: (said: readonly Mention[], amount: Mention, head: Mention) => Mention | null;
  /** An item may have nothing here: 与上年持平. */
  readonly mayLack?: true;
}

/** 比预算少24.76亿元。其中，出国费2.94亿元，少3.7亿元: an item that names no base is compared with that of the whole. */
const COMPARES = /[比较与]|同比|上年|去年|同期/;

const behindIt = (one: Mention, amount: Mention): boolean => one.index > amount.index;

const COLUMNS: readonly Column[] = [
  { relation: 'sum-of-list', of: (_, amount) => (isDelta(amount) ? null : amount) },
  { relation: 'sum-of-changes', of: (_, amount) => (isDelta(amount) ? amount : null) },
  {
    relation: 'sum-of-changes',
    of: (said, amount) =>
      only(
        said,
        amount,
        (one) => isDelta(one) && one.direction !== 0 && !ofPlan(one) && behindIt(one, amount),
      ),
    mayLack: true,
  },
  {
    relation: 'sum-of-changes',
    of: (said, amount, head) =>
      only(
        said,
        amount,
        (one) =>
          isDelta(one) &&
          (ofPlan(one) || one.direction === 0 || (amount !== head && !COMPARES.test(one.said))) &&
          behindIt(one, amount),
      ),
    mayLack: true,
  },
  {
    relation: 'sum-of-plans',
    of: (said, amount) =>
      amount.sense === 'planned'
        ? null
        : only(said, amount, (one) => one !== amount && one.part === 'amount' && one.sense === 'planned'),
    mayLack: true,
  },
  {
    relation: 'sum-of-plans',
    of: (said, amount) =>
      only(
        said,
        amount,
        (one) =>
          one !== amount &&
          one.part === 'amount' &&
          (one.sense === 'before' || (yearOf(one) > 0 && yearOf(one) === yearOf(amount) - 1)),
      ),
  },
];
