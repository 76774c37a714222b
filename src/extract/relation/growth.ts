import type { Claim } from '../../model.ts';
import { AT_CONSTANT_PRICES, isGeneric, isSameName } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { antecedent, subjectBefore } from './antecedent.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, isDelta, ofPlan, yearOf } from './list.ts';
import { aligned, type Scene } from './scene.ts';

/** 增加10万元，增长10%; 增长10%，增收10万元; 较上年的100万元增加10万元: how amounts changed, and how much that is of what they were. */
export function growths(scene: Scene): Claim[] {
  const found: Claim[] = [];
  const taken = new Set<Mention>();
  for (const rate of scene.all) if (rate.part === 'growth') found.push(...growth(rate, scene, taken));
  for (const rate of scene.all)
    if (rate.part === 'rate' && VARIES.test(rate.cue)) found.push(...variation(rate, scene));
  for (const delta of scene.all)
    if (isDelta(delta)) {
      const told = difference(delta, scene);
      found.push(...(told.length > 0 ? told : ofPair(delta, scene)));
    }
  return found;
}

const VARIES = /(?:变动率|调整率|变化率|增减率|变动幅度)$/;

/** 年初预算1685万元，调整后预算1752.4万元，预算调整率4%; 2023年24.5万元，2022年25万元，变动率-2%: printed with its sign or without. */
function variation(rate: Mention, { all }: Scene): Claim[] {
  const levels: Mention[] = [];
  for (let at = rate.index - 1; at >= 0 && all[at]!.segment === rate.segment && levels.length < 2; at--) {
    const one = all[at]!;
    if (one.brackets.length > rate.brackets.length || one.part === 'added' || one.part === 'delta') continue;
    if (isAmount(one) && one.sense === 'planned') levels.push(one);
    else if (one.quantity.dimension !== 'count') return [];
  }
  const [second, first] = levels;
  if (!first || !second || !isAlike(first, second)) return [];
  const [after, before] = yearOf(first) > yearOf(second) ? [first, second] : [second, first];
  if (!/调整后|变更后|全年预算/.test(after.left) && yearOf(after) !== yearOf(before) + 1) return [];
  const bound = (sign: 1 | -1): Bound[] => [
    ['percent', rate, sign],
    ['before', before],
    ['after', after],
  ];
  return [claimOf('growth-between', bound(1), { rivals: [bound(-1)] })];
}

/** 由上年的126项增加到148项，新增22项: what was added lies between the two amounts right before it. */
function ofPair(added: Mention, { all }: Scene): Claim[] {
  const after = all[added.index - 1];
  const before = all[added.index - 2];
  if (!after || !before || added.run.length > 1) return [];
  const isPair = before.sense === 'before' && before.clause === after.clause && isAmount(after);
  const isBehind = after.segment === added.segment && added.clause === after.clause + 1;
  if (!isPair || !isBehind || !isAlike(before, after) || !isAlike(after, added)) return [];
  return [claimOf('difference', changed(added, after, before))];
}

/** By how much one amount is more or less than another, as the words of the change say. */
const changed = (delta: Mention, after: Mention, before: Mention): Bound[] => [
  ['delta', delta, delta.direction < 0 ? -1 : 1],
  ['after', after],
  ['before', before],
];

/** How much in percent, as the words of the rate say. */
const grown = (rate: Mention, after: Mention, before: Mention): Bound[] => [
  ['percent', rate, rate.direction < 0 ? -1 : 1],
  ['before', before],
  ['after', after],
];

const MARKS = /[。;|]/;
/** 保障标准520元，较上年提高40元: a standard changes as an amount does. */
const isChangeable = (one: Mention): boolean =>
  isAmount(one) || (one.part === 'limit' && one.cue === '标准' && !one.referred);

