import type { Claim } from '../../model.ts';
import { isGeneric } from '../lexicon/name.ts';
import { RATE_NAMES, RESPONDENTS } from '../lexicon/rate.ts';
import { anyOf } from '../lexicon/words.ts';
import type { Mention } from '../mention/mention.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, topic } from './list.ts';
import { isOpenTo, type Scene } from './scene.ts';

/** Rates with a name of their own: what was counted, by the words of the name, out of what it was counted. */
export function namedRates(scene: Scene): Claim[] {
  return scene.all.flatMap((rate) => {
    if (rate.quantity.dimension !== 'percent' || rate.run.length > 1) return [];
    if (rate.part !== 'completion' && rate.part !== 'rate' && rate.part !== 'share') return [];
    const name = NAME.exec(rate.left);
    if (!name) return [];
    const [, whose = '', stem = ''] = name;
    const defined = byDefinition(rate, whose + stem, scene);
    if (defined) return [defined];
    if (SAVED.test(stem)) return saved(rate, stem, scene);
    if (OF_BUDGET.test(stem)) return [];
    const grades = GRADES.test(whose + stem) ? graded(rate, stem, scene) : [];
    if (grades.length > 0) return grades;
    return counted(rate, whose, stem, scene);
  });
}

/** 办结率, 满意度: the last two characters of the name, and what stands before them. */
const NAME =
  /([\p{Script=Han}]{0,8}?)([\p{Script=Han}]{2})(?:率|比率|(?<=满意)度)(?:均|分别|约|仅|只有|已|高)?(?:达到?|为|是|到|:)*$/u;
/** Of these rates the whole is a budget. */
export const OF_BUDGET =
  /执行|支出|支付|使用|拨付|到位|完成|发放|调整|变动|增长|下降|控制|上升|提高|增减|负债|毛利|贡献|利用/;
const SAVED = /节约|核减|审减|结余|结转|节支|节省|压减|节余|资金$/;
const GRADES = /优良|优秀|良好|优质/;
/** How it was done: part of what is counted. */
const MANNER = /^(?:按期|按时|及时|提前|有效|一次性?|当场|即时|直接|网上|超期|规范|当年|首次|初次|自动|主动)/;
/** Said of the name of any rate. */
const ANY =
  /综合|总体|整体|项目|资金|任务|全部|工程|培训|平均|年度|本年|全年|群众|服务对象|对象|受益|设备|产品|问题|案件|信访|事项|投诉|质量|验收|总|各类|其中|预算|实际|公众|社会|业务|工作|了|的/g;

const DEFINED = RATE_NAMES.map(({ name, part, whole, together, loose }) => ({
  name: new RegExp(`(?:${anyOf(name)})$`),
  part: new RegExp(anyOf(part)),
  whole: new RegExp(anyOf(whole)),
  alone: new RegExp(`^(?:${anyOf(whole)})$`),
  together,
  loose,
}));
/** Whether the definition of a rate, by its name, says what it is made of. */
export const isDefined = ({ left }: Mention): boolean => {
  const [, whose = '', stem = ''] = NAME.exec(left) ?? [];
  return stem !== '' && DEFINED.some(({ name, loose }) => !loose && name.test(whose + stem));
};
/** So far back what such a rate is made of may stand. */
const FAR = 30;

