import type { Bilingual, ClaimKind, Severity } from '../model.ts';

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
