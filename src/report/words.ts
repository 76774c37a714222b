import type { Bilingual, ClaimKind, NonFigureReason, Severity } from '../model.ts';

/** What the kinds of things are called in every output. */
export const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

export const CLAIM_KIND: Readonly<Record<Exclude<ClaimKind, 'order'>, Bilingual>> = {
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
