import { fold } from '../../extract/fold.ts';
import type { Report } from '../../model.ts';
import { unitName } from '../unit-name.ts';

/** Offices that go by a short name, with what it stands for. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/人社局$/u, '人力资源社会保障局'],
  [/发改([局委])$/u, '发展改革$1'],
  [/住建([局委])$/u, '住房城乡建设$1'],
  [/卫健([局委])$/u, '卫生健康$1'],
  [/市监局$/u, '市场监督管理局'],
  [/(?:自规|资规)局$/u, '自然资源规划局'],
  [/应急局$/u, '应急管理局'],
  [/医保局$/u, '医疗保障局'],
  [/退役局$/u, '退役军人事务局'],
  [/残联$/u, '残疾人联合会'],
  [/妇联$/u, '妇女联合会'],
  [/疾控中心$/u, '疾病预防控制中心'],
  [/卫健$/u, '卫生健康'],
];

/** 住房和城乡建设局, 住房与城乡建设局, 住房城乡建设局; 卫生健康委员会, 卫生健康委 */
const LOOSE: readonly (readonly [RegExp, string])[] = [
  [/[和与及、·]/gu, ''],
  [/委员会$/u, '委'],
  [/^(?:中共|中国共产党)/u, ''],
];

/** Which of its two accounts a report is on: the unit alone, or with all below it. */
const ACCOUNT = /本级|机关本部|汇总/u;

/** The name of a unit in one spelling: 青禾县 住房与城乡建设局, 青禾县住建局 → 青禾县住房城乡建设局. */
export function unitKey(name: string): string {
  const bare = fold(name)
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)/g, '');
  const long = SHORT.reduce((written, [short, full]) => written.replace(short, full), bare);
  return LOOSE.reduce((written, [pattern, plain]) => written.replace(pattern, plain), long);
}

/** The unit that reports, in one spelling, with its account where the title tells one; null where the text names none. */
export function unitOfReport(report: Report): string | null {
  const { meta } = report;
  const name = meta.entities[0]?.name ?? unitName({ ...report, document: { ...report.document, path: '' } });
  if (!name) return null;
  const account = ACCOUNT.exec(fold(meta.title))?.[0];
  return unitKey(name) + (account ? `（${account === '汇总' ? '汇总' : '本级'}）` : '');
}

/** 青禾县教育局（本级） without what stands in brackets. */
export const withoutAccount = (unit: string): string => unit.split('（')[0]!;
