import type { Fact } from '../../../model.ts';
import { grouped } from '../../grouped.ts';

/** Measures that leave no doubt about the base; a bare 预算 may be that of the year's beginning or of its end. */
export const FIRM: ReadonlySet<string> = new Set([
  '年初预算',
  '调整预算',
  '全年预算',
  '决算',
  '执行',
  '执行率',
]);

/** Facts of one subject, measure, period and scope, together. */
export const alike = (facts: readonly Fact[]): Fact[][] => [
  ...grouped(facts, ({ subject, measure, period, scope }) =>
    [subject, measure, period, scope].join('|'),
  ).values(),
];
