import type { Claim } from '../../model.ts';
import { isGeneric, isSameName, likeness, nameOf } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { BARE_PLAN, withoutAccounts } from '../mention/part.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike } from './list.ts';
import { bracketed, isDefined, OF_BUDGET } from './rate.ts';
import { aligned, type Scene } from './scene.ts';

/** 年初预算 and 调整后全年预算 are one plan at two times. */
const STAGES_OF_PLAN = /年初|期初|调整后?|追加后?|全年|本年度?|当年|年度|预算数?|\d+年?/g;

/** 完成预算的90%, 预算执行率90%, 资金到位率100%: how much of what was planned was reached. */
export function completions(scene: Scene): Claim[] {
  return scene.all.flatMap((rate) =>
    rate.quantity.dimension === 'percent' && rate.part === 'completion' && !isDefined(rate)
      ? completion(rate, scene)
      : [],
  );
}

const STAGES: readonly (readonly [stage: string, words: RegExp])[] = [
  ['initial', /年初/],
  ['adjusted', /调整|变动/],
  ['full', /全年/],
];
const ARRIVES = /到位|到账/;
const GRANTED = /配套|合同|下达|安排|预算|批复|应|计划|下拨|投资|分配|申请/;
const RECEIVED = /可用|到位|下达|拨款|收到|安排|下拨|拨入|资金|总额|总投资|合同|预算|指标|计划|批复/;
const SPENT = /支出|执行|使用|支付|发放|拨付|完成|决算|兑现|报账|列支|实际(?!到位|下达|安排)|已(?!到位|下达)/;
/** 未完成1个, 不合格3批次. */
const UNDONE = /[未不](?:完成|合格|达标|整改|[一-龥])[^,;。]{0,3}$/;

