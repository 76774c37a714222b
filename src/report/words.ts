import type { Bilingual, NonFigureReason, Severity, Verdict } from '../model.ts';

/** What the kinds of things are called in every output. */
export const SEVERITY: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
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

export const VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  exact: { zh: '相符', en: 'holds' },
  rounding: { zh: '四舍五入', en: 'by rounding' },
  slack: { zh: '末位差异', en: 'last digit' },
  impossible: { zh: '不符', en: 'fails' },
  undecided: { zh: '无法判定', en: 'undecided' },
};
