import type { Claim } from '../../model.ts';
import { isGeneric, isSameName } from '../lexicon/name.ts';
import type { Mention } from '../mention/mention.ts';
import { antecedent } from './antecedent.ts';
import { type Bound, claimOf } from './claim.ts';
import { isAlike, isAmount, isDelta, ofPlan, yearOf } from './list.ts';
import { aligned, type Scene } from './scene.ts';

/** 增加10万元，增长10%; 增长10%，增收10万元; 较上年的100万元增加10万元: how amounts changed, and how much that is of what they were. */
export function growths(scene: Scene): Claim[] {
  const found: Claim[] = [];
  const taken = new Set<Mention>();
  for (const rate of scene.all) if (rate.part === 'growth') found.push(...growth(rate, scene, taken));
  for (const delta of scene.all)
    if (isDelta(delta)) {
      const told = difference(delta, scene);
      found.push(...(told.length > 0 ? told : ofPair(delta, scene)));
    }
  return found;
}

/** 由上年的126项增加到148项，新增22项: what was added lies between the two amounts right before it. */
function ofPair(added: Mention, { all }: Scene): Claim[] {
  const after = all[added.index - 1];
  const before = all[added.index - 2];
  if (!after || !before || added.run.length > 1) return [];
  const isPair = before.sense === 'before' && before.clause === after.clause && isAmount(after);
  const isBehind = after.segment === added.segment && added.clause === after.clause + 1;
  if (!isPair || !isBehind || !isAlike(before, after) || !isAlike(after, added)) return [];
  return [
    claimOf('difference', [
      ['delta', added, added.direction < 0 ? -1 : 1],
      ['after', after],
      ['before', before],
    ]),
  ];
}

const MARKS = /[。;|]/;
/** What is saved is saved of what was planned. */
const SAVES = /节约|节省|节支|超支|超额|短收|超收/;

function growth(rate: Mention, scene: Scene, taken: Set<Mention>): Claim[] {
  const delta = deltaOf(rate, scene, taken);
  if (delta) taken.add(delta);
  const direction = rate.direction || delta?.direction || 0;
  const first = delta && delta.index < rate.index ? delta.run[0]! : rate.run[0]!;
  const base = baseOf(first, scene, delta);
  const said = antecedent(first, scene, delta) ?? reachedBehind(rate, delta, scene);
  const amount = said && aligned(delta ?? rate, said.amount);
  const signed = (mention: Mention): 1 | -1 => ((mention.direction || direction) < 0 ? -1 : 1);
  const percent: Bound = ['percent', rate, rate.quantity.value.startsWith('-') ? 1 : direction < 0 ? -1 : 1];
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
    if (!amount) return base ? [claimOf('growth-of-base', [percent, ['before', base], change])] : [];
    const level = said.named || amount.sentence === first.sentence ? 'stated' : 'implied';
    const head = headOf(amount, first, scene);
    return [
      claimOf('growth', [percent, ['after', amount], change], {
        level,
        rivals: head ? [[percent, ['after', head], change]] : [],
      }),
    ];
  }
  if (base && amount && base !== amount && isAlike(base, amount) && base.run.length === 1)
    return [claimOf('growth-between', [percent, ['before', base], ['after', amount]])];
  return [];
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
      (one.sense === 'before' || earlier || (againstPlan && one.referred)) &&
      (!delta || isAlike(one, delta))
    )
      return one;
    if (isDelta(one) && one.segment === first.segment && !one.referred) return null;
  }
  return behind(first, scene, delta);
}

