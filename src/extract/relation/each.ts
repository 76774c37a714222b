import type { Claim } from '../../model.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf, unprinted } from './claim.ts';
import { isAlike, isAmount, type Row } from './list.ts';
import { isOpenTo, type Scene } from './scene.ts';

/** 3辆，运行费5.28万元，平均每辆1.76万元: a total, what is counted, and how much that is of each. */
export function unitPrices(scene: Scene): Claim[] {
  const rows = scene.saidOf;
  return scene.all.flatMap((each) => {
    const product = written(each, scene);
    if (product) return [product];
    if (!isEach(each) || each.quantity.bound !== 'eq' || each.run.length > 1 || ELSEWHERE.test(each.left))
      return [];
    const counter = counterOf(each) ?? (/单价/.test(each.left) ? ANY_COUNT : null);
    const period = PERIOD.exec(each.left + each.tail)?.[0];
    if (!counter && !period) return [];
    const found = counted(each, counter, scene, rows);
    if (!found) return [];
    const { number, total } = found;
    const bound: Bound[] = [
      ['total', total],
      ...(number ? [['factor', number] as const] : []),
      ['factor', rounded(inLots(each))],
    ];
    const others =
      total.index > each.index && /[合共总]计|[两三]项|共/.test(total.left) ? pricesBefore(each, scene) : [];
    if (others.length > 0 && number) {
      const pairs = [...others, { each, number }].flatMap((one): Bound[] => [
        ['part', one.number],
        ['factor', one.each],
      ]);
      return [claimOf('each-of-number', [['total', total], ...pairs], { form: 'weighted' })];
    }
    if (!period) return [claimOf('each-of-number', bound)];
    const printed = scene.sentences
      .get(each.sentence)!
      .find(({ quantity }) => /^(?:个月|天)$/.test(quantity.unit));
    if (printed) return [claimOf('each-of-number', [...bound, ['factor', printed]])];
    return overPeriod(each, bound, period, scene);
  });
}