/** 资产负债率, 回收率: the nearest amounts that go by the words of the definition, no items of lists. */
function byDefinition(rate: Mention, name: string, { all, listOf, headed }: Scene): Claim | null {
  const found = DEFINED.find((one) => one.name.test(name));
  if (!found) return null;
  const said = all
    .slice(Math.max(0, rate.index - FAR), rate.index)
    .filter(
      (one) =>
        one.paragraph >= rate.paragraph - 2 && isAmount(one) && one.run.length === 1 && isOpenTo(one, rate),
    )
    .reverse();
  const isItem = (one: Mention): boolean =>
    !headed.has(one) && (listOf.get(one)?.rows.length ?? 0) > 1 && isAlike(listOf.get(one)!.head, one);
  const isPart = ({ left, tail }: Mention): boolean =>
    found.part.test(left + tail.slice(0, 6)) && !undone(left) && !found.whole.test(left);
  const parts = said.filter((one) => isPart(one) && (found.together || !isItem(one)));
  const [part] = parts;
  if (!part) return null;
  const isWhole = (one: Mention): boolean =>
    !isPart(one) && found.whole.test(one.left) && isAlike(one, part) && !isItem(one) && !undone(one.left);
  // 资产总额 rather than 固定资产原值
  const near = said.find((one) => found.alone.test(one.name) && isWhole(one)) ?? said.find(isWhole);
  if (!near) return null;
  // 门诊发放500份、住院发放300份，共800份
  const whole =
    said.find((one) => one.index > near.index && /^(?:共|合计|总计)/.test(one.left) && isAlike(one, near)) ??
    near;
  const counted = found.together
    ? parts.filter((one) => one.sentence === part.sentence && isAlike(one, part))
    : [part];
  const bound: Bound[] = [
    ['percent', rate],
    ...counted.reverse().map((one): Bound => ['part', one]),
    // 控制在限额41亿元以内: the limit itself is meant
    ['whole', { ...whole, quantity: { ...whole.quantity, bound: 'eq' } }],
  ];
  return claimOf('execution', bound, { level: 'implied' });
}

/** 未完成1个, 不合格3批次. */
const undone = (words: string): boolean =>
  /[未不](?:能|予|曾)?(?:[\p{Script=Han}]{1,3})[^,;。]{0,3}$/u.test(words);

/** Whether words say what the stem of a rate says: 办结 · 结案 by 审执结 · 批捕 by 批准逮捕. */
function says(words: string, stem: string): boolean {
  if (words.includes(stem)) return true;
  // 应收826万元，实收784.7万元，收费率95%
  if ([...stem].some((one) => words.includes(`实${one}`))) return true;
  const [first, second] = [stem[0]!, stem[1]!];
  if (OBJECTS.test(second)) return words.includes(first);
  const at = words.indexOf(first);
  return at >= 0 && words.indexOf(second, at + 1) > at && words.length < 14;
}
/** 破案, 结案, 建证, 发证: a verb and what it is done to. */
const OBJECTS = /[案证卡档课标盘]/;

/** So far back what was counted may stand, and its whole. */
const BACK = 14;

