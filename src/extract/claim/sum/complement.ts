import { once } from '../../../arithmetic/once.ts';
import { either } from '../../either.ts';
import type { Mention } from '../spoken/mention.ts';

/**
 * Names that together make a whole by definition: 基本支出 = 人员经费 + 公用经费 (预算法实施条例, 政府收支分类科目).
 * Sentences that list exactly such names divide a total even without 其中.
 */
const COMPLEMENTS: readonly (readonly RegExp[])[] = [
  [/人员(?:经费|支出)|工资福利.{0,40}个人和家庭/, /公用(?:经费|支出)/],
  [/基本支出/, /项目支出/],
  [/工资福利/, /商品(?:和|与)?服务/, /个人和家庭/],
  [/(?<!非)税收?/, /非税/],
  [/(?:出国|境)/, /公(?:务用)?车/, /接待/],
  [/公?务?用?车?购置/, /运行|维护/],
  [/货物/, /工程/, /服务/],
  [/投入|决策|管理/, /过程/, /产出/, /效[果益]/],
  [/决策|投入|过程|管理/, /产出/, /效[果益]/],
  [/产出/, /效益/, /满意度/],
  [/集中采购/, /分散采购/],
  [/中央/, /地方/],
  [/中央/, /省/, /市/, /县|区/],
  [/男/, /女/],
  [/在职/, /离休/, /退休/],
  [/一般公共预算/, /政府性基金/],
  [/一般债务/, /专项债务/],
  [/新建/, /改建|扩建/],
  [/城镇|城市/, /农村|乡村/],
  [/^(?:其中)?(?:回答|选择|表示|[非常很十分]{1,2})?[“"]?满意/, /(?:基本|比较|较为?)满意|一般/, /不满意/],
  [/(?:非常|很)满意/, /^[“"]?满意/, /(?:基本|比较|较为?)满意|一般/, /不满意/],
];

/** 已完工 and 未完工, 满意 and 不满意: something and what it is not. */
function opposite({ left: a }: Mention, { left: b }: Mention): boolean {
  const not = /[不未非](?:达|能)?([一-龥]{2})/.exec(b)?.[1];
  // 满意135份，不满意3份: those who are 基本满意 may go unsaid.
  return not !== undefined && not !== '满意' && a.includes(not) && !/[不未非]/.test(a);
}

/** The names cover one of the complements, each name one member. */
export function complementary(figures: readonly Mention[]): boolean {
  const [first, second] = figures;
  if (figures.length === 2 && (opposite(first!, second!) || opposite(second!, first!))) return true;
  if (!figures.every(isMember)) return false;
  return COMPLEMENTS.some((members) => members.length === figures.length && covers(members, figures));
}

/** Each member is named by one figure, and each figure names another. */
function covers(members: readonly RegExp[], figures: readonly Mention[]): boolean {
  const taken = new Set<Mention>();
  for (const member of members) {
    const named = figures.filter(({ left }) => member.test(left));
    if (named.length !== 1) return false;
    taken.add(named[0]!);
  }
  return taken.size === figures.length;
}

const ANY = either(COMPLEMENTS.flat());
const isMember = once(({ left }: Mention): boolean => ANY.test(left));

/** States that exclude each other; there may be a third between them, so they never divide a total for sure. */
const STATES: readonly (readonly [RegExp, RegExp])[] = [
  [/完工|竣工|建成|完成/, /在建|未完工|续建|未完成/],
  [/已?整改|已?办结|已?解决/, /(?:未|正在|尚未)整改|在办|(?:未|尚未)办结|未解决/],
  [/已?开工/, /未开工|待开工/],
  [/优/, /良/],
];

export const exclusive = (a: string, b: string): boolean =>
  STATES.some(([done, open]) => done.test(a) && !open.test(a) && open.test(b));