function completion(rate: Mention, { all, headed, listOf, rowOf }: Scene): Claim[] {
  const first = rate.run[0]!;
  // 项目总体执行率97%: of more than the figures beside it
  if (/总体|整体|综合|平均/.test(first.left)) return [];
  const relation = /率|进度|比例/.test(rate.cue) ? ('execution' as const) : ('completion' as const);
  const arrives = ARRIVES.test(first.left);
  const before = all[first.index - 1];
  const printed = rate.cue === '的' && before ? before : null;
  const wanted = STAGES.find(([, words]) => words.test(rate.of + first.left))?.[1];
  const name = first.name.replace(
    /资金|预算|支出|项目|财政|整体|总体|全年|经费|目标|任务|计划|指标|控制|总|年度/g,
    '',
  );
  const [, , counted = ''] = STEM.exec(first.left) ?? [];
  const stem = OF_BUDGET.test(counted) ? '' : counted;
  let reached: Mention | null = null;
  const plans: Mention[] = printed ? [printed] : [];
  // 完成预算105425万元的5.39%。…… 完成预算的16.18%: the same budget
  const referred: Mention[] = [];
  for (let at = first.index - 1; at >= 0 && at > first.index - 14; at--) {
    const one = all[at]!;
    if (one.paragraph !== first.paragraph) break;
    if (one.sentence !== first.sentence && reached && plans.length > 0) break;
    if (one.brackets.length > first.brackets.length || one.part !== 'amount' || one.sense === 'before')
      continue;
    if (one === printed) continue;
    // 省级1600万元，县级1080万元，到位率100%: what is said behind a list, and of none of its other items, is not of the last
    const list = listOf.get(one);
    if (
      list &&
      list.head.sentence === first.sentence &&
      list.rows.length > 1 &&
      !list.rows[0]!.said.some(({ part }) => part === 'completion')
    )
      continue;
    // 支出2067万元，其中甲492万元、乙638万元。资金使用率86%: what is said in a sentence of its own is said of the whole
    if (
      list &&
      one.sentence !== first.sentence &&
      list.head.sentence === one.sentence &&
      list.rows.length > 1 &&
      rowOf.get(rate) === undefined &&
      opens(rate, all)
    )
      continue;
    if (one.referred) {
      if (one.sense === 'planned' && rate.cue !== '的') referred.push(one);
      continue;
    }
    if (one.quantity.dimension === 'percent') continue;
    const pair = reached ?? printed;
    if (pair && !isAlike(pair, one)) continue;
    const elsewhere = one.sentence !== first.sentence ? listOf.get(one)?.head : undefined;
    if (
      elsewhere &&
      elsewhere !== one &&
      reached &&
      isAlike(elsewhere, reached) &&
      listOf.get(one)!.rows.length > 1
    ) {
      if (elsewhere.sense === 'planned' || isPlan(elsewhere, arrives, true)) plans.push(elsewhere);
      break;
    }
    // what is said of an item is no plan of what is outside it
    if (
      rowOf.has(one) &&
      rowOf.get(one) !== rowOf.get(rate) &&
      reached &&
      rowOf.get(reached) !== rowOf.get(one) &&
      !headed.has(one)
    )
      continue;
    const asPlan = isPlan(one, arrives, reached !== null);
    if (asPlan) {
      if (
        one.sentence !== first.sentence &&
        !/(?:预算数?|资金|可用|计划|指标|安排|下达|批复|总额|总投资|任务|合同)/.test(one.left)
      )
        continue;
      plans.push(one);
      if (!reached && plans.length > 2) break;
    } else if (
      // 重点专科建设165万元，支出158.36万元，执行率95.98%: what stands right before what was spent, under a name of its own
      reached &&
      one.index === reached.index - 1 &&
      one.segment === reached.segment &&
      one.sense === '' &&
      one.name !== '' &&
      !isGeneric(one.name) &&
      isGeneric(reached.name) &&
      reached.sense === 'reached'
    ) {
      plans.push(one);
      break;
    } else if (!reached) {
      if (UNDONE.test(one.left) || (stem && !(one.left + one.tail).includes(stem))) continue;
      if (
        one.sentence !== first.sentence &&
        all
          .slice(at + 1, first.index)
          .some((other) => other.sentence === first.sentence && other.part === 'amount')
      )
        break;
      reached = one;
    } else if (one.sentence !== first.sentence || one.segment !== first.segment) break;
  }
  const inBracket = planInBracket(rate, all);
  if (inBracket && !printed && (!reached || isAlike(inBracket, reached))) plans.unshift(inBracket);
  // 讲座48期（目标值46期），完成率104.35%: the plan stands in a bracket behind what was reached
  const aside = reached && !printed ? all[reached.index + 1] : undefined;
  if (
    aside &&
    reached &&
    aside.index < rate.index &&
    aside.brackets.length > reached.brackets.length &&
    isAlike(aside, reached) &&
    /目标|计划|预算|任务|应/.test(aside.left)
  )
    plans.unshift(aside);
  reached ??= printed ? behind(rate, printed, all) : null;
  if (!reached && !printed && opens(rate, all)) {
    // 预算执行率96%，预算数500万元，决算数480万元
    const next = all
      .slice(rate.index + 1, rate.index + 3)
      .filter((one) => one.segment === rate.segment && one.part === 'amount' && !/其中/.test(one.lead));
    const [told, plan] = [
      next.find(({ sense }) => sense === 'reached'),
      next.find(({ sense }) => sense === 'planned'),
    ];
    if (told && plan && isAlike(told, plan))
      return [
        claimOf(
          relation,
          [
            ['percent', rate],
            ['part', told],
            ['whole', plan],
          ],
          { level: 'implied' },
        ),
      ];
  }
  if (!reached) return [];
  const own = printed ? undefined : planByName(reached, all);
  if (own && (plans.length === 0 || plans[0]!.sense !== 'planned')) plans.unshift(own);
  if (plans.length === 0)
    plans.push(
      ...referred
        .filter(({ name }) => isGeneric(reached!.name) || isSameName(name, reached!.name))
        .slice(0, 1),
    );
  // 完成4260万元，为年初预算的53.25%，年初预算8000万元: told behind
  const later = all[rate.run.at(-1)!.index + 1];
  if (
    plans.length === 0 &&
    later &&
    later.segment === rate.segment &&
    later.sense === 'planned' &&
    isPlanAlone(later) &&
    isAlike(later, reached)
  )
    plans.push(later);
  if (plans.length === 0) plans.push(...unsaid(reached, all));
  if (plans.length === 0 && isGeneric(reached.name) && !stem)
    plans.push(...above(reached, all, headed, rowOf));
  // 购置预算18万元，实际17.6万元，运行预算12万元，实际10.2万元，控制率92.67%: of which pair, or of both, is not said
  let from = first.index;
  while (
    from > 0 &&
    all[from - 1]!.sentence === first.sentence &&
    all[from - 1]!.quantity.dimension !== 'percent'
  )
    from--;
  const unrated = all.slice(from, first.index);
  const pairs = unrated.filter(
    (one) =>
      one.part === 'amount' &&
      isAlike(one, reached) &&
      !one.referred &&
      one.brackets.length === first.brackets.length,
  );
  if (
    !printed &&
    pairs.filter(({ sense }) => sense === 'planned').length > 1 &&
    pairs.filter(({ sense }) => sense === 'reached').length > 1 &&
    pairs.length > 3
  )
    return [];
  const spent = aligned(rate, reached);
  const fitting = plans.filter(
    (plan) =>
      isAlike(plan, reached) &&
      (plan === printed || plan.sentence === reached.sentence || agree(plan, reached, headed.has(plan))),
  );
  const staged = wanted && !printed ? fitting.filter(({ left }) => wanted.test(left)) : fitting;
  const meant = staged[0] ?? (wanted ? undefined : fitting[0]);
  if (!meant || !spent) return [];
  if (
    name.length >= 2 &&
    !isSameName(name, spent.full) &&
    Math.max(likeness(name, spent.full), likeness(name, meant.full)) < 0.3
  )
    return [];
  const plan = aligned(rate, meant);
  if (!plan || plan === spent) return [];
  // 下达111万元，调减40万元，下达71万元: what was planned then is not printed
  if (
    !printed &&
    all.slice(plan.index, spent.index).some((one) => one.part === 'added' && one.sentence === spent.sentence)
  )
    return [];
  // 省级下拨3.89万元；市级下拨3.89万元；…，执行率100%: of which of them, or of both, is not said
  const rivals = fitting.filter((one) => one.sentence === first.sentence && !isGeneric(one.name));
  const several =
    !printed && !wanted && new Set(rivals.map((one) => one.name.replace(STAGES_OF_PLAN, ''))).size > 1;
  const bind = (whole: Mention): Bound[] => [
    ['percent', rate],
    ['part', spent],
    ['whole', whole],
  ];
  // 上年结转50万元，本年预算200万元，支出220万元，执行率88%: what was carried over may count as planned
  const carried = all
    .slice(Math.max(0, plan.index - 3), plan.index)
    .filter((one) => one.sentence === plan.sentence && /^期初结/.test(one.name) && isAlike(one, plan));
  const sure = plan === printed || (plan.sentence === first.sentence && plan.sense === 'planned');
  if (several) {
    const all_: Bound[] = [['percent', rate], ['part', spent], ...rivals.map((one): Bound => ['whole', one])];
    return [claimOf(relation, all_, { level: 'implied', rivals: fitting.slice(0, 4).map(bind) })];
  }
  // 培训2318人，取证2057人，取证率89%；年度计划2000人，完成率116%: which of them was planned is not said
  const opening = all
    .slice(Math.max(0, first.index - 14), first.index)
    .find(
      (one) => one.sentence === first.sentence && one.part === 'amount' && isAlike(one, plan) && one !== plan,
    );
  const ofOpening: Bound[][] =
    opening && opening !== spent && spent.segment !== first.segment && !printed
      ? [
          [
            ['percent', rate],
            ['part', opening],
            ['whole', plan],
          ],
        ]
      : [];
  return [
    claimOf(relation, bind(plan), {
      level: sure ? 'stated' : 'implied',
      rivals: [
        ...ofOpening,
        ...(wanted || printed ? [] : fitting.slice(1, 3).map(bind)),
        ...carried.map((one): Bound[] => [...bind(plan), ['whole', one]]),
      ],
    }),
  ];
}