function counted(rate: Mention, whose: string, stem: string, scene: Scene): Claim[] {
  const { all, listOf } = scene;
  const denied = /[未不]$/.test(whose);
  const inBracket = bracketed(rate, all);
  const manner = MANNER.exec(whose)?.[0] ?? '';
  const said = (one: Mention): string => {
    // 285个水功能区达标率均为100%: whose rate it is, and not how many of them
    if (one.index === rate.index - 1 && one.clause === rate.clause) return one.left;
    return `${one.left}|${inBracket && /应/.test(inBracket.left) ? one.tail : one.tail.slice(0, 6)}`;
  };
  const isPart = (one: Mention): boolean =>
    one.part === 'amount' &&
    !one.referred &&
    one.sense !== 'before' &&
    one.quantity.bound === 'eq' &&
    !/应|需|计划|任务|目标/.test(one.left) &&
    says(said(one), stem) &&
    (manner === '' || said(one).includes(manner)) &&
    undone(one.left) === denied;
  const before = all
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter((one) => one.paragraph === rate.paragraph && isOpenTo(one, rate))
    .reverse();
  const own = before.filter((one) => one.sentence === rate.sentence);
  // 满意431份、基本满意118份。合并计算，满意率94.33%: counted in the sentence before
  const here = own.length > 0 ? own : before.filter((one) => one.sentence === rate.sentence - 1);
  const lacking = !denied && here[0] && here[0].part !== 'rate' && isLack(here[0], stem) ? here[0] : null;
  const part =
    here.slice(0, 4).find(isPart) ??
    (inBracket && isPart(inBracket) ? inBracket : null) ??
    (lacking ? null : behind(rate, all, isPart));
  const found = part ?? lacking;
  if (!found || (found.index < rate.index && hasOwn(whose, found, before))) return [];
  const row = scene.saidOf.get(rate);
  // 破案410起，其中命案3起，破案率100%: of the item, of which nothing else is told
  if (
    row &&
    !row.said.includes(found) &&
    found.index < row.item.index &&
    listOf.get(row.item)?.rows.length === 1
  )
    return [];
  // 逾期3笔、300万元，逾期率1.25%: by number or by amount
  const beside = all[found.index + 1];
  if (
    beside &&
    beside.index < rate.index &&
    beside.left === '' &&
    isAmount(beside) &&
    !isAlike(beside, found)
  )
    return [];
  const bind = (...wholes: Mention[]): Bound[] => [
    ['percent', rate],
    ...(part ? [['part', part] as const] : [['part', wholes[0]!] as const, ['minus', lacking!] as const]),
    ...wholes.map((one): Bound => ['whole', one]),
  ];
  if (
    inBracket &&
    inBracket !== part &&
    isAlike(inBracket, found) &&
    part &&
    part.index < rate.index &&
    !isPart(inBracket)
  )
    return [
      claimOf('execution', bind(inBracket), {
        level: /应|计划|目标|共|总/.test(inBracket.left) ? 'stated' : 'implied',
      }),
    ];
  const isWhole = (one: Mention): boolean =>
    one !== found &&
    isAmount(one) &&
    isAlike(one, found) &&
    !isPart(one) &&
    one.quantity.bound === 'eq' &&
    !undone(one.left);
  const isItem = (one: Mention): boolean =>
    (listOf.get(one)?.rows.length ?? 0) > 1 && isAlike(listOf.get(one)!.head, one);
  const list = listOf.get(found);
  const head = list && isAlike(list.head, found) && isAmount(list.head) ? list.head : null;
  const prior = before.filter((one) => one.index < found.index);
  const asked = ANSWERED[stem];
  const answered = asked && prior.find((one) => isWhole(one) && asked.test(one.left));
  const owing = prior.find(
    (one) =>
      one.sentence === found.sentence && isWhole(one) && /应|需|计划/.test(one.left) && says(one.left, stem),
  );
  const after =
    part && part.index > rate.index ? all.slice(rate.index + 1, part.index).find(isWhole) : undefined;
  const here_ = prior.filter(
    (one) =>
      one.sentence === rate.sentence && isWhole(one) && (!isItem(one) || scene.saidOf.get(one) === row),
  );
  // 签约48个，开工36个，开工率75%，投产18个，投产率37.5%: of the whole, or of the step before
  const rated = (one: Mention): boolean => {
    const next = all[one.index + 1];
    return (
      next !== undefined &&
      next.index < found.index &&
      (next.part === 'rate' || next.part === 'completion') &&
      next.segment === one.segment
    );
  };
  const steps = here_.filter((one) => !rated(one));
  const near = steps[0] ?? here_[0] ?? topic(rate, all, isWhole, listOf);
  // 升学332人，毕业340人，升学率97.65%: told between
  const between =
    part && part.index < rate.index ? all.slice(part.index + 1, rate.index).find(isWhole) : undefined;
  const whole = answered ?? owing ?? after ?? head ?? ((steps[0] ?? here_[0]) ? near : (between ?? near));
  if (!whole || (whole.paragraph !== rate.paragraph && !isGeneric(whole.name))) return [];
  // 矫正对象214人……。安置帮教对象1320人，帮教率: what was spoken of before may be something else
  const isTopic = whole === near && whole.sentence < rate.sentence;
  if (isTopic && found.name !== '' && all[found.index - 1]?.sentence !== found.sentence) return [];
  if (stem === '满意' && part) return [satisfied(rate, here.filter(isPart).reverse(), whole)];
  const chained = whole === near && here_[0] && here_[0] !== near ? [here_[0]] : [];
  // 其中首次执行案件3850件，执结3412件，执结率88.62%: an item of the list, and what was done of it
  const step = all[found.index - 1];
  if (
    whole === head &&
    step &&
    step.clause === found.clause - 1 &&
    step.segment === found.segment &&
    listOf.get(step) === list &&
    isWhole(step)
  )
    chained.push(step);
  const valid = prior.filter(
    (one) =>
      one.sentence === rate.sentence &&
      isWhole(one) &&
      /有效/.test(one.left) &&
      listOf.get(one)?.head === whole,
  );
  return [
    claimOf('execution', bind(whole), {
      level: 'implied',
      rivals: [...chained, ...valid].map((one) => bind(one)),
    }),
  ];
}

