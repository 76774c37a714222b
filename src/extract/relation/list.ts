import type { LabelStyle, Quantity } from '../../model.ts';
import { isGeneric, isSameName, nameOf } from '../lexicon/name.ts';
import {
  DIVIDES,
  OPENERS,
  OPENS_NOTHING,
  OUTCOMES,
  OUTSIDE,
  OVERLAPPING,
  REMAINDER,
  WHOLE_SETS,
} from '../lexicon/opener.ts';
import { anyOf, wordsOf } from '../lexicon/words.ts';
import type { Mention } from '../mention/mention.ts';
import { behindSigns } from '../text/words.ts';

/** A head with the items that it is divided into: in prose as in a table a grid, with a row for each. */
export interface List {
  readonly head: Mention;
  readonly rows: readonly Row[];
  /** All that is said of the head before its items. */
  readonly said: readonly Mention[];
  /** The words that open it. */
  readonly opener: string;
  /** Its words say that nothing is left out. */
  readonly closed: boolean;
  /** Something else does: a known set, a share at every item, 其他 last, a head that says 合计. */
  readonly exhaustive: boolean;
  /** The second of two divisions of one head, or one that no word opens. */
  readonly implied: boolean;
  /** What a second division may divide instead: the last part of the first. */
  readonly otherHeads: readonly Row[];
  /** An item has a number without its unit: it may have been cut off. */
  readonly broken: boolean;
  /** Its items are what one may be several of: 党员80人、女职工70人. */
  readonly overlaps: boolean;
}

/** An item with all that is said of it. */
export interface Row {
  readonly item: Mention;
  readonly said: readonly Mention[];
}

/** What opens a list at a mention. */
interface Opening {
  readonly kind: 'bracket' | 'words' | 'division' | 'colon' | 'respective' | 'named';
  readonly words: string;
  readonly closed: boolean;
}

