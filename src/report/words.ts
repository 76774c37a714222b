import type { Bilingual, ClaimForm, ClaimKind, NonFigureReason, Severity, Verdict } from '../model.ts';

/** What the kinds of things are called in every output. */
export const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

export const CLAIM_KIND: Readonly<Record<ClaimKind, Bilingual>> = {
  order: { zh: '比较', en: 'comparisons' },
  sum: { zh: '合计', en: 'sums' },
  ratio: { zh: '比例', en: 'ratios' },
  change: { zh: '增减', en: 'changes' },
  difference: { zh: '差额', en: 'differences' },
  balance: { zh: '收支平衡', en: 'balances' },
  same: { zh: '同一数据', en: 'repeated figures' },
};

/** Digits that are no figures. */
export const EXCLUSION: Readonly<Record<NonFigureReason, Bilingual>> = {
  date: { zh: '日期', en: 'dates' },
  year: { zh: '年份', en: 'years' },
  time: { zh: '时间', en: 'times' },
  'document-number': { zh: '文号', en: 'document numbers' },
  phone: { zh: '电话', en: 'phone numbers' },
  code: { zh: '代码', en: 'codes' },
  ordinal: { zh: '序数', en: 'ordinals' },
  label: { zh: '编号', en: 'labels' },
  'page-number': { zh: '页码', en: 'page numbers' },
  dimensions: { zh: '规格', en: 'dimensions' },
  idiom: { zh: '习语', en: 'idioms' },
  version: { zh: '版本', en: 'versions' },
  masked: { zh: '遮盖', en: 'masked figures' },
  malformed: { zh: '残缺', en: 'malformed numbers' },
};

/** What each form of relation is called; one that has no name of its own goes by its kind. */
export const CLAIM_FORM: Readonly<Partial<Record<ClaimForm, Bilingual>>> = {
  partition: { zh: '分项合计', en: 'sum of parts' },
  table: { zh: '表内合计', en: 'sum in a table' },
  count: { zh: '数目', en: 'count' },
  score: { zh: '得分合计', en: 'sum of scores' },
  weight: { zh: '分值合计', en: 'sum of weights' },
  deduction: { zh: '扣分', en: 'deduction' },
  'execution-score': { zh: '执行率得分', en: 'execution score' },
  share: { zh: '占比', en: 'share' },
  completion: { zh: '完成率、目标', en: 'completion' },
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

export const VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  exact: { zh: '相符', en: 'holds' },
  rounding: { zh: '四舍五入', en: 'by rounding' },
  slack: { zh: '末位差异', en: 'last digit' },
  impossible: { zh: '不符', en: 'fails' },
  undecided: { zh: '无法判定', en: 'undecided' },
};
