import type { Claim } from '../../model.ts';
import { isGeneric } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount } from './list.ts';
import type { Scene } from './scene.ts';

/** What is left over, what a budget was adjusted to, and accounts that balance. */
export function balances(scene: Scene): Claim[] {
  return [...remainders(scene), ...adjustments(scene), ...accounts(scene), ...continuities(scene)];
}

/** 预算100万元，支出90万元，结余10万元; 送审2486.5万元，审定2312.4万元，核减174.1万元; 资产186万元，折旧38万元，净值148万元. */
function remainders({ all, sentences, listOf }: Scene): Claim[] {
  return all.flatMap((rest) => {
    if (rest.run.length > 1 || listOf.has(rest) || rest.quantity.unit === '') return [];
    const isNet = isAmount(rest) && NET.test(rest.left);
    const isCut =
      (rest.part === 'added' && rest.direction < 0) || (rest.part === 'delta' && SAVED.test(rest.cue));
    if (rest.part !== 'rest' && !isNet && !isCut) return [];
    const before = beforeIn(sentences, rest);
    const [from, taken] = before.slice(-2);
    if (!from || !taken) return [];
    if (rest.part === 'rest') {
      if (before.length !== 2 || !isSource(from) || taken.sense !== 'reached') return [];
    } else if (before.length !== 2 || (!isNet && rest.name !== '')) return [];
    const loses = /亏损|超支|超额/.test(rest.cue);
    // 投资总额21.7亿元，发现不规范1.36亿元，核减0.48亿元: cut from what was asked to what was granted
    if (isCut && !loses && !isTurnedBy(from, taken) && !GRANTED.test(taken.left)) return [];
    const isTurned = loses || isTurnedBy(from, taken);
    const [after, less] = isTurned ? [taken, from] : [from, taken];
    return [
      claimOf('remainder', [
        ['delta', rest],
        ['after', after],
        ['before', less],
      ]),
    ];
  });
}

const isSource = ({ sense, left }: Mention): boolean =>
  sense === 'planned' || (/收入|到位|收到|总额|应/.test(left) && !/支出/.test(left));
/** What was planned, or of the time before, is told second. */
const isTurnedBy = (from: Mention, taken: Mention): boolean =>
  taken.sense === 'before' || (taken.sense === 'planned' && from.sense === 'reached');
const GRANTED = /审定|实际|中标|决算|支出|批复|核定|成交|支付|采购|执行|结算|评审/;
const NET = /^(?:净值|净收益|净额|净增|净利润|净资产|结余额)/;
const SAVED = /节约|节省|亏损|超支|超额|核减|审减/;

/** 年初结转14.35万元。本年收入598.13万元。本年支出601.07万元。年末结转11.41万元: what was there, what came, what went, what is left. */
function continuities({ paragraphs }: Scene): Claim[] {
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
    const bound: Bound[] = [
      ['total', closing],
      ['part', opening],
      ['part', income],
      ['minus', spent],
    ];
    return [claimOf('continuity', bound)];
  });
}

const ADJUSTED = /调整后|调整预算|全年预算|最终|预算调整为|变更后|追加后|调减后/;

/** 年初预算100万元，追加20万元，调减5万元，调整后预算115万元. */
function adjustments({ all, sentences }: Scene): Claim[] {
  return all.flatMap((adjusted) => {
    if (!isAmount(adjusted) || !ADJUSTED.test(adjusted.left) || adjusted.run.length > 1) return [];
    const before = (sentences.get(adjusted.sentence) ?? []).filter(
      (one) =>
        one.index < adjusted.index &&
        isAlike(one, adjusted) &&
        one.brackets.length === adjusted.brackets.length,
    );
    const moved = before.filter(({ part }) => part === 'added' || part === 'delta');
    const first = before.filter((one) => isAmount(one) && one.sense === 'planned');
    if (moved.length === 0 || first.length !== 1 || before.length !== moved.length + 1) return [];
    const bound: Bound[] = [
      ['total', adjusted],
      ['part', first[0]!],
      ...moved.map((one): Bound => [one.direction < 0 ? 'minus' : 'part', one]),
    ];
    return [claimOf('adjustment', bound)];
  });
}

const INCOME = /收入(?:总计|总额)$|总收入$/;
const EXPENSE = /支出(?:总计|总额)$|总支出$/;

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
      /总计/.test(income.left + next.left);
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
