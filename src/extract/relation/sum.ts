import type { Claim } from '../../model.ts';
import { isGeneric } from '../lexicon/name.ts';
import { REMAINDER, RETIRED, WHOLE_SETS } from '../lexicon/opener.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, isDelta, type List, ofPlan, type Row, topic, yearOf } from './list.ts';
import type { Scene } from './scene.ts';

/** What lists add up to: the amounts of their items, their plans, their changes. */
export function sums(scene: Scene): Claim[] {
  return [
    ...scene.lists.flatMap(columns),
    ...behind(scene),
    ...numbered(scene),
    ...knownSets(scene),
    ...additions(scene),
    ...series(scene),
    ...settled(scene),
  ];
}

/** The sums that one list gives, by what is said of its head and of every item. */
function columns(list: List): Claim[] {
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
    const { relation } = column;
    const how = {
      ...manner,
      rivals: told,
      open: manner.open || meant.lacks,
      ...(relation === 'sum-of-list' && { form }),
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
  const total = column.of(said, head);
  if (!total) return null;
  const parts: Mention[] = [];
  let lacks = false;
  for (const row of rows) {
    const part = column.of(row.said, row.item);
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
  readonly of: (said: readonly Mention[], amount: Mention) => Mention | null;
  /** An item may have nothing here: 与上年持平. */
  readonly mayLack?: true;
}

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
    of: (said, amount) =>
      only(
        said,
        amount,
        (one) => isDelta(one) && (ofPlan(one) || one.direction === 0) && behindIt(one, amount),
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

/** 合计, 2021年资金合计, 可用资金共计: what was said before is added up. */
const TRAILS =
  /^(?:\d{4}年度?)?(?:以上|上述|[两三四五六七八九十](?:[类项级个][一-龥]{0,4}|个?学期|个?季度)|各项|可用资金|资金|本年|收入|支出|三公经费)?(?:合计|共计|总计|小计)[^,;。:#]{0,8}$|^(?:全年|[两三四]个?(?:学期|季度))?(?:累计(?!折旧|摊销|结余)|共|总共)(?!有)[^,;。:#]{0,6}$/;
/** 三项费用共, 以上四个项级科目决算合计, 五项投入累计: as many as the words say. */
const TRAILS_COUNT = /^[^,;。:#]{0,10}(?:合计|共计|总计|小计|累计|总共|共)[^,;。:#有]{0,4}$/;

/** The number of parts that the words of a total behind them name. */
function countedIn(total: Mention, all: readonly Mention[]): Mention | null {
  const before = all[total.index - 1];
  const isCount =
    before?.quantity.dimension === 'count' &&
    before.clause === total.clause &&
    /^(?:以上|上述|这|上列)?$/.test(before.left) &&
    TRAILS_COUNT.test(total.left);
  return isCount ? before : null;
}

/** Of two columns a total adds up the one that bears its verb. */
const VERBS = [/支付|兑付|拨付/, /执行/, /到位/, /完成/, /收回|回收/, /发放/] as const;

/** 312人×500元: a factor. */
const TIMES = /[×xX*＊✕]$/;

/** 甲12万元，乙8万元，合计20万元. */
function behind({ all, sentences, headed, listOf }: Scene): Claim[] {
  return all.flatMap((total) => {
    const number = countedIn(total, all);
    if (!isAmount(total) || total.run.length > 1) return [];
    if (!number && !TRAILS.test(total.left.replace(/[“”"]/g, ''))) return [];
    if (headed.get(total)?.some(({ rows }) => rows.length > 1)) return [];
    const before = (sentences.get(total.sentence) ?? []).filter(
      (one) =>
        one.index < total.index &&
        !(headed.get(one) ?? []).some(({ rows }) => rows.at(-1)!.item.index === total.index - 1) &&
        (isAmount(one) || one.part === 'added') &&
        isAlike(one, total) &&
        !TIMES.test(one.lead) &&
        one.brackets.length === total.brackets.length &&
        one.brackets.at(-1) === total.brackets.at(-1),
    );
    const own = before.filter(({ segment }) => segment === total.segment);
    const last = all[(number ?? total).index - 1];
    // ……；公卫3万元。共计下达3580.69万元: the sentence before
    const prior =
      before.length === 0 &&
      last?.paragraph === total.paragraph &&
      (number !== null || /[合共总小]计/.test(total.left)) &&
      /^[^。]{0,12}。[^。;]{0,24}$/.test((number ?? total).lead)
        ? (sentences.get(last.sentence) ?? []).filter(
            (one) => isAmount(one) && isAlike(one, total) && one.brackets.length === 0,
          )
        : [];
    const all_ = own.length > 1 ? own : before.length > 0 ? before : prior;
    // 省级160万元，兑付152万元；…；合计兑付1339.5万元: of two columns the one that the total is of
    const verb = VERBS.find((words) => words.test(total.left));
    const alike = verb ? all_.filter(({ said }) => verb.test(said.slice(said.lastIndexOf('#') + 1))) : [];
    if (/^共(?!计)/.test(total.left) && own.length < 2) return [];
    // 支出合计320万元（含项目支出200万元）: more than what stands before
    if (/^\((?:含|包括|其中)/.test(total.after)) return [];
    const candidates = alike.length > 1 && alike.length < all_.length ? alike : all_;
    const count = number && Number(number.quantity.value);
    if (count !== null && candidates.length < count) return [];
    const parts = count === null ? candidates : candidates.slice(-count);
    if (parts.length < 2 || parts.some((one) => one.name === '' && one.run.length === 1)) return [];
    if (
      parts.some(
        (one) =>
          (headed.get(one) ?? []).some(
            ({ rows }) => rows.length > 1 && rows[0]!.item.brackets.length === one.brackets.length,
          ) || TRAILS.test(one.left),
      )
    )
      return [];
    const list = listOf.get(parts[0]!);
    // 支出876万元，按功能分：甲、乙、丙，合计876万元: the total behind is held against the items as the one before
    const isTold =
      list && (list.closed || list.exhaustive) && list.head !== total && !/[合共总小]计/.test(total.left);
    if (isTold && parts.every((one) => listOf.get(one) === list)) return [];
    return [
      claimOf('sum-behind', [
        ['total', total],
        ...parts.map((one): Bound => [one.direction < 0 ? 'minus' : 'part', one]),
      ]),
    ];
  });
}

const DONE = /已|完工|实到|办结|整改到位|竣工|即时/;
const OPEN = /[未尚]|正在|在建|在办|请假|缺席|其余|转交/;

/** 126户，…。已消除风险109户，未消除风险17户: what was settled and what was not are all. */
function settled({ all, listOf, rowOf }: Scene): Claim[] {
  return all.flatMap((done) => {
    if (
      !isAmount(done) ||
      !DONE.test(done.left + done.tail) ||
      OPEN.test(done.left) ||
      listOf.has(done) ||
      rowOf.has(done)
    )
      return [];
    const open = all
      .slice(done.index + 1, done.index + 6)
      .filter(
        (one) =>
          one.sentence === done.sentence &&
          (one.part === 'amount' || one.part === 'rest') &&
          isAlike(one, done) &&
          OPEN.test(one.left + one.tail),
      );
    if (open.length === 0 || done.quantity.dimension !== 'count') return [];
    const before = all
      .slice(Math.max(0, done.index - 12), done.index)
      .findLast(
        (one) =>
          isAmount(one) &&
          isAlike(one, done) &&
          one.paragraph >= done.paragraph - 1 &&
          !rowOf.has(one) &&
          one.brackets.length === 0,
      );
    if (!before || before.run.length > 1) return [];
    return [
      claimOf(
        'sum-of-list',
        [['total', before], ['part', done], ...open.map((one): Bound => ['part', one])],
        { level: 'implied', form: 'count' },
      ),
    ];
  });
}

/** Items that their order names: 第一批, 首期, 一季度, 2021年; or the last of which is 其余. */
const ORDERED =
  /(?:第[一二三四五六七八九十]+[批期次年]|首[批期]|[一二三四]季度|[一二三四五六]期|^\d{4}年度?|[上下]半年)/;
const FIRST = /第一|首|一季|一期|\d{4}|上半/;
const REST = new RegExp(`^(?:${anyOf(REMAINDER)})`);

/** The words before the first item that say that it is a part of what stands before. */
const PARTS = /中[,:]|其中|包括|用于/;

/** 下达3260万元，第一批1500万元，第二批960万元，第三批800万元: nothing opens the list but its order. */
function series({ all, sentences, listOf }: Scene): Claim[] {
  return [...sentences.values()].flatMap((here) => {
    const free = here.filter((one) => isAmount(one) && one.brackets.length === 0);
    const claims: Claim[] = [];
    for (let from = 0; from + 1 < free.length; from++) {
      const first = free[from]!;
      if (listOf.has(first) || first.run.length > 1) continue;
      let until = from;
      while (
        free[until] &&
        isAlike(free[until]!, first) &&
        ORDERED.test(free[until]!.left.replace(/^其中:?/, ''))
      )
        until++;
      const isOrdered = until - from > 1 && FIRST.test(first.left);
      if (!isOrdered) {
        const last = free.findIndex((one, at) => at > from && REST.test(one.name) && isAlike(one, first));
        if (
          last < 0 ||
          free
            .slice(from, last + 1)
            .some((one) => !isAlike(one, first) || one.name === '' || isGeneric(one.name))
        )
          continue;
        until = last + 1;
      }
      const items = free.slice(from, until);
      // 消化757万元；未消化的155万元中，甲102万元，其余53万元: the last amount that is divided begins anew
      const inner = items.findLastIndex((one, at) => at > 0 && PARTS.test(one.lead));
      if (inner > 0 && !isOrdered) {
        from += inner - 1;
        continue;
      }
      const before = free.slice(Math.max(0, from - 2), from).findLast((one) => isAlike(one, first));
      const head =
        before && isAlike(before, first)
          ? before
          : from === 0 && isOrdered
            ? topic(first, all, (one) => isAmount(one) && isAlike(one, first), listOf)
            : null;
      if (!head || head.run.length > 1 || listOf.has(head) || ORDERED.test(head.left.slice(-8))) continue;
      // years and what is left over are parts of what is told as a total
      if (!isOrdered && !/总|合计|共计|累计/.test(head.left)) continue;
      if (isOrdered && /\d{4}年/.test(first.left) && !/累计|[两三四五]年|\d{4}年?[-—–~至到]/.test(head.said))
        continue;
      claims.push(
        claimOf('sum-of-list', [['total', head], ...items.map((one): Bound => ['part', one])], {
          level: 'implied',
        }),
      );
      from = until;
    }
    return claims;
  });
}

/** 收入64000万元。…… 加上转移性收入486923万元，收入总计550923万元. */
function additions({ all, sentences, listOf }: Scene): Claim[] {
  return all.flatMap((added) => {
    if (!/^加上?/.test(added.left) || !isAmount(added)) return [];
    const here = (sentences.get(added.sentence) ?? []).filter(
      (one) => isAmount(one) && isAlike(one, added) && one.brackets.length === added.brackets.length,
    );
    const total = here.find(
      (one) => one.index > added.index && /总计|合计|共计|总收入|总支出|总量|达/.test(one.left),
    );
    if (!total) return [];
    const before = here.filter((one) => one.index < added.index);
    const first =
      before.length > 0
        ? before
        : [topic(added, all, (one) => isAmount(one) && isAlike(one, added) && one.run.length === 1, listOf)];
    if (first.length !== 1 || !first[0]) return [];
    const rest = here.filter((one) => one.index >= added.index && one.index < total.index);
    return [
      claimOf('sum-behind', [
        ['total', total],
        ['part', first[0]],
        ...rest.map((one): Bound => ['part', one]),
      ]),
    ];
  });
}

/** 收入94887亿元。税收89977亿元，非税4910亿元: names that together are the whole, with no word that opens them. */
function knownSets({ all, sentences, listOf }: Scene): Claim[] {
  return [...sentences.values()].flatMap((here) => {
    const free = here.filter((one) => isAmount(one) && one.brackets.length === 0 && one.run.length === 1);
    if (free.length < 2) return [];
    for (const set of WHOLE_SETS) {
      const items: Mention[] = [];
      for (const word of set) {
        const part = free.find(({ name }) => name.includes(word));
        if (!part || listOf.has(part) || !isAlike(part, items[0] ?? part)) break;
        items.push(part);
      }
      const [first] = items;
      if (!first || items.length < set.length) continue;
      const others = free.filter(
        (one) => isAlike(one, first) && one.index > first.index && !items.includes(one),
      );
      if (
        others.length > 0 ||
        new Set(items).size < items.length ||
        items.some((one, at) => at > 0 && one.index < items[at - 1]!.index)
      )
        continue;
      const before = free.filter((one) => one.index < first.index && isAlike(one, first)).at(-1);
      const account =
        items.map(({ name }) => /收入|支出/.exec(name)?.[0]).find((word) => word !== undefined) ?? '';
      const head =
        before ??
        topic(
          first,
          all,
          (one) => isAmount(one) && isAlike(one, first) && one.left.includes(account),
          listOf,
        );
      if (!head || head.run.length > 1 || (before && before.segment !== first.segment)) continue;
      const form = head.quantity.dimension === 'money' ? 'partition' : 'count';
      return [
        claimOf('sum-of-list', [['total', head], ...items.map((one): Bound => ['part', one])], {
          level: 'implied',
          form,
        }),
      ];
    }
    return [];
  });
}

/** An amount before numbered items, and the first amount of each of them. */
function numbered({ labels, paragraphs, headed }: Scene): Claim[] {
  const claims: Claim[] = [];
  for (const [paragraph, label] of labels) {
    if (label.ordinal !== 1) continue;
    const leads: Mention[] = [];
    let at = paragraph;
    for (let want = 1; ; ) {
      const own = labels.get(at);
      const here = paragraphs.get(at);
      if (own && own.style === label.style && own.ordinal === want) {
        const lead = here && leadOf(here);
        if (!lead) break;
        leads.push(lead);
        want++;
      } else if (own && own.style === label.style) break;
      else if (
        at > paragraph + 60 ||
        (own === undefined &&
          here === undefined &&
          !labels.has(at + 1) &&
          !paragraphs.has(at + 1) &&
          at > paragraph + 8)
      )
        break;
      at++;
    }
    if (leads.length < 2) continue;
    const before = paragraphs.get(paragraph - 1);
    const last = before?.at(-1);
    const spoken = before?.filter(({ sentence }) => sentence === last!.sentence) ?? [];
    const head = leadOf(spoken);
    if (
      head &&
      spoken.some((one) => one !== head && isAmount(one) && isAlike(one, head) && one.sense !== 'planned')
    )
      continue;
    if (
      !head ||
      !leads.every((lead) => isAlike(lead, head)) ||
      headed.get(head)?.some(({ rows }) => rows[0]!.item.paragraph === paragraph)
    )
      continue;
    if (labels.get(paragraph - 1)?.style === label.style) continue;
    claims.push(
      claimOf('sum-of-sections', [['total', head], ...leads.map((lead): Bound => ['part', lead])], {
        open: true,
      }),
    );
  }
  return claims;
}

/** The amount of money that a paragraph is about: its first. */
const leadOf = (here: readonly Mention[]): Mention | undefined => {
  const first = here.find((one) => one.brackets.length === 0 && one.quantity.dimension === 'money');
  return first && isAmount(first) && first.part !== 'rest' && first.run.length === 1 ? first : undefined;
};