/** 小学部97.5万元（1500人×650元）: the product is written out in a bracket behind. */
function written(each: Mention, { all }: Scene): Claim | null {
  const number = all[each.index - 1];
  const total = all[each.index - 2];
  if (!number || !total || !TIMES.test(each.lead) || each.quantity.dimension !== 'money') return null;
  const isIn =
    number.brackets.length === total.brackets.length + 1 && number.brackets.at(-1) === each.brackets.at(-1);
  if (!isIn || !/^\($/.test(number.lead) || !isAmount(total) || !isAlike(total, each)) return null;
  if (/^[×xX*＊✕]/.test(each.after)) return null;
  return claimOf('each-of-number', [
    ['total', total],
    ['factor', number],
    ['factor', each],
  ]);
}
const TIMES = /^[×xX*＊✕]$/;

/** 早稻1.2万亩，每亩80元；晚稻1.5万亩，每亩60元，合计186万元: the prices before it, each with its number. */
function pricesBefore(last: Mention, { all, sentences }: Scene): { each: Mention; number: Mention }[] {
  return sentences.get(last.sentence)!.flatMap((each) => {
    const number = all[each.index - 1];
    if (
      each.index >= last.index ||
      each.part !== 'each' ||
      !isAlike(each, last) ||
      number?.sentence !== last.sentence
    )
      return [];
    return counterOf(each)?.test(number.quantity.unit) ? [{ each, number }] : [];
  });
}

/** A price or a mean, also by its unit alone: 造价2800元/平方米. */
const isEach = (one: Mention): boolean =>
  one.part === 'each' ||
  (isAmount(one) && (one.quantity.unit.includes('/') || /^(?:吨[水煤]|单产)/.test(one.left)));

interface Counted {
  readonly number: Mention | null;
  readonly total: Mention;
}

/** The number and the total that a price or a mean ties together: both of the item that it is said of, or neither of any. */
function counted(
  each: Mention,
  counter: RegExp | null,
  scene: Scene,
  rows: ReadonlyMap<Mention, Row>,
): Counted | null {
  const own = rows.get(each);
  const isTotal = (one: Mention): boolean =>
    isAmount(one) &&
    one.part !== 'rest' &&
    !isEach(one) &&
    one.sense !== 'before' &&
    isAlike(withUnit(one), withUnit(each)) &&
    one.quantity.bound === 'eq';
  const isNumber = (one: Mention): boolean =>
    isAmount(one) &&
    (counter?.test(one.quantity.unit) === true || isNamedBy(each, one)) &&
    one.quantity.bound === 'eq';
  for (const row of own ? [own, undefined] : [undefined]) {
    const isOf = (one: Mention): boolean => rows.get(one) === row;
    const number = counter ? nearest(each, scene, (one) => isNumber(one) && isOf(one), [], false) : null;
    if (counter && !number) continue;
    const total = nearest(
      each,
      scene,
      (one) => one !== number && isTotal(one) && isOf(one),
      number ? [each, number] : [each],
      !isMean(each),
    );
    if (total) return { number, total };
    // 其中重点户40户，户均6000元: its total is told nowhere
    if (number && row && number.segment === each.segment && scene.listOf.get(row.item)?.rows.length === 1)
      return null;
  }
  return null;
}

/** 3200个工日，每个工日120元: the price says what it is of. */
const isNamedBy = ({ left }: Mention, { quantity: { unit }, tail }: Mention): boolean =>
  (unit.length > 1 && left.includes(`每${unit}`)) || (tail.length > 1 && left === `每${unit}${tail}`);
/** 1600个，单价165元: of whatever is counted right before. */
const ANY_COUNT = /^(?!元|%)[^/]{1,3}$/;

/** A mean of the year before, of a standard or of a plan is of figures that stand elsewhere. */
const ELSEWHERE = /上年|去年|同期|^[较比]|标准(?!计|安排|发|核|补)|不超过|限额|控制|目标|计划|概算/;
const isMean = ({ left }: Mention): boolean => /均/.test(left);
const PERIOD = /每个?(?:[月天日周]|学期|季度?)|[月日]人?均|\/月|年均/;

const withUnit = (each: Mention): Mention => {
  const [unit = ''] = each.quantity.unit.split('/');
  return unit === each.quantity.unit
    ? each
    : {
        ...each,
        quantity: { ...each.quantity, unit, dimension: unit === '元' ? 'money' : each.quantity.dimension },
      };
};

const COUNTERS: Readonly<Record<string, RegExp>> = {
  人: /^(?:人|名|位|人次|万人)$/,
  名: /^(?:人|名|位)$/,
  案: /^[件起宗]$/,
  生: /^(?:人|名|生)$/,
  学: /^(?:人|名|生)$/,
  次: /^(?:人次|次)$/,
  批: /^批次?$/,
  户: /^户次?$/,
  车: /^[辆台]$/,
  场: /^场次?$/,
  家: /^[家户个]$/,
  校: /^[所校]$/,
  班: /^[个班期]$/,
  床: /^张$/,
  村: /^[个村]$/,
  岗: /^个$/,
  镇: /^个$/,
  公: /^公里$/,
  平: /^平方米$/,
  方: /^[平立]方米$/,
  立: /^立方米$/,
};
const OVER_MANY = /每([百千万])(?=[\p{Script=Han}])/u;
const LOTS: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000 };
const NAMED: readonly RegExp[] = [
  /每[百千万]?(?!年|月|日|天|周|次均|学年|季|个月)个?([\p{Script=Han}])[^每均]{0,12}$/u,
  /(?:^|[^年月日季平])(?<!平)([人生户亩车台辆套校所村场次件案起床家期班笔批座公平镇立])(?:里|方米)?均[^均]{0,10}$/,
  /([亩])产/,
  /单([位])产/,
  /单([方])造?价/,
  /吨(水|煤)/,
];

/** What a price or a mean is of: 每辆, 辆均, 人均, 元/亩. */
function counterOf({ left, tail, quantity }: Mention): RegExp | null {
  const bare = left.replace(
    /(?<=[\p{Script=Han}])每个?(?:年|月|天|日|学年|学期)|[年月日](?=[人户生]均)/gu,
    '',
  );
  const of = /\/(.{1,12})$/.exec(quantity.unit)?.[1] ?? /^[/每]([\p{Script=Han}])/u.exec(tail)?.[1];
  const word =
    (of === '年' || of === '月' ? undefined : of) ??
    NAMED.map((pattern) => pattern.exec(bare)?.[1]).find((one) => one !== undefined);
  if (word === undefined) return null;
  if (/^[水煤]$/.test(word)) return /^吨$/;
  return COUNTERS[word] ?? (word.length > 1 ? new RegExp(`^${word}$`) : new RegExp(`^${word}次?$`));
}

/** 每万人8.4件: of so many at a time. */
function inLots(each: Mention): Mention {
  const times = LOTS[OVER_MANY.exec(each.left)?.[1] ?? ''];
  return times === undefined
    ? each
    : { ...each, quantity: { ...each.quantity, scale: each.quantity.scale / times } };
}

