import { mistyped } from '../../../arithmetic/keystroke.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Candidate, settle, spanOf, term, unsigned } from '../reading.ts';
import { isBudgeted, isExecuted } from '../spoken/cue.ts';
import { commensurate, grains, type Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

const INCOME = /收入总计$|总收入$|收入总额$/;
const EXPENDITURE = /支出总计$|总支出$|支出总额$/;

/** 收入总计 = 支出总计 (预算法第三十七条: 收支平衡). */
export function balances(all: readonly Item[], text: string): Claim[] {
  return flatMap(all, (income, index) => {
    const next = all[index + 1];
    const even = next && isEven(text, income.level, next.level);
    const spent = even
      ? next
      : /收[、入]?支(?:出)?.{0,40}总计/.test(income.level.left)
        ? all[index + 1]
        : INCOME.test(income.level.left)
          ? all.slice(index + 1).find(({ level }) => EXPENDITURE.test(level.left))
          : undefined;
    if (!spent || !commensurate(income.level.quantity, spent.level.quantity)) return [];
    if (!ofOneAccount(income.level, spent.level)) return [];
    // 收支相抵，年终结余6221万元: the two differ, and the report says by how much.
    const after = all[spent.index + 1]?.level;
    const surplus =
      after !== undefined &&
      /相抵|品迭|结余|结转/.test(after.lead) &&
      after.paragraph === spent.level.paragraph;
    if (!even && surplus && income.level.quantity.value !== spent.level.quantity.value) return [];
    const sure =
      even || (/总计/.test(income.level.left) && (/总计$/.test(spent.level.left) || spent.level.joined));
    const terms = [term('total', income.level), term('part', spent.level)];
    const claim = settle([
      { kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility: sure ? 0.9 : 0.4 },
    ]);
    return claim ? [claim] : [];
  });
}

/** 财政拨款收入总计 and 一般公共预算财政拨款支出总计 are of different accounts. */
const ofOneAccount = (income: Mention, spent: Mention): boolean =>
  accountOf(income) === accountOf(spent) || (accountOf(spent) === '' && income.sentence === spent.sentence);

const accountOf = ({ left }: Mention): string =>
  /政府性基金|国有资本|一般公共预算|财政拨款|社会?保险?基金/.exec(left)?.[0] ?? '';

/** 收入合计3726.5万元，支出合计3726.5万元，收支持平. */
const EVEN = /^[^。;；\n]{0,8}收支(?:总计)?(?:保持)?(?:持平|平衡|相等|相抵后?(?:持平|为零))/;

const isEven = (text: string, income: Mention, spent: Mention): boolean =>
  /收入[^,;。]{0,6}$/.test(income.left) &&
  /支出[^,;。]{0,6}$/.test(spent.left) &&
  income.sentence === spent.sentence &&
  EVEN.test(text.slice(spent.quantity.span.end, spent.quantity.span.end + 24));

const OPENING = /^(?:年初|期初|上年|月初)(?!预算)/;
const CLOSING = /^(?:年末|期末|年底|月末|结转下年|后年末)|(?:年末|期末).{0,40}(?:结转|结余|库存|余额)/;
const GOING = /支出|调出|分配|使用|减少|发放|核销|上缴|转出|报废|毕业|退[休出]|调离|出栏|出库|死亡|注销/;

/** 年初结转 + 本年收入 − 本年支出 = 年末结转, and any stock that is opened, moved and closed in one sentence. */
export function continuities(all: readonly Item[], details: ReadonlySet<Item>): Claim[] {
  return flatMap(all, (opening, index) => {
    // 年初预算468万元，其中上年结转48万元: not all that there was at first.
    if (!OPENING.test(opening.level.left) || details.has(opening)) return [];
    const flow = all
      .slice(index, index + 8)
      .filter(
        ({ level }) =>
          level.sentence === opening.level.sentence && commensurate(level.quantity, opening.level.quantity),
      );
    const closing = flow.findIndex(({ level }) => CLOSING.test(level.left));
    if (closing < 2) return [];
    const moved = flow.slice(0, closing);
    const stated = flow[closing]!.level;
    // 年初结转30万元，收入总计550万元: a total has what was there at the beginning in it.
    const flowing = moved.filter(({ level }) => !WITH_OPENING.test(level.left));
    const claim = settle(
      flowing.length === moved.length
        ? [continuity(stated, moved)]
        : [moved, flowing, moved.slice(1)].map((some) => ({
            ...continuity(stated, some),
            plausibility: 0.4,
          })),
    );
    return claim ? [claim] : [];
  });
}

const WITH_OPENING = /总计$|^总收入$/;

function continuity(stated: Mention, moved: readonly Item[]): Candidate {
  const terms: Term[] = [
    term('total', stated),
    ...moved.map(({ level }) => term(GOING.test(level.left) ? 'minus' : 'part', level)),
  ];
  // 结余分配 and 使用结余 often go unprinted: a gap proves nothing unless a slip of one key explains it.
  const quantities = terms
    .slice(1)
    .map(({ role, quantity }) => (role === 'minus' ? opposite(quantity) : quantity));
  const plausibility = mistyped(stated.quantity, quantities) ? 0.7 : 0.4;
  return { kind: 'balance', form: 'other', span: spanOf(terms), terms, plausibility };
}

const opposite = (quantity: Mention['quantity']): Mention['quantity'] => ({
  ...quantity,
  value: quantity.value.startsWith('-') ? quantity.value.slice(1) : `-${quantity.value}`,
});

const REMAINDER =
  /结余|结转|节约|未支|未用|未使用|剩余|余额|缺口|差额|差值|差异|相差|差距|亏损|超支|赤字|尚未|审减|核减|[高低大小多少]于|超出|短收|超收|欠|净[资产值]/;
const CERTAIN = /相差|差额|差值|差异|差距/;
/** 年末滚存结余 is what all the years left over, 上年结转 what the year before did. */
const EARLIER = /滚存|累计|历年|上年|上一年|年初|期初/;
/** 控制价1612万元，中标价1548.6万元，节约63.4万元. */
const SAVED = /节约|节省|节支/;
/** 审减, 核减 is what the audit took off the sum handed in. */
const CUT = /审减|核减/;
const HANDED_IN = /送审|报审|申报|审定|核定|审核/;
const REACH = 8;
const WINDOW = 40;

/** 预算A，支出B，结余C: what is left over, where two figures around it give it. */
export function remainders(all: readonly Item[], details: ReadonlySet<Item>): Claim[] {
  return flatMap(all, (item, index) => {
    const last = all[index - 1]?.level;
    // 单座成本18.5万元，低于计划成本19万元0.5万元: the difference stands right behind what it is a difference from.
    const beside = item.level.lead === '' && last !== undefined && /[低高少多超]于|超出/.test(last.left);
    const mentions = [item.level, ...item.attributes.filter(({ kind }) => kind === 'delta')];
    return flatMap(mentions, (left) => {
      if (!REMAINDER.test(left.left) && !(beside && left === item.level)) return [];
      const around = all
        .slice(Math.max(0, index - WINDOW), index + 3)
        .filter((other) => other.level !== left && !details.has(other))
        .filter(({ level }) => commensurate(level.quantity, left.quantity))
        .filter(({ level }) => level.index < left.index || level.sentence === left.sentence)
        .slice(-REACH);
      const said = [...clauseBefore(all, index), ...(left === item.level ? [] : [item])];
      const levels = flatMap([...around, ...said], ({ level, attributes }) => [
        level,
        // 决算8.47万元，完成年初预算14万元的60.5%，决算数小于年初预算数5.53万元
        ...attributes.filter(({ kind, index: at }) => kind === 'whole' && at < left.index),
      ]);
      const claim = settle(pairs([...new Set(levels)], left, new Set(said.map(({ level }) => level))));
      return claim ? [claim] : [];
    });
  });
}

/** What stands before it since the last ；: 支出4.92万元，年初预算5.6万元，差值0.68万元. */
function clauseBefore(all: readonly Item[], at: number): Item[] {
  let from = at;
  while (from > 0 && !CLAUSE.test(all[from]!.level.lead)) from--;
  return all.slice(Math.max(from, at - REACH), at);
}

const CLAUSE = /[;。§]|其中/;

/** `said`: the figures of its own clause; they are meant where there are just two. */
function pairs(around: readonly Mention[], remainder: Mention, said: ReadonlySet<Mention>): Candidate[] {
  const fitting = around.filter((level) => commensurate(level.quantity, remainder.quantity));
  const sentence = fitting.filter((level) => level.sentence === remainder.sentence);
  const clause = fitting.filter((level) => said.has(level));
  const meant = clause.length === 2 ? clause : sentence;
  const audited = CUT.test(remainder.left) && meant.some(({ left }) => HANDED_IN.test(left));
  const sure = (CERTAIN.test(remainder.left) || audited) && meant.length === 2;
  const budget = fitting.findLast(isBudgeted);
  const spending = fitting.findLast((level) => level !== budget && isExecuted(level));
  // of several incomes the last one is meant
  const last = ({ left }: Mention) => fitting.findLast((level) => level.left.slice(-2) === left.slice(-2));
  return flatMap(fitting, (given) =>
    fitting
      .filter((spent) => spent !== given)
      .map((spent) => {
        const terms = [term('after', given), term('before', spent), unsigned('delta', remainder)];
        const close = sure && larger(given, spent) && meant.includes(given) && meant.includes(spent);
        const likely =
          given === budget && spent === spending && larger(given, spent) && !EARLIER.test(remainder.left);
        const named = isOfBoth(given, spent, remainder) && given === last(given) && spent === last(spent);
        const saved =
          SAVED.test(remainder.left) && clause.length === 2 && isBudgeted(given) && !isBudgeted(spent);
        const plausibility = close || saved ? 0.8 : likely || named ? 0.46 : 0.4;
        return { kind: 'difference', form: 'other', span: spanOf(terms), terms, plausibility } as const;
      }),
  );
}

/** 总收入A，总支出B，当期结余C; 控制价A，中标价B，节约C; 成本A，低于计划成本B C: the words name both. */
const isOfBoth = (given: Mention, spent: Mention, { left, lead }: Mention): boolean =>
  (YEARS_OWN.test(left) && /收入/.test(given.left) && /支出/.test(spent.left)) ||
  (/节约|节省/.test(left) && /中标|成交|采购/.test(spent.left)) ||
  (lead === '' && (/^[低少]于/.test(given.left) || /^(?:[高多]于|超出)/.test(spent.left)));

const YEARS_OWN = /^(?:当年|当期|本年|本期|收支)(?:收支)?结余$/;

const larger = (a: Mention, b: Mention): boolean => (grains(a.quantity) ?? 0n) > (grains(b.quantity) ?? 0n);
