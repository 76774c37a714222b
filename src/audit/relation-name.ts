import type { Bilingual, Claim, ClaimForm, ClaimKind } from '../model.ts';

/** What the kinds of relations are called. */
export const CLAIM_KIND: Readonly<Record<ClaimKind, Bilingual>> = {
  order: { zh: '比较', en: 'comparisons' },
  sum: { zh: '合计', en: 'sums' },
  ratio: { zh: '比例', en: 'ratios' },
  change: { zh: '增减', en: 'changes' },
  difference: { zh: '差额', en: 'differences' },
  balance: { zh: '收支平衡', en: 'balances' },
  same: { zh: '同一数据', en: 'repeated figures' },
};

/** What each form of relation is called; one that has no name of its own goes by its kind. */
const CLAIM_FORM: Readonly<Partial<Record<ClaimForm, Bilingual>>> = {
  partition: { zh: '分项合计', en: 'sum of parts' },
  table: { zh: '表内合计', en: 'sum in a table' },
  count: { zh: '数目', en: 'count' },
  score: { zh: '得分合计', en: 'sum of scores' },
  weight: { zh: '分值合计', en: 'sum of weights' },
  deduction: { zh: '扣分', en: 'deduction' },
  'execution-score': { zh: '执行率得分', en: 'execution score' },
  share: { zh: '占比', en: 'share' },
  completion: { zh: '完成率', en: 'completion' },
  execution: { zh: '执行率', en: 'execution rate' },
  growth: { zh: '增减幅度', en: 'growth' },
  compound: { zh: '年均增长', en: 'yearly growth' },
  bases: { zh: '总体与分项增幅', en: 'rates of total and parts' },
  points: { zh: '百分点', en: 'percentage points' },
  shares: { zh: '占比合计', en: 'sum of shares' },
  direction: { zh: '增减方向', en: 'direction' },
  limit: { zh: '百分比范围', en: 'range of a percentage' },
  attainable: { zh: '百分比能否取得', en: 'attainable percentage' },
  mean: { zh: '平均数', en: 'mean' },
  weighted: { zh: '加权合计', en: 'weighted sum' },
  'unit-price': { zh: '单价乘数量', en: 'unit price' },
};

const TARGET: Bilingual = { zh: '目标', en: 'target' };

/** What a relation is called: by its form, where that has a name of its own. */
export const relationName = ({ kind, form }: Pick<Claim, 'kind' | 'form'>): Bilingual =>
  kind === 'order' && form === 'completion' ? TARGET : (CLAIM_FORM[form] ?? CLAIM_KIND[kind]);