/** Of whom such a rate is taken: 满意 of those who answered. */
const ANSWERED: Readonly<Record<string, RegExp>> = {
  满意: /收回|回收|有效|受访|调查|走访|访谈|抽样|问卷|回访|测评/,
  有效: /收回|回收/,
};

/** 不合格3批次, 未整改6个, where 合格率 and 整改率 are asked for. */
const isLack = (one: Mention, stem: string): boolean =>
  new RegExp(`[不未](?:能)?${stem}`).test(one.left) && isAmount(one);

/** 农村群众满意度: of others than those that were counted. */
function hasOwn(whose: string, part: Mention, before: readonly Mention[]): boolean {
  const words = [part, ...before.slice(0, 5)].map(({ left, tail }) => left + tail).join('|');
  // 收回294份，满意283份，师生满意度96%: nobody else was asked
  if (ASKED.test(whose) && !ASKED.test(words.replace(/服务对象/g, ''))) return false;
  const rest = whose
    .replace(MANNER, '')
    .replace(ANY, '')
    .replace(/[未不]$/, '');
  if (rest.length < 2) return false;
  for (let at = 0; at + 2 <= rest.length; at++) if (words.includes(rest.slice(at, at + 2))) return false;
  return true;
}

const ASKED = new RegExp(`(?:${anyOf(RESPONDENTS)})`);

/** 合格率97.5%，抽检40个点，合格39个点; 在线率97.9%（280个在线）. */
function behind(rate: Mention, all: readonly Mention[], isPart: (one: Mention) => boolean): Mention | null {
  for (let at = rate.index + 1; at < all.length && at <= rate.index + 2; at++) {
    const one = all[at]!;
    if (one.segment !== rate.segment || one.quantity.dimension === 'percent') return null;
    if (isPart(one)) return one;
  }
  return null;
}

/** 非常满意 and 满意 and perhaps 基本满意 together. */
function satisfied(rate: Mention, good: readonly Mention[], whole: Mention): Claim {
  const bind = (some: readonly Mention[]): Bound[] => [
    ['percent', rate],
    ...some.map((one): Bound => ['part', one]),
    ['whole', whole],
  ];
  const like = good.filter((one) => isAlike(one, whole));
  const rivals = like.slice(1).map((_, at) => bind(like.slice(0, at + 1)));
  return claimOf('execution', bind(like.length > 0 ? like : good), { level: 'implied', rivals });
}

