import { expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

test('a habit of cutting off is said once, each place with its own figures', () => {
  const text = `# 青禾县水务局2024年度部门整体支出绩效自评报告

全年预算数3000000元，实际支出2000000元，预算执行率66.66%。

采购预算7000000元，实际支出6000000元，预算执行率85.71%。

培训预算900000元，实际支出800000元，预算执行率88.88%。
`;
  const notes = auditFile('a.md', new TextEncoder().encode(text)).findings.filter(
    ({ rule, severity }) => rule === 'ratio-mismatch' && severity === 'info',
  );
  expect(notes.map(({ message }) => message)).toEqual([
    '预算执行率66.66%，按四舍五入应为66.67%，末位似被舍去或调整，请确认',
  ]);
  expect(notes[0]!.related.at(-1)!.message).toBe(
    '预算执行率88.88%，按四舍五入应为88.89%，末位似被舍去或调整，请确认',
  );
});
