import type { Claim } from '../../model.ts';
import { isGeneric } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount } from './list.ts';
import type { Scene } from './scene.ts';

/** What is left over, what a budget was adjusted to, and accounts that balance. */
export function balances(scene: Scene): Claim[] {
  return [
    ...remainders(scene),
    ...nets(scene),
    ...adjustments(scene),
    ...accounts(scene),
    ...continuities(scene),
  ];
}

/** 送审2486.5万元，审定2312.4万元，核减174.1万元; 资产186万元，折旧38万元，净值148万元. */
function remainders({ all, sentences, listOf }: Scene): Claim[] {
  return all.flatMap((rest) => {
    if (rest.run.length > 1 || listOf.has(rest) || rest.quantity.unit === '') return [];
    const isNet = isAmount(rest) && NET.test(rest.left);
    const isCut =
      (rest.part === 'added' && rest.direction < 0) || (rest.part === 'delta' && SAVED.test(rest.cue));
    if (!isNet && !isCut) return [];
    const before = beforeIn(sentences, rest);
    // 审定8208.51万元，核减203.85万元（送审8412.36万元）: what was asked for stands in a bracket behind
    const aside = all[rest.index + 1];
    const settled = before.at(-1);
    if (
      isCut &&
      settled &&
      aside &&
      aside.sentence === rest.sentence &&
      aside.brackets.length > rest.brackets.length &&
      isAmount(aside) &&
      isAlike(aside, rest) &&
      ASKED.test(aside.left)
    )
      return [
        claimOf('remainder', [
          ['delta', rest],
          ['after', aside],
          ['before', settled],
        ]),
      ];
    const [from, taken] = before.slice(-2);
    if (!from || !taken) return [];
    if (before.length !== 2 || (!isNet && rest.name !== '' && !/^收支相抵/.test(rest.name))) return [];
    const [one, other] = [from, taken];
    const loses = /亏损|超支|超额/.test(rest.cue);
    // 投资总额21.7亿元，发现不规范1.36亿元，核减0.48亿元: cut from what was asked to what was settled on
    if (
      isCut &&
      !loses &&
      !(ASKED.test(one.left) || SETTLED.test(one.left) || SETTLED.test(other.left) || one.sense !== '')
    )
      return [];
    const isTurned = loses
      ? other.sense !== 'planned'
      : (SETTLED.test(one.left) && !SETTLED.test(other.left)) ||
        (!SETTLED.test(other.left) &&
          (other.sense === 'before' || (other.sense === 'planned' && one.sense !== 'planned')));
    const [after, less] = isTurned ? [other, one] : [one, other];
    return [
      claimOf('remainder', [
        ['delta', rest],
        ['after', after],
        ['before', less],
      ]),
    ];
  });
}

/** What was asked for, and what was settled on. */
const ASKED = /送审|申报|报审|预算|概算|估算|控制价|上报|原值|申请|收入/;
const SETTLED = /中标|审定|成交|结算|定案/;
const NET = /^(?:净额|净增|净利润|结余额)/;
const SAVED = /节约|节省|亏损|超支|超额|核减|审减/;

/** 支出总计612.48万元，其中：本年支出601.07万元，年末结转11.41万元: what is left closes the list of what went, as 年初结转 does that of what came. */
function continuities({ paragraphs, listOf }: Scene): Claim[] {
  return [...paragraphs.values()].flatMap((here) => {
    const money = here.filter(
      (one) => isAmount(one) && one.brackets.length === 0 && one.quantity.dimension === 'money',
    );
    const one = (fits: (mention: Mention) => boolean) => {
      const found = money.filter(fits);
      return found.length === 1 ? found[0]! : null;
    };
    const opening = one(({ name }) => /^期初结[转余]/.test(name));
    const closing = one(({ left }) => /^(?:年末|期末)[^,;。]{0,10}结[转余]/.test(left));
    const income = one(({ left, name }) => /^本年[^,;。]{0,6}收入(?:合计)?/.test(left) && isGeneric(name));
    const spent = one(({ left, name }) => /^本年[^,;。]{0,6}支出(?:合计)?/.test(left) && isGeneric(name));
    if (!opening || !closing || !income || !spent || !money.every((other) => isAlike(other, opening)))
      return [];
    if (!/总计/.test(listOf.get(closing)?.head.left ?? '')) return [];
    const bound: Bound[] = [
      ['total', closing],
      ['part', opening],
      ['part', income],
      ['minus', spent],
    ];
    return [claimOf('continuity', bound)];
  });
}

const MOVED = /^(?:年[中末])?(?:收回|上缴|追加|调增|调减|压减|核减|追减|统筹)/;
const ADDED = /追加|调增/;
const ADJUSTED = /调整后|调整预算|全年预算|最终|预算调整为|变更后|追加后|调减后/;