/** What a comparison is with: 比上年预算数 → 上年预算数. */
const BASIS =
  /(?:比|较|与)([^#比较与]{1,12}?)(?:同期|相比|有所|约|实际|大幅|略)?(?:增|减|下|上|提|多|少|高|低|升|降|压|节)[^#]*$/;

/** 比上年预算数下降11%，比上年决算数下降20%，上年预算数7万元，…; 同比增长14%（上年同期40亿元）: the base is told behind. */
function behind(first: Mention, { all }: Scene, delta: Mention | null): Mention | null {
  const basis = BASIS.exec(first.said)?.[1] ?? '';
  for (let at = first.index + 1; at < first.index + 8 && all[at]?.sentence === first.sentence; at++) {
    const one = all[at]!;
    if (one.part !== 'amount' || one.sense === 'reached' || (delta && !isAlike(one, delta))) continue;
    const inBracket = one.brackets.length > first.brackets.length && at <= first.run.at(-1)!.index + 2;
    const isTold =
      basis.length >= 2 && one.left.includes(basis) && /^(?:上年|去年|年初|预算|计划|\d{4}年)/.test(one.left);
    if (isTold || (inBracket && one.sense === 'before')) return one;
  }
  return null;
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
    next && next.sentence === rate.sentence && isAmount(next) && /^(?:达|达到|为|至|到)/.test(next.left);
  return follows && (!delta || isAlike(next, delta)) ? { amount: next, named: false } : null;
}

/** 支出2.05万元，年初预算2.95万元，差值0.9万元: the two amounts and how far they are apart. */
function difference(delta: Mention, scene: Scene): Claim[] {
  const { all } = scene;
  if (delta.run.length > 1) return [];
  const said = antecedent(delta, scene, delta);
  if (!said) return [];
  const { amount } = said;
  const againstPlan = ofPlan(delta) || delta.direction === 0 || SAVES.test(delta.cue);
  for (let at = delta.index - 1; at >= 0 && at > delta.index - 6; at--) {
    const one = all[at]!;
    if (one.sentence !== delta.sentence) break;
    if (one.segment !== delta.segment && !(yearOf(one) > 0 && yearOf(one) === yearOf(amount) - 1)) continue;
    if (one.brackets.length > delta.brackets.length || one === amount || !isAlike(one, delta)) continue;
    if (isDelta(one)) break;
    const isBase =
      one.part === 'amount' &&
      (one.sense === 'before' || (yearOf(one) > 0 && yearOf(one) === yearOf(amount) - 1)
        ? !againstPlan || delta.direction === 0
        : one.sense === 'planned' && againstPlan);
    if (!isBase) continue;
    if (amount.sense === 'planned' && one.sense === 'planned' && yearOf(one) !== yearOf(amount) - 1) break;
    const [before, after] = [one, amount];
    const sign = delta.direction < 0 ? -1 : 1;
    const bound: Bound[] = [
      ['delta', delta, sign],
      ['after', after],
      ['before', before],
    ];
    const turned: Bound[] = [
      ['delta', delta, 1],
      ['after', before],
      ['before', after],
    ];
    return [claimOf('difference', bound, { rivals: delta.direction === 0 ? [turned] : [] })];
  }
  const plan =
    againstPlan && delta.direction !== 0 && amount.sense !== 'planned' ? planOf(amount, delta, scene) : null;
  if (plan)
    return [
      claimOf(
        'difference',
        [
          ['delta', delta, delta.direction < 0 ? -1 : 1],
          ['after', amount],
          ['before', plan],
        ],
        { level: 'implied' },
      ),
    ];
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
        claimOf(
          'difference',
          [
            ['delta', delta, 1],
            ['after', amount],
            ['before', spent],
          ],
          {
            rivals: [
              [
                ['delta', delta, 1],
                ['after', spent],
                ['before', amount],
              ],
            ],
          },
        ),
      ];
  }
  return [];
}

/** So far back the plan of the same name may stand. */
const FAR = 40;

/** 三公经费预算20万元。…… 支出9.07万元，较年初预算减少10.93万元: the plan of that name, told before. */
function planOf(amount: Mention, delta: Mention, { all }: Scene): Mention | null {
  for (let at = amount.index - 1; at >= 0 && at > amount.index - FAR; at--) {
    const one = all[at]!;
    if (!isAmount(one) || one.sense !== 'planned' || !isAlike(one, delta) || one.brackets.length > 0)
      continue;
    const isNamed = isSameName(one.name, amount.name) || isSameName(one.full, amount.full);
    if (isNamed || (isGeneric(amount.name) && one.paragraph >= amount.paragraph - 1)) return one;
  }
  return null;
}