/** 中央资金支出1781.2万元 was spent of what 中央下达. */
const LEVEL = /^(?:其中)?(中央|省级?|市级?|县级?|区级|州级)(?:财政|资金|下达|安排|配套|补助|专项|支出)/;

/** No figure of its sentence stands before. */
const opens = (rate: Mention, all: readonly Mention[]): boolean =>
  all[rate.index - 1]?.sentence !== rate.sentence;
const isPlanAlone = ({ left, part }: Mention): boolean =>
  part === 'amount' && BARE_PLAN.test(left.replace(/(?:为|是|:){1,3}$/, ''));

/** 财政资金600万元，自筹200万元；财政资金支出570万元，支出率95%: the amount of that name. */
function planByName(
  { name, index, paragraph, ...reached }: Mention,
  all: readonly Mention[],
): Mention | undefined {
  if (isGeneric(name) || reached.sense !== 'reached') return undefined;
  const level = LEVEL.exec(reached.left)?.[1];
  const bare = nameOf(name.replace(/(?:支出|支付|使用|拨付|到位|执行|完成|发放)+$/, ''));
  for (let at = index - 1; at >= 0 && at > index - 24 && all[at]!.paragraph >= paragraph - 3; at--) {
    const one = all[at]!;
    if (
      one.part === 'amount' &&
      one.sense !== 'reached' &&
      bare !== '' &&
      (one.name === bare ||
        (level !== undefined && one.sense === 'planned' && LEVEL.exec(one.left)?.[1] === level)) &&
      isAlike(one, all[index]!)
    )
      return one;
  }
  return undefined;
}