/** 年初预算100万元，追加20万元，调减5万元，调整后预算115万元. */
function adjustments({ all, sentences, listOf }: Scene): Claim[] {
  return all.flatMap((adjusted) => {
    if (!isAmount(adjusted) || !ADJUSTED.test(adjusted.left) || adjusted.run.length > 1) return [];
    const before = (sentences.get(adjusted.sentence) ?? []).filter(
      (one) =>
        one.index < adjusted.index &&
        isAlike(one, adjusted) &&
        one.brackets.length === adjusted.brackets.length &&
        !((listOf.get(one)?.rows.length ?? 0) > 1),
    );
    const isMoved = (one: Mention): boolean =>
      one.part === 'added' || one.part === 'delta' || MOVED.test(one.left);
    const moved = before.filter(isMoved);
    const first = before.filter((one) => isAmount(one) && one.sense === 'planned' && !isMoved(one));
    if (moved.length === 0 || first.length !== 1 || before.length !== moved.length + 1) return [];
    const bound: Bound[] = [
      ['total', adjusted],
      ['part', first[0]!],
      ...moved.map(
        (one): Bound => [
          one.direction < 0 || (one.direction === 0 && !ADDED.test(one.left)) ? 'minus' : 'part',
          one,
        ],
      ),
    ];
    return [claimOf('adjustment', bound)];
  });
}

/** What is net of what. */
const NETS: readonly { readonly net: RegExp; readonly whole: RegExp; readonly less: RegExp }[] = [
  { net: /固定资产净值|^净值/, whole: /原值/, less: /折旧/ },
  {
    net: /^(?:净资产|所有者权益)/,
    whole: /(?<!净|流动|固定|无形|非)资产(?:总[额计]|合计)/,
    less: /负债(?:总[额计]|合计)/,
  },
  { net: /净收益/, whole: /收入/, less: /成本|费用/ },
];

/** 固定资产原值186万元，其中……；累计折旧38万元，固定资产净值148万元: the nearest of each before it in its paragraph. */
function nets({ all, listOf }: Scene): Claim[] {
  return all.flatMap((net) => {
    const meant = isAmount(net) && net.run.length === 1 && NETS.find((one) => one.net.test(net.left));
    if (!meant) return [];
    const nearest = (words: RegExp): Mention | undefined => {
      for (let at = net.index - 1; at >= 0 && all[at]!.paragraph === net.paragraph; at--) {
        const one = all[at]!;
        if (
          isAmount(one) &&
          isAlike(one, net) &&
          one.brackets.length === net.brackets.length &&
          words.test(one.left)
        )
          return one;
      }
      return undefined;
    };
    const [whole, less] = [nearest(meant.whole), nearest(meant.less)];
    if (
      !whole ||
      !less ||
      whole === less ||
      whole.index > less.index ||
      (listOf.get(less)?.head === whole && listOf.get(net)?.head === whole)
    )
      return [];
    return [
      claimOf('remainder', [
        ['delta', net],
        ['after', whole],
        ['before', less],
      ]),
    ];
  });
}

const INCOME = /收入(?:总计|总额|总预算)$|总收入$/;
const EXPENSE = /支出(?:总计|总额|总预算)$|总支出$/;

/** 收入总计100万元，支出总计100万元; 收、支总计各是100万元、100万元 (预算法第三十七条). */
function accounts({ all }: Scene): Claim[] {
  return all.flatMap((income, index) => {
    const next = all[index + 1];
    if (!next || !isAmount(income) || !isAmount(next) || !isAlike(income, next)) return [];
    const both =
      income.run.length === 2 &&
      income.run[1] === next &&
      /收(?:入)?、?支(?:出)?[^,;。]{0,8}总计/.test(income.lead);
    const apart =
      INCOME.test(bare(income)) &&
      EXPENSE.test(bare(next)) &&
      income.sentence === next.sentence &&
      /总计|总预算/.test(income.left + next.left);
    if (!both && !apart) return [];
    const after = all[index + 2];
    if (after?.part === 'rest' && after.sentence === next.sentence) return [];
    return [
      claimOf('balance', [
        ['total', income],
        ['part', next],
      ]),
    ];
  });
}

const bare = ({ left }: Mention): string => left.replace(/(?:为|是|共|达|:|各|均){1,4}$/, '');

const beforeIn = (sentences: Scene['sentences'], one: Mention): Mention[] =>
  (sentences.get(one.sentence) ?? []).filter(
    (other) =>
      other.index < one.index &&
      (isAmount(other) || other.referred) &&
      isAlike(other, one) &&
      other.brackets.length === one.brackets.length &&
      other.segment === one.segment,
  );