/** 2023年62.8万元，2024年比2023年减少21.3万元: the amount of the year that is compared with. */
const isOfComparedYear = (amount: Mention, { said }: Mention): boolean => {
  const year = /[比较与](\d{4})年/.exec(said.slice(said.lastIndexOf('#') + 1))?.[1];
  return year !== undefined && yearOf(amount) === Number(year);
};

/** What is saved is saved of what was planned. */
const SAVES = /节约|节省|节支|超支|超额|短收|超收/;

/** 186起，742.6万元，同比分别上升12.05%和18.4%（上年分别为166起、627.2万元）: as many bases in the bracket as rates. */
function inTurn(rate: Mention, { all }: Scene): { amount: Mention; base: Mention } | null {
  const { run } = rate;
  if (run.length < 2) return null;
  const at = run.indexOf(rate);
  const [first, last] = [run[0]!, run.at(-1)!];
  const base = all[last.index + 1 + at];
  const amount = all[first.index - run.length + at];
  const opens = all[last.index + 1];
  if (!base || !amount || !opens || !PAST_BRACKET.test(opens.lead)) return null;
  if (base.brackets.length !== first.brackets.length + 1 || base.sentence !== rate.sentence) return null;
  return amount.sentence === rate.sentence && isAmount(amount) && isAlike(amount, base)
    ? { amount, base }
    : null;
}
/** 上年, 去年, 2022年: the base is of another year. */
const PAST = /^(?:上年|去年|\d{4}年)/;
const PAST_BRACKET = /\((?:上年|去年|\d{4}年)/;

function growth(rate: Mention, scene: Scene, taken: Set<Mention>): Claim[] {
  const turn = inTurn(rate, scene);
  if (turn) return [claimOf('growth-between', grown(rate, turn.amount, turn.base))];
  const delta = deltaOf(rate, scene, taken);
  if (delta) taken.add(delta);
  const past = !delta && TIME.exec(rate.left)?.[1];
  if (past) return ofTime(rate, past, scene);
  const direction = rate.direction || delta?.direction || 0;
  const first = delta && delta.index < rate.index ? delta.run[0]! : rate.run[0]!;
  const base = baseOf(first, scene, delta);
  const said =
    meanOf(first, scene, delta, base) ??
    antecedent(first, scene, delta, isChangeable) ??
    namesake(first, scene, delta) ??
    reachedBehind(rate, delta, scene);
  const amount = said && aligned(delta ?? rate, said.amount);
  if (AT_CONSTANT_PRICES.test(`${rate.left}|${amount?.left}`) && !/名义|现价/.test(rate.left)) return [];
  const signed = (mention: Mention): 1 | -1 => ((mention.direction || direction) < 0 ? -1 : 1);
  const percent: Bound = ['percent', rate, rate.quantity.value.startsWith('-') ? 1 : direction < 0 ? -1 : 1];
  const pair = delta && !base && amount?.sentence !== first.sentence ? yearPair(first, scene) : null;
  if (delta && pair)
    return [claimOf('growth-of-base', [percent, ['before', pair.before], ['delta', delta, signed(delta)]])];
  if (delta) {
    const change: Bound = ['delta', delta, signed(delta)];
    // 由9.6万元减少到…，减少1.2万元: the base is printed between
    const isNearer = base && (!amount || base.index > amount.index);
    if (base && isNearer && base.run.length === 1) {
      const between =
        amount && amount !== base && isAlike(amount, base)
          ? [claimOf('growth-between', [percent, ['before', base], ['after', amount]])]
          : [];
      return [claimOf('growth-of-base', [percent, ['before', base], change]), ...between];
    }
    if (amount && isOfComparedYear(amount, delta))
      return [claimOf('growth-of-base', [percent, ['before', amount], change])];
    if (!amount) return base ? [claimOf('growth-of-base', [percent, ['before', base], change])] : [];
    const level = said.named || amount.sentence === first.sentence ? 'stated' : 'implied';
    const head = headOf(amount, first, scene);
    // 2021年100万元，2022年110万元，增加10万元，增长10%: the base is printed before
    const planned =
      !base && ofPlan(delta) && amount.sense !== 'planned' ? planOf(amount, delta, scene) : null;
    if (planned)
      return [
        claimOf('growth-of-base', [percent, ['before', planned], change], { level: 'implied' }),
        claimOf('growth', [percent, ['after', amount], change], { level }),
      ];
    const ofBase =
      base &&
      base !== amount &&
      base.segment === amount.segment &&
      base.run.length === 1 &&
      isAlike(base, amount)
        ? [claimOf('growth-of-base', [percent, ['before', base], change], { level })]
        : [];
    const told = claimOf('growth', [percent, ['after', amount], change], {
      level,
      rivals: head ? [[percent, ['after', head], change]] : [],
    });
    // what fails against the amount is not told again against its base
    return [told, ...ofBase.filter(({ holds }) => holds !== false || told.holds !== false)];
  }
  const basis = base ?? (amount && spokenBase(first, amount, scene));
  if (!base && basis && amount)
    return [claimOf('growth-between', [percent, ['before', basis], ['after', amount]])];
  const moved = amount && base === null ? newcomers(amount, scene) : null;
  if (moved && direction > 0)
    return [claimOf('growth', [percent, ['after', amount!], ['delta', moved]], { level: 'implied' })];
  const inRun = base && base.run.length > 1 && amount ? aligned(rate, base) : null;
  if (inRun && amount && isAlike(inRun, amount) && amount.run.length === inRun.run.length)
    return [claimOf('growth-between', grown(rate, amount, inRun))];
  if (
    base &&
    amount &&
    base !== amount &&
    isAlike(base, amount) &&
    base.run.length === 1 &&
    ((base.part === 'each') === (amount.part === 'each') || likeMean(amount, base))
  )
    return [claimOf('growth-between', [percent, ['before', base], ['after', amount]])];
  return [];
}

/** 去年增长18.7%: what changed is of that year, and not what was spoken of last. */
const TIME = /^(前年|去年|上年)(?!同期|度?[比较])/;
const YEARS: readonly RegExp[] = [/^前年/, /^(?:去年|上年)/, /^(?:今年|本年|当年)/];

/** 前年18.2亿元，去年21.6亿元，今年23.4亿元，去年增长18.7%. */
function ofTime(rate: Mention, word: string, { sentences }: Scene): Claim[] {
  const at = YEARS.findIndex((year) => year.test(word));
  const here = (sentences.get(rate.sentence) ?? []).filter((one) => one.part === 'amount');
  const after = here.find(({ left }) => YEARS[at]!.test(left));
  const before = here.find(({ left }) => at > 0 && YEARS[at - 1]!.test(left));
  if (!after || !before || !isAlike(after, before)) return [];
  return [claimOf('growth-between', grown(rate, after, before))];
}

/**
 * 人均月工资2800元，同比增加200元: a mean that nothing else of its unit stands beside, or that is compared with a mean, is
 * what changed.
 */
function meanOf(
  first: Mention,
  { all }: Scene,
  delta: Mention | null,
  base: Mention | null,
): { amount: Mention; named: boolean } | null {
  // 34微克/立方米下降: the measure is no name
  if (first.name !== '' && !first.name.includes('/')) return null;
  for (let at = first.index - 1; at >= 0 && at > first.index - 4; at--) {
    const one = all[at]!;
    if (one.segment !== first.segment) return null;
    if (one === base || one.brackets.length > first.brackets.length) continue;
    if ((one.part !== 'each' && !one.quantity.unit.includes('/')) || one.run.length > 1) return null;
    const isOnly = !all
      .slice(Math.max(0, at - 6), at)
      .some(
        (other) =>
          other.segment === one.segment &&
          other.quantity.unit === one.quantity.unit &&
          other.quantity.scale === one.quantity.scale,
      );
    return base?.part === 'each' ||
      (delta && isOnly && likeMean(one, delta)) ||
      (!delta && isOnly && base && likeMean(one, base))
      ? { amount: one, named: false }
      : null;
  }
  return null;
}

/** 412公斤/亩 grows by 8公斤. */
const likeMean = ({ quantity: a }: Mention, { quantity: b }: Mention): boolean =>
  a.scale === b.scale && (a.unit === b.unit || a.unit.startsWith(`${b.unit}/`));

/** So many figures and paragraphs back the amount of a named change may stand. */
const NAMED_BACK = 60;
const NAMED_PARAGRAPHS = 8;

const TOTALS = /(?:收入|支出|支)总计(?:均|各|都)?[为是]?$/;

/** 公务接待费支出2.14万元。…… 公务接待费减少0.6万元，下降21.9%: the nearest amount of that name that is of the year spoken of. */
function namesake(
  first: Mention,
  { all }: Scene,
  delta: Mention | null,
): { amount: Mention; named: boolean } | null {
  const isBoth = /收(?:入)?、支(?:出)?总计|收支总计/.test(first.lead);
  const name = first.name || subjectBefore(first, all);
  // 本年收入与上年相比减少: an account is named by 本年
  const isAccount = /^本年(?:收入|支出)/.test(first.left);
  if (delta === null || (!isBoth && !isAccount && (name === '' || isGeneric(name)))) return null;
  const ofBudget = /预算|计划/.test(first.said);
  for (let at = first.index - 1; at >= 0 && at > first.index - NAMED_BACK; at--) {
    const one = all[at]!;
    if (one.paragraph < first.paragraph - NAMED_PARAGRAPHS) return null;
    if (!isAmount(one) || !isAlike(one, delta) || one.run.length > 1) continue;
    if (isBoth && TOTALS.test(one.left)) return { amount: one, named: true };
    if (isBoth || (one.name !== name && !isSameName(one.name, name))) continue;
    if (isAccount && !/本年/.test(one.left)) continue;
    if ((one.sense === 'planned') !== ofBudget) continue;
    if (spokenYear(one, all) !== spokenYear(first, all)) return null;
    return { amount: one, named: true };
  }
  return null;
}

/** 2023年会议费12.6万元……；2022年会议费15.1万元……。会议费减少2.5万元: the amounts of that name, of the year spoken of and of the one before. */
function yearPair(change: Mention, { all }: Scene): { after: Mention; before: Mention } | null {
  if (change.name === '' || isGeneric(change.name)) return null;
  const ofBudget = /预算|计划/.test(change.said);
  const ofYear = new Map<number, Mention>();
  for (let at = change.index - 1; at >= 0 && at > change.index - NAMED_BACK; at--) {
    const one = all[at]!;
    if (one.paragraph < change.paragraph - NAMED_PARAGRAPHS) break;
    if (!isAmount(one) || !isAlike(one, change) || one.run.length > 1 || !isSameName(one.name, change.name))
      continue;
    if (one.sense === 'planned' && !ofBudget) continue;
    const year = spokenYear(one, all);
    if (year > 0 && !ofYear.has(year)) ofYear.set(year, one);
  }
  const own = spokenYear(change, all);
  const latest = Math.max(...ofYear.keys());
  const named = Math.max(own, latest);
  const [after, before] = [ofYear.get(named), ofYear.get(named - 1)];
  return after && before ? { after, before } : null;
}

/** A year that is only compared with is not spoken of. The last of the years that the words from here back to the nearest that names one speak of; 0 where none does. */
function spokenYear(one: Mention, all: readonly Mention[]): number {
  for (let at = one.index; at >= 0 && at > one.index - NAMED_BACK; at--) {
    const years = [...all[at]!.lead.matchAll(/(?<![比较与同])(\d{4})年(?!度?(?:相比|同期))/g)].map(
      ([, year]) => Number(year),
    );
    if (years.length > 0) return Math.max(...years);
  }
  return 0;
}

/** After the last item of a list 同比增加… may be said of that item or of the head: of these two the report leaves it open. */
function headOf(amount: Mention, change: Mention, { listOf }: Scene): Mention | null {
  const list = listOf.get(amount);
  const last = list?.rows.at(-1)?.item;
  return list && last === amount && list.rows.length > 1 && list.head.sentence === change.sentence
    ? list.head
    : null;
}

/** The change in amount that a rate is told with: right before it, or right behind. */
function deltaOf(rate: Mention, { all }: Scene, taken: ReadonlySet<Mention>): Mention | null {
  const first = rate.run[0]!;
  const fits = (delta: Mention | undefined, words: string): delta is Mention =>
    delta !== undefined &&
    isDelta(delta) &&
    delta.sentence === rate.sentence &&
    !MARKS.test(words) &&
    (delta.direction === rate.direction || delta.direction === 0 || rate.direction === 0) &&
    !taken.has(delta);
  let before = all[first.index - 1];
  while (before && before.brackets.length > first.brackets.length) before = all[before.index - 1];
  if (fits(before, first.lead) && (first.name === '' || /^(?:增|减|降)/.test(first.name)))
    return aligned(rate, before);
  const next = all[rate.run.at(-1)!.index + 1];
  const hasOwn =
    next &&
    all[next.run.at(-1)!.index + 1]?.part === 'growth' &&
    !MARKS.test(all[next.run.at(-1)!.index + 1]!.lead);
  if (
    fits(next, next?.lead ?? '') &&
    next.name === '' &&
    !hasOwn &&
    next.brackets.length === first.brackets.length
  )
    return aligned(rate, next);
  return null;
}

/** What a change is measured against, where it is printed: 较上年的100万元, 上年100万元. */
function baseOf(first: Mention, scene: Scene, delta: Mention | null): Mention | null {
  const { all } = scene;
  const againstPlan = ofPlan(first);
  for (let at = first.index - 1; at >= 0 && at > first.index - 6; at--) {
    const one = all[at]!;
    if (one.sentence !== first.sentence) break;
    // 前两项较上年298万元增加15万元；改造支出较上年减少58万元: of another thing
    if (one.segment !== first.segment && first.name !== '' && !isGeneric(first.name)) break;
    // 与上年（228场）相比增加18场
    if (
      one.brackets.length === first.brackets.length + 1 &&
      PARENTHESIS.test(one.lead) &&
      (!delta || isAlike(one, delta))
    )
      return one;
    // 410.5万元（上年388.0万元），增长5.8%
    if (
      one.brackets.length === first.brackets.length + 1 &&
      one.part === 'amount' &&
      one.sense === 'before' &&
      one.segment === first.segment &&
      (!delta || isAlike(one, delta))
    )
      return one;
    if (one.brackets.length > first.brackets.length) continue;
    const earlier =
      one.part === 'amount' &&
      yearOf(one) > 0 &&
      all
        .slice(Math.max(0, at - 3), first.index)
        .some(
          (other) =>
            other !== one && isAmount(other) && yearOf(other) === yearOf(one) + 1 && isAlike(other, one),
        );
    if (
      one.part === 'amount' &&
      (one.sense === 'before' || earlier || compares(one) || (againstPlan && one.referred)) &&
      (!delta || isAlike(one, delta))
    )
      return one;
    // 比上年户均0.58万元: a mean is compared with a mean
    if (one.part === 'each' && MEAN_BEFORE.test(one.left) && one.segment === first.segment) return one;
    if (isDelta(one) && one.segment === first.segment && !one.referred) return null;
  }
  return behind(first, scene, delta);
}

/** 与上年（228场）相比: what the bracket holds is what is compared with. */
const PARENTHESIS = /[比较与](?:上年|去年|上年同期|去年同期|\d{4}年|年初|预算|年初预算|计划)(?:数|度)?\($/;

const MEAN_BEFORE =
  /^[比较](?:上年|去年|标准|预算|计划|\d{4}年)|[比较](?:上年|去年|\d{4}年)(?:同期)?的?$|^[比较](?:户|人|车|亩|生|次)均/;

/** 比年初预算3120万元: it is named to be compared with, be it a plan or the year before. */
const compares = ({ referred, left, sense }: Mention): boolean =>
  referred && sense === 'planned' && /[比较与]/.test(left);

/** What a comparison is with: 比上年预算数 → 上年预算数. */
const BASIS =
  /(?:比|较|与)([^#比较与]{1,12}?)(?:同期|相比|有所|约|实际|大幅|略)?(?:增|减|下|上|提|多|少|高|低|升|降|压|节)[^#]*$/;

/** 与2022年相比，收入减少…: the comparison opens the sentence. */
const COMPARED_WITH = /[比较与](\d{4}年|上年|去年)度?(?:相比|比较)?,[^,;。]*$/;

/** 比上年预算数下降11%，比上年决算数下降20%，上年预算数7万元，…; 同比增长14%（上年同期40亿元）: the base is told behind. */
function behind(first: Mention, { all }: Scene, delta: Mention | null): Mention | null {
  const basis = BASIS.exec(first.said)?.[1] ?? COMPARED_WITH.exec(first.lead)?.[1] ?? '';
  for (let at = first.index + 1; at < first.index + 8 && all[at]?.sentence === first.sentence; at++) {
    const one = all[at]!;
    if (one.part !== 'amount' || one.sense === 'reached' || (delta && !isAlike(one, delta))) continue;
    const inBracket = one.brackets.length > first.brackets.length && at <= first.run.at(-1)!.index + 2;
    const isTold =
      basis.length >= 2 &&
      one.left.includes(basis.replace(/数$/, '')) &&
      /^(?:上年|去年|年初|预算|计划|\d{4}年)/.test(one.left);
    if (isTold || (inBracket && (one.sense === 'before' || PAST.test(one.left)))) return one;
  }
  return nextSentence(first, all, delta);
}

/** 比上年增加8.58万元，增长9.7%。上年为88.15万元: the base opens the next sentence. */
function nextSentence(change: Mention, all: readonly Mention[], delta: Mention | null): Mention | null {
  if (ofPlan(change)) return null;
  let at = change.index + 1;
  while (all[at]?.sentence === change.sentence && at < change.index + 4) at++;
  const one = all[at];
  const isNext =
    one &&
    one.sentence === change.sentence + 1 &&
    one.paragraph === change.paragraph &&
    one.part === 'amount' &&
    one.run.length === 1 &&
    BASE_ALONE.test(one.left) &&
    (!delta || isAlike(one, delta));
  return isNext ? one : null;
}
const BASE_ALONE =
  /^(?:上年|去年|上年度)(?:同期)?(?:收入|支出|决算|预算|总计|合计|收入总计|支出总计)*数?[为是]?$/;

/** 较预算下降5%, 较概算下浮10%: the amount of the paragraph that goes by that name. */
function spokenBase(first: Mention, amount: Mention, { all }: Scene): Mention | null {
  const said = BASIS.exec(first.said.slice(first.said.lastIndexOf('#') + 1))?.[1] ?? '';
  const basis = said.replace(/^(?:年初|本年)?的?|(?:数|额|金额|价|值)$/g, '');
  if (basis.length < 2 || /上年|去年|同期|上[月季期]|\d/.test(basis)) return null;
  for (let at = amount.index - 1; at >= 0 && at > amount.index - FAR; at--) {
    const one = all[at]!;
    if (one.paragraph !== amount.paragraph) return null;
    if (
      !isAmount(one) ||
      one.run.length > 1 ||
      !isAlike(one, amount) ||
      one.brackets.length > amount.brackets.length
    )
      continue;
    if (one.left.includes(basis)) return one;
  }
  return null;
}

/** 新增企业26家，总数达到118家: what is new among them. */
function newcomers(amount: Mention, { all }: Scene): Mention | null {
  const before = all[amount.index - 1];
  return before &&
    before.sentence === amount.sentence &&
    /^(?:总数|总量|累计|达到?)/.test(amount.left) &&
    /^(?:全年|当年|净)?新?增/.test(before.left) &&
    isAlike(before, amount)
    ? before
    : null;
}

/** 增长8%，增支35.2万元，达475.2万元: the amount stands behind. */
function reachedBehind(
  rate: Mention,
  delta: Mention | null,
  { all }: Scene,
): { amount: Mention; named: boolean } | null {
  const last = Math.max(rate.run.at(-1)!.index, delta ? delta.run.at(-1)!.index : 0);
  const next = all[last + 1];
  const follows =
    next &&
    next.sentence === rate.sentence &&
    isAmount(next) &&
    /^(?:达|达到|为|至|到|全年|年末|总数|现有)/.test(next.left);
  return follows && (!delta || isAlike(next, delta)) ? { amount: next, named: false } : null;
}

const BETWEEN = /[与和].{1,12}(?:的|之间的?)(?:差异|差额|差值|差)/;

/** 预算与决算的差异为25万元，预算288万元，决算313万元: how far apart the two are that come next. */
function toldBehind(delta: Mention, { all }: Scene): Claim | null {
  const [one, other] = [all[delta.index + 1], all[delta.index + 2]];
  if (!one || !other || other.sentence !== delta.sentence || !isAlike(one, delta) || !isAlike(other, delta))
    return null;
  if (!isAmount(one) || !isAmount(other) || one.sense === other.sense) return null;
  return claimOf('difference', changed(delta, other, one), { rivals: [changed(delta, one, other)] });
}

/** 支出2.05万元，年初预算2.95万元，差值0.9万元: the two amounts and how far they are apart. */
function difference(delta: Mention, scene: Scene): Claim[] {
  const { all } = scene;
  if (delta.run.length > 1) return [];
  const pair = delta.direction === 0 ? null : yearPair(delta, scene);
  if (pair) return [claimOf('difference', changed(delta, pair.after, pair.before))];
  const apart = delta.direction === 0 && BETWEEN.test(delta.said) ? toldBehind(delta, scene) : null;
  if (apart) return [apart];
  const said =
    antecedent(delta, scene, delta, isChangeable) ??
    namesake(delta, scene, delta) ??
    meanBefore(delta, scene);
  if (!said) return [];
  const { amount } = said;
  if (isOfComparedYear(amount, delta)) return [];
  // 共13992人，其中甲12604人、乙1388人，比上年末增加432人: of the last, or of what the sentence opened with
  const leading = scene.sentences.get(delta.sentence)?.find((one) => isAmount(one) && isAlike(one, amount));
  const heads = [headOf(amount, delta, scene), leading].flatMap((one) =>
    one && one !== amount ? [one] : [],
  );
  // 增加218.42万元（2021年为3390.2万元）; 比上年末增加6人（上年末243人）
  const told = delta.direction === 0 ? null : toldAfter(delta, scene);
  if (told && told !== amount && isAlike(told, amount)) {
    const rivals = heads.map((head) => changed(delta, head, told));
    return [claimOf('difference', changed(delta, amount, told), { rivals })];
  }
  const againstPlan = ofPlan(delta) || delta.direction === 0 || SAVES.test(delta.cue);
  for (let at = delta.index - 1; at >= 0 && at > delta.index - 6; at--) {
    const one = all[at]!;
    if (one.sentence !== delta.sentence) break;
    if (one.segment !== delta.segment && !(yearOf(one) > 0 && yearOf(one) === yearOf(amount) - 1)) continue;
    const isParenthesis = one.brackets.length === delta.brackets.length + 1 && PARENTHESIS.test(one.lead);
    if (
      (one.brackets.length > delta.brackets.length && !isParenthesis) ||
      one === amount ||
      !isAlike(one, delta)
    )
      continue;
    if (isDelta(one)) break;
    const isBase =
      isParenthesis ||
      (compares(one) && one.part === 'amount') ||
      (one.part === 'amount' &&
        (one.sense === 'before' || (yearOf(one) > 0 && yearOf(one) === yearOf(amount) - 1)
          ? !againstPlan || delta.direction === 0
          : one.sense === 'planned' && againstPlan));
    if (!isBase) continue;
    const isReferred = isParenthesis || compares(one) || yearOf(one) === yearOf(amount) - 1;
    if (!isReferred && amount.sense === 'planned' && one.sense === 'planned') break;
    const turned = delta.direction === 0 ? [changed(delta, one, amount)] : [];
    const ofHeads = heads
      .filter((head) => head !== one && head.index < one.index)
      .map((head) => changed(delta, head, one));
    return [claimOf('difference', changed(delta, amount, one), { rivals: [...turned, ...ofHeads] })];
  }
  const plan =
    againstPlan && delta.direction !== 0 && amount.sense !== 'planned' ? planOf(amount, delta, scene) : null;
  if (plan) return [claimOf('difference', changed(delta, amount, plan), { level: 'implied' })];
  // 年初预算2万元，决算2.05万元 … the amount itself was planned, and what was spent stands before it
  if (delta.direction === 0 && amount.sense === 'planned') {
    const spent = all[amount.index - 1];
    if (
      spent &&
      spent.sentence === delta.sentence &&
      spent.part === 'amount' &&
      isAlike(spent, delta) &&
      spent.sense !== 'planned'
    )
      return [
        claimOf('difference', changed(delta, amount, spent), { rivals: [changed(delta, spent, amount)] }),
      ];
  }
  return [];
}

/** The base of a change that is told behind it, in a bracket or as 上年末为…. */
function toldAfter(delta: Mention, { all }: Scene): Mention | null {
  if (ofPlan(delta)) return null;
  for (let at = delta.index + 1; at < delta.index + 4 && all[at]?.sentence === delta.sentence; at++) {
    const one = all[at]!;
    if (one.quantity.dimension === 'percent') continue;
    const inBracket = one.brackets.length === delta.brackets.length + 1 && PAST.test(one.left);
    const isPast =
      one.brackets.length === delta.brackets.length &&
      (/^(?:上年|去年)(?:末|底|度|同期)?[为是]/.test(one.left) || BASE_ALONE.test(one.left));
    return (inBracket || isPast) && one.part === 'amount' && isAlike(one, delta) ? one : null;
  }
  return nextSentence(delta, all, delta);
}

/** 平均住院日7.4天，比上年7.9天缩短0.5天: means change as amounts do. */
function meanBefore(delta: Mention, scene: Scene): { amount: Mention; named: boolean } | null {
  const base = baseOf(delta, scene, delta);
  return base && meanOf(delta, scene, delta, base);
}

const PLAN_BRACKET = /\((?:年初|全年|调整)?(?:预算|计划|任务|目标)(?:数|额)?[为:]?$/;
/** So far back the plan of the same name may stand. */
const FAR = 40;

/** 三公经费预算20万元。…… 支出9.07万元，较年初预算减少10.93万元: the plan of that name, told before. */
function planOf(amount: Mention, delta: Mention, { all }: Scene): Mention | null {
  for (let at = delta.index - 1; at >= 0 && at > delta.index - FAR; at--) {
    const one = all[at]!;
    if (one.index > amount.index && !PLAN_BRACKET.test(one.lead)) continue;
    if (
      !isAmount(one) ||
      one.sense !== 'planned' ||
      !isAlike(one, delta) ||
      (one.brackets.length > 0 && !PLAN_BRACKET.test(one.lead))
    )
      continue;
    const isNamed = isSameName(one.name, amount.name) || isSameName(one.full, amount.full);
    if (isNamed || (isGeneric(amount.name) && one.paragraph >= amount.paragraph - 1)) return one;
  }
  return null;
}
