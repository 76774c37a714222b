import { expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

/** A weight of nothing is mistyped, never divided by. */
const form = (execution: string, others: string): string => `# 青禾县水务局2024年度绩效自评表

| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 产出指标 | 供水工程 | ≥23处 | 基本达成预期 | ${others} | 20 |
| | 铺设管网 | ≥156公里 | 158公里 | 30 | 30 |
| 预算执行率 | | | 95% | ${execution} | 9.5 |
| 总分 | | | | 100 | 59.5 |
`;

test.each([
  ['0', '50'],
  ['0.0', '50'],
  ['10', '0'],
  ['10', '0.0'],
])('weights of %s and %s are audited', (execution, others) => {
  expect(auditFile('表.md', new TextEncoder().encode(form(execution, others))).findings).not.toEqual([]);
});