/** 到位率100%（计划1450万元）: the plan stands in a bracket behind. */
function planInBracket(rate: Mention, all: readonly Mention[]): Mention | null {
  const found = bracketed(rate, all);
  return found && !SPENT.test(withoutAccounts(found.left)) ? found : null;
}

/** 完成年初预算412万元的98.93%，实际支出407.6万元. */
function behind(rate: Mention, plan: Mention, all: readonly Mention[]): Mention | null {
  const next = all[rate.run.at(-1)!.index + 1];
  const follows =
    next &&
    next.sentence === rate.sentence &&
    next.part === 'amount' &&
    next.sense === 'reached' &&
    isAlike(next, plan);
  return follows ? next : null;
}

/** 办结率, 整改率: what was done, by the last two characters of its name. */
const STEM =
  /([\p{Script=Han}]{0,6}?)([\p{Script=Han}]{2})(?:率|比率)(?:均|分别|约|仅|只有|已|达|为|是|到|:)*$/u;

/** （一）共下达资金1460万元…。（二）累计支付1372.4万元，执行率94%: the last total of money told above. */
function above(
  reached: Mention,
  all: readonly Mention[],
  headed: Scene['headed'],
  rowOf: Scene['rowOf'],
): Mention[] {
  for (
    let at = reached.index - 1;
    at >= 0 && at > reached.index - 40 && all[at]!.paragraph >= reached.paragraph - 6;
    at--
  ) {
    const one = all[at]!;
    if (one.part !== 'amount' || one.referred || one.sense === 'before' || one.brackets.length > 0) continue;
    if (one.sentence === reached.sentence || !isAlike(one, reached) || rowOf.has(one)) continue;
    if (one.sense === 'reached') return [];
    if (
      headed.has(one) ||
      /合计|共计|总计|总额|总投资|共|可用|到位/.test(one.left) ||
      (one.sense === 'planned' && isGeneric(one.name))
    )
      return [one];
    return [];
  }
  return [];
}

/** 改造工程200公里，…，完成200公里，完工率100%: the one other amount of its kind in the clauses before. */
function unsaid(reached: Mention, all: readonly Mention[]): Mention[] {
  if (reached.sense !== 'reached' || reached.name !== '') return [];
  const others: Mention[] = [];
  for (let at = reached.index - 1; at >= 0 && all[at]!.segment === reached.segment; at--)
    if (all[at]!.part === 'amount' && isAlike(all[at]!, reached)) others.push(all[at]!);
  return others.length === 1 ? others : [];
}

/** Whether an amount is what was to be reached. */
function isPlan({ left: words, sense }: Mention, arrives: boolean, hasReached: boolean): boolean {
  const left = withoutAccounts(words);
  if (arrives) return GRANTED.test(left) && (!ARRIVES.test(left) || /应/.test(left));
  if (sense === 'planned') return true;
  return hasReached && RECEIVED.test(left) && !SPENT.test(left);
}

/** A plan in another sentence is of the same thing: nothing else is named, or the same name. */
const agree = (plan: Mention, reached: Mention, heads: boolean): boolean =>
  heads ||
  isGeneric(reached.name) ||
  isGeneric(plan.name) ||
  isSameName(plan.name, reached.name) ||
  likeness(plan.full, reached.full) > 0.4;