const CLOSED = new Map(
  OPENERS.flatMap(({ words, closed }) => wordsOf(words).map((word) => [word, closed] as const)),
);
const OPENER = new RegExp(`(?:${anyOf(OPENS_NOTHING)})|(${anyOf([...CLOSED.keys()].join(' '))})`, 'g');
const OVERLAPS = new RegExp(anyOf(OVERLAPPING));
const BEYOND = new RegExp(`^(?:${anyOf(OUTSIDE)})`);
const REMAINS = new RegExp(`^(?:${anyOf(REMAINDER)})`);
const TOTALS = /(?:合计|总计)[^,;。#]{0,6}$/;
/** …，其余由县级解决: what is left out is said. */
const LEFT_OUT = /^[^。]{0,20}(?:其余|剩余|不足部分|余款|等)/;
/** 合计 behind its parts, with no name of its own. */
const TRAILS = /(?:合计|共计|总计)[^,;。:#]{0,8}$|^(?:以上|上述)|^共$/;

/** A paragraph that breaks off in the middle of a list. */
const BREAKS_OFF = /[,、]$/;
/** 一级指标3个，二级指标9个，三级指标12个: ranks, each divided into the next. */
const RANKED = /^[一二三四123]?级/;

/** 前五位为…, 审减率最高的是…: the first of many. */
const FOREMOST = /前[两三四五六七八九十]位|排名前|最[高低多少大小]的/;

/** 基本支出中，人员经费…: the head is told again by its name. */
const NAMED = /(?:^|[。;§,])([^,;。:§#()]{2,16})中[,:][^,;。:]{0,16}$/;

/** 乙项目50: a number without its unit is a cell of a table, or something cut off. */
export const isBare = ({ unit, scale, dimension }: Quantity): boolean =>
  unit === '' && scale === 1 && dimension === 'number';

/** 由中央80万元、省级20万元构成. */
const MADE_OF = /^[^,;。]{0,6}(?:构成|组成)/;

/** Labels at the beginning of paragraphs: 1., （一）; by paragraph. */
export type Labels = ReadonlyMap<number, { readonly style: LabelStyle; readonly ordinal: number }>;

/** Amounts may be added up: of one unit, or 万 alone beside 万元. */
export function isAlike({ quantity: a }: Mention, { quantity: b }: Mention): boolean {
  if (a.dimension === 'percent' || b.dimension === 'percent') return false;
  if (a.dimension === 'percent-point' || b.dimension === 'percent-point') return false;
  if (a.unit === b.unit) return a.unit !== '' || a.scale === b.scale;
  if (ALIKE.some((units) => units.includes(a.unit) && units.includes(b.unit))) return true;
  const short = (one: typeof a, other: typeof a) =>
    one.dimension === 'money' && other.unit === '' && other.scale >= 1e4;
  return short(a, b) || short(b, a);
}

/** Measure words that count the same things. */
const ALIKE: readonly (readonly string[])[] = [
  ['人', '名', '位', '份'],
  ['件', '宗', '起', '例', '件次', '批', '次'],
];

/** A level of something, the one that its words speak of. */
export const isAmount = (one: Mention): boolean =>
  (one.part === 'amount' || one.part === 'rest') && !one.referred && one.sense !== 'before';

export const isDelta = (one: Mention): boolean =>
  one.part === 'delta' && one.quantity.dimension !== 'percent';

/** The year that the words of an amount name; 0 where they name none. */
export const yearOf = ({ left }: Mention): number => Number(/(\d{4})年/.exec(left)?.[1] ?? 0);

/** 2023年支出2415万元，2022年支出2300万元，增长5%: the year before, told behind. */
export function isEarlier(one: Mention, all: readonly Mention[]): boolean {
  const year = yearOf(one);
  const before = all[one.index - 1];
  return year > 0 && before !== undefined && before.sentence === one.sentence && yearOf(before) === year + 1;
}

/** 较年初预算减少: measured against what was planned, not against the year before. */
export function ofPlan({ said }: Mention): boolean {
  const own = said.slice(said.lastIndexOf('#') + 1);
  // 比2024年预算减少 compares with the budget of another year
  if (/(?:上年|去年|上一年|\d{4}年)[^,#]{0,12}(?:预算|计划)/.test(own || said)) return false;
  return /预算|计划|任务|目标/.test(own) || (/预算|计划/.test(said) && !/上年|去年|同期/.test(said));
}

/** So many lists back a second division may find its head. */
const RECENT = 40;
/** So many figures are in a list at most. */
const MOST = 400;
/** So far back a head may stand, and one that is told by its name. */
const BACK = 12;
const FAR = 40;

/** All lists of the running text, in the order of their first items. */
export function lists(all: readonly Mention[], labels: Labels): List[] {
  const openings = all.map((one, index) => openingOf(one, all[index - 1]));
  const found: List[] = [];
  const led = new Set<Mention>();
  const headOf = new Map<Mention, List>();
  for (const [index, first] of all.entries()) {
    // 其中约束性任务8项，资金575218万元: a number that belongs to the name of the item opens nothing by itself
    const before = all[index - 1];
    if (
      !openings[index] &&
      before &&
      openings[index - 1] &&
      before.clause >= first.clause - 1 &&
      !led.has(before) &&
      !isAlike(before, first) &&
      isAmount(first) &&
      first.segment === before.segment &&
      before.quantity.dimension === 'count' &&
      (first.name !== '' || /^、?$/.test(first.lead))
    )
      openings[index] = openings[index - 1]!;
    const opening = openings[index];
    if (!opening || led.has(first)) continue;
    const head = headFor(opening, first, all, found, headOf);
    if (!head) continue;
    const rows = rowsOf(opening, head, first, all, openings, labels);
    if (opening.words === '由' && !MADE_OF.test(rows.at(-1)?.item.after ?? '')) continue;
    if (
      rows.length === 0 ||
      rows.every(
        ({ item }) =>
          RANKED.test(item.name) || RANKED.test(item.tail) || RANKED.test(item.left.replace(/^其中/, '')),
      ) ||
      FOREMOST.test(first.lead)
    )
      continue;
    const outside = all[rows.at(-1)!.said.at(-1)!.index + 1];
    // 支出2891万元：A、B、C，另有D: what is told besides may be a part of it or not
    const isOpen =
      outside?.sentence === first.sentence && BEYOND.test(outside.left) && isAlike(outside, head);
    const list: List = {
      head,
      rows,
      said: saidOf(head, all, first.index),
      opener: opening.words,
      closed:
        opening.closed &&
        !isOpen &&
        !(first.announced && opening.kind === 'colon') &&
        (opening.kind !== 'division' || isExhaustive(head, rows)) &&
        !rows.some(({ item }) => /等$/.test(item.left)),
      exhaustive: !isOpen && isExhaustive(head, rows),
      implied: opening.kind === 'division' || opening.kind === 'respective',
      otherHeads:
        opening.kind === 'division'
          ? found
              .slice(-RECENT)
              .filter(
                (one) => isAlike(one.head, head) && one.rows.at(-1)!.item.paragraph >= first.paragraph - 3,
              )
              .flatMap((one) => [
                ...(one.head === head ? [] : [{ item: one.head, said: one.said }]),
                one.rows.at(-1)!,
              ])
          : [],
      overlaps: head.quantity.dimension === 'count' && overlap(rows),
      broken:
        BREAKS_OFF.test(rows.at(-1)!.said.at(-1)!.after) ||
        rows.some(({ item, said }) =>
          said.some(
            (one) =>
              one !== item &&
              ((one.part === 'amount' && isBare(one.quantity) && (/§/.test(one.lead) || one.name !== '')) ||
                (/§/.test(one.lead) && isDelta(first) && isAlike(one, item))),
          ),
        ),
    };
    found.push(list);
    for (const { item } of rows) {
      led.add(item);
      headOf.set(item, list);
    }
  }
  return found;
}

/** 党员80人、女职工70人 overlap; 男生80人、女生70人 and 80岁以下90人、80岁以上10人 do not. */
function overlap(rows: readonly Row[]): boolean {
  const names = rows.map(({ item }) => item.name);
  if (!names.some((name) => OVERLAPS.test(name))) return false;
  const isOf = (word: string) => names.some((name) => name.includes(word));
  return !(isOf('男') && isOf('女')) && !rows.every(({ item: { left } }) => AGED.test(left));
}
const AGED = /[岁学][^,;。岁学]{0,12}$/;

/** 包括甲渠、乙渠、丙渠3个工程: how many were named, and no part of anything. */
const countsNames = ({ quantity }: Mention, names: string): boolean =>
  quantity.dimension === 'count' && /^[^,;。:、()]+(?:、[^,;。:、()]+){2,}$/.test(names);

function openingOf(one: Mention, before: Mention | undefined): Opening | null {
  const { lead, brackets, run } = one;
  if (!(isAmount(one) || isDelta(one) || one.part === 'added') || one.quantity.dimension === 'percent')
    return null;
  if (run.length > 1 && run[0] !== one) return null;
  if (!before || one.paragraph > before.paragraph + 1) return null;
  if (brackets.length > before.brackets.length && /^[^,;。:、()#]{0,6}\([^()]*$/.test(lead)) {
    const said = lastOpener(lead);
    return { kind: 'bracket', words: said?.words ?? '（', closed: said?.closed ?? true };
  }
  const division = DIVIDES.exec(lead);
  if (division && !/其中|包括/.test(division[0]))
    return { kind: 'division', words: division[0], closed: true };
  const said = lastOpener(lead);
  if (said) {
    const rest = lead.slice(said.end);
    if (countsNames(one, rest)) return null;
    // 主要包括基本工资、奖金等；公用经费167万元: what it opens has no figures, and is over
    if (/;/.test(rest) && said.words !== '其中') return null;
    const prior = lead.slice(0, said.at);
    if (/[。|]/.test(rest.slice(0, -1)) || rest.length > 40) return null;
    // 分三批下达，第一批…: the number of parts stands between
    if (said.words.startsWith('分别') && run.length > 1)
      return { kind: 'respective', words: said.words, closed: true };
    if (
      said.words.startsWith('分别') &&
      /[^,;。:]{3}$/.test(prior) &&
      run.length === 1 &&
      said.words === '分别'
    )
      return null;
    // 总额由…: words that belong to something else stand between
    if (
      !/^(?:其中|主要)/.test(said.words) &&
      /[。;]/.test(prior) &&
      !/^[^。;]{0,4}[。;][^,;。:]{0,8}$/.test(prior)
    )
      return null;
    if (
      !/[。;]§?$/.test(prior) &&
      /[,。;:]/.test(prior) &&
      prior.replace(/^[^,;。:]*[,;。:§]*/, '').length > 24
    )
      return null;
    return { kind: 'words', words: said.words, closed: said.closed };
  }
  const named = NAMED.exec(lead);
  if (named && named[1] !== '其' && nameOf(named[1]!) !== '')
    return { kind: 'named', words: named[1]!, closed: false };
  if (/(?:上年|去年|本年|今年)度?:/.test(lead)) return null;
  if (/^(?:[^,;。:、()#]{0,8}[。;,])?[^,;。:、()#]{0,10}:§?[^,;。:()]{0,20}$/.test(lead))
    return { kind: 'colon', words: '：', closed: !/主要|部分|重点/.test(lead) };
  if (/^[^,;。:、()#]{0,6}中,[^,;。:()]{0,20}$/.test(lead))
    return { kind: 'colon', words: '中', closed: false };
  return null;
}

function lastOpener(lead: string): { words: string; closed: boolean; at: number; end: number } | null {
  let last: { words: string; closed: boolean; at: number; end: number } | null = null;
  for (const found of lead.matchAll(OPENER)) {
    const words = found[1];
    if (words === undefined) continue;
    const closed = CLOSED.get(words)!;
    // 其中：主要包括, 其中分别: what may name a part stays open
    last = {
      words,
      closed: closed && !(last && !last.closed),
      at: last ? last.at : found.index,
      end: found.index + words.length,
    };
  }
  return last;
}

/** The amount that a list divides: the one that the words before speak of. */
function headFor(
  { kind, words }: Opening,
  first: Mention,
  all: readonly Mention[],
  known: readonly List[],
  headOf: ReadonlyMap<Mention, List>,
): Mention | null {
  const before = all[first.index - 1]!;
  const fits = (one: Mention): boolean =>
    isAlike(one, first) &&
    !isEarlier(one, all) &&
    (one.part !== 'rest' || /结[转余]/.test(first.left) || isSpokenAlone(one, first, all)) &&
    (isDelta(first)
      ? isDelta(one) && ofPlan(one) === ofPlan(first)
      : isAmount(one) || (one.part === 'added' && kind === 'bracket'));
  if (kind === 'bracket') {
    const depth = first.brackets.length - 1;
    for (let at = before.index; at >= 0 && at > before.index - 3; at--) {
      const one = all[at]!;
      if (one.brackets.length > depth) continue;
      if (one.sentence !== first.sentence) return null;
      if (fits(one)) return one.run.length > 1 ? null : one;
      if (isAmount(one) && words === '（') return null;
    }
    return null;
  }
  // 收入875万元。支出情况：…: of another account
  const account =
    kind === 'colon'
      ? /(收入|支出)[^:,。;]*:/.exec(first.lead)?.[1]
      : kind === 'division'
        ? /(收入|支出)[^,。;:]*[,:看]/.exec(first.lead)?.[1]
        : undefined;
  if (kind === 'division' || kind === 'respective') {
    const list = known
      .slice(-RECENT)
      .findLast(
        (one) =>
          one.head.paragraph >= first.paragraph - 3 &&
          one.head.index < first.index &&
          fits(one.head) &&
          (!account || one.head.left.includes(account)),
      );
    const inSentence =
      before.sentence === first.sentence && fits(before) && before.run.length === 1 ? before : null;
    // 网格员配备分别为9名、7名: parts of nothing that was spoken of under another name
    const own = kind === 'respective' ? nameOf(first.left.replace(/分别.*$/, '')) : '';
    const isOther = own.length >= 2 && !isGeneric(own);
    if (isOther) {
      const same = topic(first, all, (one) => fits(one) && isSameName(own, one.name), headOf);
      return same && !isListed(same, all) ? same : null;
    }
    if (inSentence && !headOf.has(inSentence)) return inSentence;
    // 优的18个，占36%: what has a share is no whole
    const isOf = (one: Mention) =>
      fits(one) && all[one.index + 1]?.part !== 'share' && (!account || one.left.includes(account));
    const spoken = topic(first, all, isOf, headOf);
    // 资金5014万元，其中…。累计支出4927万元。按用途分：…: what was spoken of since the list
    const isSince = spoken && list && spoken.index > list.rows.at(-1)!.said.at(-1)!.index;
    if (list && !isSince && list.rows.at(-1)!.item.paragraph >= first.paragraph - (first.announced ? 3 : 1))
      return list.head;
    const isNear = spoken && (kind === 'division' || spoken.sentence >= first.sentence - 2);
    return isNear && !isListed(spoken, all) ? spoken : null;
  }
  if (kind === 'named') {
    const name = nameOf(words);
    for (let at = before.index; at >= 0 && at > before.index - FAR; at--) {
      const one = all[at]!;
      if (!fits(one) || !(isSameName(name, one.name) || isSameName(name, one.full))) continue;
      const next = all[at + 1];
      const isOutcome = /决算|支出|执行/.test(words) && one.sense === 'planned';
      return isOutcome &&
        next &&
        next.sentence === one.sentence &&
        next.sense === 'reached' &&
        isGeneric(next.name) &&
        fits(next)
        ? next
        : one;
    }
    return null;
  }
  // ；项目支出包括维修200万元、…: the words before it name what it divides
  const own =
    kind === 'words' && words !== '其中'
      ? nameOf(behindSigns(first.lead.slice(0, first.lead.lastIndexOf(words)), ',;。:§#()'))
      : '';
  if (own.length >= 3 && !isGeneric(own) && before.tail !== own)
    for (let at = before.index; at >= 0 && at > before.index - FAR; at--)
      if (fits(all[at]!) && isSameName(own, all[at]!.name)) return all[at]!;
  for (let at = before.index; at >= 0 && at > before.index - BACK; at--) {
    const one = all[at]!;
    if (one.brackets.length > first.brackets.length) continue;
    if (one.sentence !== before.sentence || one.paragraph < first.paragraph - 1) return null;
    if (one.paragraph !== first.paragraph && !first.announced && !/^§?其中/.test(first.lead)) return null;
    // behind a ； or a colon it is no more the last item that is spoken of, but the whole list
    const list = headOf.get(one);
    if (
      list &&
      (kind === 'colon' || one.segment !== first.segment) &&
      (one.sentence === first.sentence || first.announced || kind === 'colon') &&
      fits(list.head) &&
      words !== '其中'
    )
      return list.head;
    if (fits(one))
      return one.run.length > 1 || (account && !one.left.includes(account))
        ? null
        : ofSense(one, first, all, fits);
    // 分配给5个县区：…: how many items there are
    if (kind === 'colon' && isAmount(one) && !(one === before && isNumberOfItems(one))) return null;
    if (words !== '其中' && isAmount(one) && one.segment !== before.segment) return null;
  }
  return null;
}

/** 年末结转185万元，其中…: nothing else of the sentence could be what is divided. */
const isSpokenAlone = (one: Mention, first: Mention, all: readonly Mention[]): boolean =>
  one.index === first.index - 1 &&
  one.sentence === first.sentence &&
  all[one.index - 1]?.sentence !== one.sentence;

const isNumberOfItems = ({ quantity, tail }: Mention): boolean =>
  quantity.dimension === 'count' && Number(quantity.value) < 40 && /^[一-龥]{0,8}$/.test(tail);

/** 城管局6720件、住建局5180件: an item, though nothing opens its list. */
const isListed = (one: Mention, all: readonly Mention[]): boolean => {
  const next = all[one.index + 1];
  return next?.lead.startsWith('、') === true && isAlike(next, one);
};

/** 支出2.05万元，年初预算2.95万元。其中：出国费0万元: of what was spent and what was planned the one that the items are. */
function ofSense(
  head: Mention,
  first: Mention,
  all: readonly Mention[],
  fits: (one: Mention) => boolean,
): Mention {
  if (head.sense !== 'planned' || first.sense === 'planned' || !isGeneric(head.name)) return head;
  const before = all[head.index - 1];
  return before && before.sentence === head.sentence && fits(before) && before.sense !== 'planned'
    ? before
    : head;
}

/** What the sentences before speak of: the first amount that was not planned, if there is one; of a list its head. */
export function topic(
  first: Mention,
  all: readonly Mention[],
  fits: (one: Mention) => boolean,
  listOf: ReadonlyMap<Mention, List>,
): Mention | null {
  let at = first.index - 1;
  while (at >= 0 && all[at]!.sentence === first.sentence) if (--at < first.index - MOST) return null;
  for (let passed = 0; at >= 0 && passed < SENTENCES; passed++) {
    const last = all[at]!;
    if (last.paragraph < first.paragraph - PARAGRAPHS) return null;
    const here: Mention[] = [];
    for (; at >= 0 && all[at]!.sentence === last.sentence; at--)
      if (all[at]!.brackets.length === 0) here.unshift(all[at]!);
    const spoken = here.find((one) => fits(one) && one.sense !== 'planned') ?? here.find(fits);
    const list = spoken && listOf.get(spoken);
    const many = list && list.rows.filter(({ item }) => item.sentence === last.sentence).length > 1;
    if (spoken) return many && fits(list.head) ? list.head : spoken;
  }
  return null;
}

/** So far back a sentence may stand that speaks of an amount of the kind. */
const SENTENCES = 4;
const PARAGRAPHS = 3;

/** The mentions that follow the opening and belong to it, cut into items. */
function rowsOf(
  opening: Opening,
  head: Mention,
  first: Mention,
  all: readonly Mention[],
  openings: readonly (Opening | null)[],
  labels: Labels,
): Row[] {
  if (first.run.length > 1 && (opening.kind === 'respective' || opening.kind === 'division'))
    return first.run.map((item) => ({ item, said: [item] }));
  const scope = scopeOf(opening, head, first, all, openings, labels);
  const depth = first.brackets.length;
  const rows: { item: Mention; said: Mention[] }[] = [];
  let skipped = -1;
  let labelled = false;
  const down = first.announced;
  const ofFirst = scope.filter((one) => one.segment === first.segment && one.brackets.length === depth);
  // 行政编制30名、事业编制32名；实有59人: several items before the first ； are all
  const opensInner = ofFirst.findIndex((one) => one !== first && openings[one.index] !== null);
  const own = opensInner < 0 ? ofFirst : ofFirst.slice(0, opensInner);
  const ends = !down && own.filter((one) => startsItem(one, head, first)).length > 1;
  for (const one of scope) {
    const last = rows.at(-1);
    if (ends && one.segment !== first.segment) break;
    // …，主要用于：（1）…；（2）…: the labelled items of an item
    if (labelled && one.segment === skipped + 1 && /§/.test(one.lead)) skipped = one.segment;
    if (one.segment === skipped) {
      last?.said.push(one);
      continue;
    }
    const inner = one !== first && one.brackets.length === depth ? openings[one.index] : null;
    if (inner && last && inner.kind !== 'bracket' && inner.kind !== 'division') {
      // what an item is divided into is no item of the whole; where no ； ends it, nothing says how far it goes
      const ends_ = one.segment !== scope.at(-1)!.segment || last.item.segment !== first.segment;
      if (!ends_ || (rows.length > 1 && last.item.segment === first.segment)) return [];
      skipped = one.segment;
      labelled = /§/.test(one.lead);
      last.said.push(one);
      continue;
    }
    const goesOn = down && labels.has(first.paragraph) && !labels.has(one.paragraph);
    const inside = down && last !== undefined && (last.item.paragraph === one.paragraph || goesOn);
    if (
      one.brackets.length === depth &&
      !inside &&
      !isBehindAll(one, rows) &&
      startsItem(one, head, first, isJoined(one, rows))
    )
      rows.push({ item: one, said: [one] });
    else if (last && !inside && rows.length > 1 && one.brackets.length === depth && isBeyond(one, rows)) {
      if (last.item.segment === first.segment || one.segment !== last.item.segment) break;
      last.said.push(one);
    } else last?.said.push(one);
  }
  return rows.length > 0 && rows[0]!.item === first ? rows : [];
}

const BECAME = new RegExp(`^(?:${anyOf(OUTCOMES)})`);

/** Behind a 、 in the clause of an item. */
const isJoined = (one: Mention, rows: readonly { item: Mention }[]): boolean =>
  /^[、和]/.test(one.lead) && rows.at(-1)?.item.clause === one.clause;

/** 国抽180批次、市抽260批次，不合格23批次; 问题合同288份，问题合同已整改251份: what became of the items is none. */
function isBehindAll(one: Mention, rows: readonly { item: Mention }[]): boolean {
  const last = rows.at(-1)?.item;
  if (!last || one.segment !== last.segment) return false;
  const inOneClause = rows.length > 1 && rows.every(({ item }) => item.clause === last.clause);
  const isOutcome = ({ left }: Mention): boolean => BECAME.test(left);
  return (
    (inOneClause &&
      one.clause > last.clause &&
      isOutcome(one) &&
      !rows.some(({ item }) => isOutcome(item))) ||
    (last.name.length > 1 && /^[一-龥]?(?:已|实际)/.test(one.left.split(last.name)[1] ?? ''))
  );
}

/** 其中…，实际完成7946亩: what became of all of them. */
const SO_FAR = /^(?:全年|年末|现)?(?:实际|截至|累计|已|目前|共)/;

/** …、孤儿保障金11万元，全年实际下达71万元: an amount without a name of its own, as none of the other items has one. */
const isBeyond = (one: Mention, rows: readonly { item: Mention; said: readonly Mention[] }[]): boolean =>
  /[,;、。]/.test(one.lead) &&
  isAlike(one, rows[0]!.item) &&
  (one.part === 'amount' || one.part === 'added' || one.part === 'rest') &&
  !rows
    .slice(0, -1)
    .some(({ item, said }) =>
      said.some((other) => other !== item && other.part === one.part && isAlike(other, item)),
    );

/** A named amount of the head's kind, at the beginning of its clause or list item. */
function startsItem(one: Mention, head: Mention, first: Mention, isJoined = false): boolean {
  if (!isAlike(one, head) || (one.quantity.unit === '' && one.quantity.scale === 1)) return false;
  if (isDelta(first)) return isDelta(one) && (one.name !== '' || one === first);
  if (!isAmount(one)) return false;
  // 支出372万元，包括…，收支相抵，本年结余14万元: what is left is no part of what was spent
  if (
    one.part === 'rest' &&
    first.part !== 'rest' &&
    /支出/.test(head.left) &&
    !/总计|合计|年末|期末/.test(head.left + one.left)
  )
    return false;
  if (one !== first && SO_FAR.test(one.left) && !SO_FAR.test(first.left)) return false;
  if (one.run.length > 1)
    return one.run[0] === one ? one.name !== '' || one === first : one.run[0]!.part === 'amount';
  // 上年结转416万元、当年下达1968万元
  if (one.name === '') return one === first || (isJoined && one.left !== '');
  return (
    !isGeneric(one.name) ||
    one === first ||
    /§/.test(one.lead) ||
    (one.part === 'rest' && /年末|期末|下年/.test(one.left))
  );
}

/** How far a list reaches: its bracket, its sentence, the sentences or paragraphs of its kind that follow. */
function scopeOf(
  { kind }: Opening,
  head: Mention,
  first: Mention,
  all: readonly Mention[],
  openings: readonly (Opening | null)[],
  labels: Labels,
): Mention[] {
  const scope: Mention[] = [];
  const bracket = first.brackets.at(-1);
  const down = first.announced;
  const style = labels.get(first.paragraph)?.style;
  const nested =
    head.sentence === first.sentence &&
    openings
      .slice(Math.max(0, head.index - 30), head.index + 1)
      .some(
        (opening, offset) =>
          opening !== null &&
          opening.kind === 'words' &&
          all[Math.max(0, head.index - 30) + offset]!.sentence === first.sentence,
      );
  let perSentence = true;
  for (let at = first.index; at < all.length && scope.length < MOST; at++) {
    const one = all[at]!;
    const last = scope.at(-1) ?? first;
    if (kind === 'bracket') {
      if (!one.brackets.includes(bracket!)) break;
    } else if (one.brackets.length < first.brackets.length) break;
    else if (nested && kind === 'words' && one.segment !== first.segment) break;
    else if (one.sentence !== last.sentence) {
      if (one.paragraph !== last.paragraph) {
        if (!down || one.paragraph > last.paragraph + 1) break;
        const label = labels.get(one.paragraph);
        // a line without a label goes on with the item before
        const goesOn = style !== undefined && label === undefined;
        if (!goesOn && (label?.style !== style || !startsItem(one, head, first))) break;
      } else {
        const items = scope.filter(
          (other) => other.sentence === first.sentence && startsItem(other, head, first),
        );
        perSentence = perSentence && items.length === 1;
        if (!down && !perSentence) break;
        if (
          !down &&
          (/总|共/.test(one.left) ||
            !startsItem(one, head, first) ||
            openings[at] !== null ||
            /[,:]/.test(one.lead.replace(/^[^。]*。/, '')))
        )
          break;
      }
    }
    if (
      scope.length > 0 &&
      (BEYOND.test(one.left) ||
        (TRAILS.test(one.left) &&
          !REMAINS.test(one.name) &&
          one.brackets.length === first.brackets.length &&
          isAmount(one)))
    )
      break;
    scope.push(one);
  }
  return scope;
}

/** All that is said of an amount up to a place. */
function saidOf(head: Mention, all: readonly Mention[], until: number): Mention[] {
  const said: Mention[] = [];
  let from = head.index;
  // 预算44.52万元，实际决算22.62万元: what was planned stands before
  while (from > 0 && all[from - 1]!.sentence === head.sentence && head.index - from < 4) from--;
  for (let at = from; at < until && all[at]!.sentence === head.sentence; at++)
    if (all[at]!.brackets.length <= head.brackets.length) said.push(all[at]!);
  return said;
}

/** Shares that make 100 % say that nothing is left out, whatever the amounts are; those that do not, that something is. */
function areWhole(shares: readonly Quantity[]): boolean {
  const sum = shares.reduce((total, { value }) => total + Number(value), 0);
  const unit = 10 ** -Math.min(...shares.map(({ decimals }) => decimals));
  return Math.abs(sum - 100) <= Math.max(1, shares.length / 2) * unit + 1e-9;
}

/** Nothing is left out: a known set, a share at every item, 其他 last, a head that says 合计. */
export function isExhaustive(head: Mention, rows: readonly Row[]): boolean {
  if (LEFT_OUT.test(rows.at(-1)!.said.at(-1)!.after)) return false;
  const names = rows.map(({ item }) => item.name);
  if (REMAINS.test(names.at(-1)!)) return true;
  if (TOTALS.test(head.left)) return true;
  const shares = rows.map(({ said }) => said.find(({ part }) => part === 'share'));
  if (shares.every((share) => share !== undefined)) return areWhole(shares.map(({ quantity }) => quantity));
  return WHOLE_SETS.some((set) => set.every((word) => names.some((name) => name.includes(word))));
}
