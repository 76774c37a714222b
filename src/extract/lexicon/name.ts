import { anyOf } from './words.ts';

/** Words that are no part of the name of what a figure measures, wherever they stand. */
const FILLERS =
  '其中 涉及 该项目 本项目 对比 比上年同期 比上年度 比上年 较上年 上年同期 上年度 上一年度 上一年 上年 去年同期 去年 同期 相比 同比 环比 年初预算数 年初预算 预算数 决算数 ' +
  '调整预算数 调整预算 全年预算数 全年预算 年初 完成 分别 增加 减少 增收 减收 增支 减支 增长 下降 上升 降低 提高 压减 节约 总体 主要 原因 另有 ' +
  '同口径 口径 可比口径 可比 此外 计划 实际 今年 当年 全年 年度 有所 比重 比例 超支 大于 小于 高于 低于 剔除 不变价格 可比价格 名义 决算 执行 安排 下达 ' +
  '批复 累计 截至 截止 目前 用于 包括 合计 共计 总计 总额 总数 小计 金额 达到 月底 月份 由于 幅度 预计 需要 来自';
/** … at its beginning or end only: they are parts of other words. */
const EDGES =
  '比 较 与 同 和 及 是 为 了 各 均 年 约 占 共 数 额 幅 率 的 在 上 按 另 预算 资金 本年 本 也 又 仅 只 因 则 而 并 且 略 所 这 多 少 速 已 达 含 等 个 至 到 月 日 底 末 需 由 中 对 用 尚 即 从';
const NOISE = new RegExp(
  `\\d{1,8}年度?|\\d{1,8}月份?|\\d{1,8}日|[“”"'《》〈〉:,;。§#\\d.—－-]|${anyOf(FILLERS)}`,
  'g',
);
const EDGE = new RegExp(`^(?:${anyOf(EDGES)})+|(?:${anyOf(EDGES)}){1,6}$`, 'g');

/** Names that say only that money came in or went out; beside a figure with a name of its own they are about the same thing. */
const GENERIC = new RegExp(
  `^(?:${anyOf('支出 收入 经费 费用 投资 使用 支付 拨付 投入 到位 结余 结转 结转结余 实有 现有 规模 情况 任务 目标 发放 收到 余 次 成本 资金 预算 总 剩余 尚余 节余 上缴 下达')})*$`,
);

/** What a figure measures, from the words before it, without what they say of time, plan and change. */
export function nameOf(words: string): string {
  const bare = words.replace(CARRIED, '期初$1').replace(NOISE, '');
  if (KEPT.test(bare)) return bare.replace(/^(?:和|及|与|的)+/, '');
  return /^中的?$/.test(bare) ? '中' : bare.replace(EDGE, '');
}
/** 上年结转 is a source of money, and no mere time. */
const CARRIED = /(?:上年度?|年初|期初|以前年度|上一?年末?|上年末)的?(结[转余])/g;
/** Names that begin or end with such a word. */
const KEPT =
  /^(?:因公|本级|上级|上划|中央|中级|中小|对|公用|多|少数|预算|年末|用)|(?:本级|公用|年末)$|^一般公共预算$/;

/** Whether a name tells nothing that sets it apart from the names around it. */
export const isGeneric = (name: string): boolean => GENERIC.test(name);

/** Two neighbouring characters as one number. */
const pairAt = (name: string, at: number): number => name.charCodeAt(at) * 0x10000 + name.charCodeAt(at + 1);

/** So much of two names must be in common for them to be one. */
const MOSTLY = 0.7;

/** How much two names have in common: 0 nothing, 1 they are equal. */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const free = new Map<number, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = pairAt(a, at);
    free.set(pair, (free.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = pairAt(b, at);
    const left = free.get(pair) ?? 0;
    if (left === 0) continue;
    free.set(pair, left - 1);
    common++;
  }
  return portion(common, a, b);
}

/** 购置费, 购置支出 → 购置. */
const bareOf = (name: string): string => name.replace(KIND, '') || name;
const KIND = /(?<=[一-龥]{2})(?:支出|经费|费用|费|类|款)$/;

/** 税收 may be called 税收收入, 自筹 may be called 自筹部分. */
const SORT = /^(?:收入|资金|部分|人员|类|指标|总额|总数)$/;

/** What so many pairs in common make of two names. */
const portion = (common: number, a: string, b: string): number =>
  (2 * common) / (Math.max(1, a.length - 1) + Math.max(1, b.length - 1));

/** 公务接待费 may be called 接待费, and never 公务用车: one name ends with the other, or nearly all of both is alike. */
export function isSameName(a: string, b: string): boolean {
  if (a === '' || b === '') return false;
  if (a === b || bareOf(a) === bareOf(b)) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 2 && long.startsWith(short) && SORT.test(long.slice(short.length))) return true;
  const isMost = short.length * 2 > long.length || short.length >= 4;
  if (
    short.length >= 2 &&
    isMost &&
    !isGeneric(short) &&
    (long.endsWith(short) || (short.length >= 3 && long.startsWith(short)))
  )
    return true;
  // of names so unlike in length no more than the pairs of the short one can be in common
  return portion(short.length - 1, a, b) >= MOSTLY && likeness(a, b) >= MOSTLY;
}

/** What statistics give in prices of the year, and its growth at constant ones: the one does not follow from the other. */
export const AT_CONSTANT_PRICES = /生产总值|GDP|增加值/;
