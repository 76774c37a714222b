import { expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

/** A 基础数据表 with what its rates are made of, followed by other text. */
const report = (more: string) =>
  auditFile(
    'report.md',
    new TextEncoder().encode(`# 青禾县水务局2024年度部门整体支出绩效自评报告

| 财政供养人员情况（人） | 编制数 | 2024年实际在职人数 | 控制率 |
|---|---|---|---|
|  | 52 | 49 | 94.23% |
| 经费控制情况（万元） | 2023年预算数 | 2024年预算数 | 2024年决算数 |
| “三公”经费 | 13.00 | 12.50 | 9.74 |
| 3、公务接待 | 4.20 | 4.00 | 2.70 |
| 公用经费 | 118.31 | 125.76 | 113.42 |
| 政府采购金额 | —— | 86.00 | 82.40 |
| 部门整体支出预算调整 | —— | 1310.25 | 1422.60 |

${more}
`),
  );

const failing = (more: string) =>
  report(more)
    .findings.filter(({ rule }) => rule === 'ratio-mismatch' || rule === 'change-mismatch')
    .map(({ severity, stated, computed }) => `${severity} ${stated} ${computed}`);

test.each([
  ['我局在职人员控制率为94.23%。', []],
  ['我局在职人员控制率为96.15%。', ['error 96.15 94.23']],
  ['“三公经费”控制率77.92%。', []],
  ['“三公经费”控制率79.92%。', ['warning 79.92 77.92']],
  // budget against budget
  ['“三公经费”变动率为-3.85%。', []],
  ['“三公经费”变动率为-5.38%。', ['warning -5.38 -3.85']],
  ['公务接待费变动率：-4.76%。', []],
  ['公用经费控制率达90.19%。', []],
  ['公用经费控制率达91.09%。', ['warning 91.09 90.19']],
  ['政府采购执行率为95.81%。', []],
  ['预算控制率为8.57%。', []],
  ['预算控制率为7.58%。', ['warning 7.58 8.57']],
  // explained by the figures beside it, whatever the table is about
  ['下属站所公用经费预算20万元，支出15万元，公用经费控制率75%。', []],
  ['| 指标 | 目标值 |\n|---|---|\n| 公用经费控制率 | 75% |', []],
])('%s', (text, expected) => expect(failing(text)).toEqual(expected));

test('the score table uses what the data table gives', () => {
  const table = (rate: string) => `| 一级指标 | 三级指标 | 分值 | 实际完成值 | 得分 |
|---|---|---|---|---|
| 投入 | 三公经费变动率 | 8 | ${rate} | 8 |`;
  expect(failing(table('-3.85%'))).toEqual([]);
  expect(failing(table('-8.35%'))).toEqual(['warning -8.35 -3.85']);
});

test('without the budget of last year a rate of change is confirmed by what was spent, never refuted', () => {
  const text = (rate: string) => `# 青禾县水务局2024年度部门整体支出绩效自评报告

| 经费控制情况（万元） | 2023年决算数 | 2024年预算数 | 2024年决算数 |
|---|---|---|---|
| 三公经费 | 11.86 | 12.50 | 9.74 |

三公经费变动率为${rate}。
`;
  const changes = (rate: string) =>
    auditFile('a.md', new TextEncoder().encode(text(rate))).report.claims.filter(
      ({ kind }) => kind === 'change',
    );
  expect(changes('-17.88%').map(({ holds }) => holds)).toEqual([true]);
  expect(changes('-3.85%')).toEqual([]);
});