/** 人均结案279件, 人均86元: a mean is rounded to its last place, also where it is of counts or in 元. */
const rounded = (each: Mention): Mention =>
  isMean(each) ? { ...each, quantity: { ...each.quantity, exact: false } } : each;

/** So far back a figure may stand. */
const BACK = 16;

/**
 * A price stands before its total, a mean behind; in another sentence or behind a ； the nearest counts that has a word in
 * common with those that ask for it.
 */
function nearest(
  each: Mention,
  { all }: Scene,
  fits: (one: Mention) => boolean,
  asking: readonly Mention[],
  behindFirst: boolean,
): Mention | null {
  const before = all
    .slice(Math.max(0, each.index - BACK), each.index)
    .filter((one) => one.paragraph === each.paragraph && isOpenTo(one, each) && fits(one))
    .reverse();
  const behind = all
    .slice(each.index + 1, each.index + 4)
    .find((one) => one.segment === each.segment && one.brackets.length >= each.brackets.length && fits(one));
  const here = before.find((one) => one.segment === each.segment);
  // 呼吸机4台48万元，每台12万元: the total stands between
  const between = all[each.index - 1];
  const isBetween =
    between === here && all[each.index - 2] !== undefined && asking.includes(all[each.index - 2]!);
  const beside = (behindFirst && !isBetween ? behind : undefined) ?? here ?? behind;
  if (beside) return beside;
  if (asking.length === 0) {
    const numbers = before.filter((one) => one.sentence === each.sentence);
    return numbers[0] ?? (before.length === 1 ? before[0]! : null);
  }
  // 企业86家，…；提供岗位4120个，平均每家48个: the only one of its sentence
  const here_ = before.filter((one) => one.sentence === each.sentence);
  if (here_.length === 1 && !behindFirst) return here_[0]!;
  const words = asking.map(({ left, full }) => `${left}|${full}`.replace(MEAN_OF, '')).join('|');
  return before.find(({ left }) => sharesWord(left, words)) ?? null;
}

/** 平均每辆, 人均, 户均: no words of what is measured. */
const MEAN_OF =
  /平均|补[贴助]|每?[\p{Script=Han}]均|每[\p{Script=Han}]|[全本]年|支出|收入|资金|完成|实际|年度|\d+/gu;

/** Two characters in a row. */
function sharesWord(a: string, b: string): boolean {
  const bare = a.replace(MEAN_OF, '|');
  for (let at = 0; at + 2 <= bare.length; at++) {
    const pair = bare.slice(at, at + 2);
    if (!/[|,;。:#]/.test(pair) && b.includes(pair)) return true;
  }
  return false;
}

/** 每人每月1000元, 月均807万元, 年均162万元: as many months, days or years as the words say without printing them. */
function overPeriod(each: Mention, bound: readonly Bound[], period: string, { all }: Scene): Claim[] {
  const words = all
    .slice(Math.max(0, each.index - 4), each.index + 2)
    .map(({ lead }) => lead)
    .join('|');
  const counts = periods(period, words);
  const inPeriods = counts.map((count): Bound[] => [...bound, ['factor', times(each, count)]]);
  const [first, ...others] = inPeriods;
  if (!first) return [];
  const people = bound.length > 2;
  const claim = claimOf('each-of-number', first, {
    open: people,
    rivals: [...others, ...(people ? [bound] : [])],
  });
  // 年末4126人，每人每月140元: who came and went in the year is not told, unless it is reckoned by that number
  return claim.holds === false && people && !RECKONED.test(words) ? [] : [claim];
}

const RECKONED = /按|计算|测算|核算/;

function periods(period: string, words: string): readonly number[] {
  const [, from, to] = /(20\d\d)年?(?:[—–\-~至到]+)(20\d\d)年/.exec(words) ?? [];
  const years = from === undefined ? 1 : Number(to) - Number(from) + 1;
  if (/学期|季/.test(period)) return /[两二]个?学期/.test(words) ? [2] : /四个季度/.test(words) ? [4] : [];
  if (period === '年均') return years > 1 ? [years] : [];
  const months = /上半年/.test(words) ? 6 : /季度/.test(words) ? 3 : 12 * years;
  if (/月/.test(period)) return /本月|\d月份?(?![日底末])/.test(words) && !/全年/.test(words) ? [] : [months];
  return /[本每一]周/.test(words) ? [7] : /全年|年度/.test(words) ? [365, 366] : [];
}

/** The periods that a mean is over, printed nowhere. */
const times = (each: Mention, count: number): Mention => ({
  ...each,
  left: '期数',
  run: [each],
  quantity: unprinted(each.quantity, count, '期'),
});
