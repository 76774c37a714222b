/** What a measure is called where it stands alone. */
const MEASURES: Readonly<Record<string, string>> = {
  年初预算: '年初预算数',
  全年预算: '全年预算数',
  调整预算: '调整预算数',
  预算: '预算数',
  执行: '执行数',
  决算: '决算数',
};

/** 基本支出执行数; what is carried over needs no measure. */
export const called = (subject: string, measure: string): string =>
  /^年[初末]/u.test(subject) ? subject : subject + (MEASURES[measure] ?? measure);