/** 优9个、良24个、中7个，优良率78.57%: the better grades of all. */
function graded(rate: Mention, stem: string, { lists, sentences }: Scene): Claim[] {
  const here = sentences.get(rate.sentence) ?? [];
  const isGrade = (one: Mention, grades: RegExp): boolean =>
    grades.test(one.left.replace(/[“”"为的是其中共获评]/g, '')) && isAmount(one);
  const list = lists.findLast(
    ({ rows }) =>
      rows.length > 1 && here.includes(rows[0]!.item) && rows.some(({ item }) => isGrade(item, ALL_GRADES)),
  );
  const items = list
    ? list.rows.map(({ item }) => item)
    : here.filter((one) => one.index < rate.index && isGrade(one, ALL_GRADES));
  const good = items.filter((one) => isGrade(one, stem.includes('良') ? BETTER : BEST));
  if (items.length < 2 || good.length === 0 || good.length === items.length) return [];
  const head =
    list?.head ?? here.find((one) => one.index < items[0]!.index && isAmount(one) && isAlike(one, items[0]!));
  const wholes = head ? [head] : items;
  const bound = [...good.map((one): Bound => ['part', one]), ...wholes.map((one): Bound => ['whole', one])];
  return [claimOf('execution', [['percent', rate], ...bound], { level: 'implied' })];
}
const ALL_GRADES = /(?:^|等级|结果|自评)[优良中差](?:秀|好|等)?[级等]?$/;
const BETTER = /(?:^|等级|结果|自评)[优良](?:秀|好)?[级等]?$/;
const BEST = /(?:^|等级|结果|自评)优秀?[级等]?$/;

/** 预算498万元，节约21.6万元，节约率4.34%: what was saved, cut or left of what was planned or asked for. */
function saved(rate: Mention, stem: string, { all }: Scene): Claim[] {
  const word = stem === '资金' ? '' : stem;
  if (word === '') return [];
  const kept = /结/.test(word);
  const isPart = (one: Mention): boolean =>
    (one.part === 'delta' || one.part === 'rest' || one.part === 'added' || one.part === 'amount') &&
    one.quantity.dimension !== 'percent' &&
    (one.left.includes(word) || (kept && one.part === 'rest'));
  const near = all
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter((one) => one.paragraph === rate.paragraph && isOpenTo(one, rate));
  const part =
    near.slice(-3).findLast((one) => one.sentence === rate.sentence && isPart(one)) ??
    all.slice(rate.index + 1, rate.index + 3).find((one) => one.segment === rate.segment && isPart(one));
  // 送审1220万元，审定1085.8万元，审减率11%: what was cut is not printed
  const [asked, settled] = near.filter((one) => one.clause >= rate.clause - 2 && isAmount(one)).slice(-2);
  if (
    /[审核]减/.test(word) &&
    part?.clause !== rate.clause - 1 &&
    asked &&
    settled &&
    /审定|结算/.test(settled.left) &&
    isAlike(asked, settled)
  )
    return [
      claimOf(
        'execution',
        [
          ['percent', rate],
          ['part', asked],
          ['minus', settled],
          ['whole', asked],
        ],
        { level: 'implied' },
      ),
    ];
  if (!part) return [];
  const inBracket = bracketed(rate, all);
  const planned = (one: Mention): boolean =>
    isAlike(one, part) &&
    one.part === 'amount' &&
    one !== part &&
    /预算|送审|概算|估算|计划|总额|最高限价|控制价|可用|到位|下达/.test(one.left) &&
    !/审定|成交|中标|结算|实际|年初/.test(one.left);
  const whole =
    (inBracket && inBracket !== part && isAlike(inBracket, part) ? inBracket : null) ??
    // 核减203.85万元（送审金额8412.36万元，核减率2.42%）
    near.find((one) => one.brackets.length > part.brackets.length && planned(one)) ??
    near.findLast(
      (one) =>
        one.sentence === part.sentence &&
        one.index < part.index &&
        one.segment === part.segment &&
        planned(one),
    ) ??
    near.findLast((one) => one.index < part.index && one.sentence >= part.sentence - 1 && planned(one));
  const bind = (...wholes: Mention[]): Claim[] => [
    claimOf('execution', [['percent', rate], ['part', part], ...wholes.map((one): Bound => ['whole', one])], {
      level: 'implied',
    }),
  ];
  if (whole) return bind(whole);
  // 金额合计9648万元，审定8974万元，审减674万元
  const fixed = near.find((one) => one.index === part.index - 1 && /审定|结算/.test(one.left));
  const from = fixed && near.find((one) => one.index === fixed.index - 1);
  if (/[审核]减/.test(word) && from && isAmount(from) && isAlike(from, part)) return bind(from);
  const spent = near.findLast(
    (one) =>
      one.segment === part.segment &&
      one.index === part.index - 1 &&
      one.sense === 'reached' &&
      isAlike(one, part),
  );
  return spent ? bind(spent, part) : [];
}

/** 到位率100%（计划1450万元）: in a bracket behind. */
export function bracketed(rate: Mention, all: readonly Mention[]): Mention | null {
  const next = all[rate.run.at(-1)!.index + 1];
  const isIn =
    next &&
    next.sentence === rate.sentence &&
    next.brackets.length > rate.brackets.length &&
    /^[^,;。]{0,4}\(/.test(next.lead);
  return isIn && (next.part === 'amount' || next.part === 'limit') && next.sense !== 'before' ? next : null;
}
