import { expect, test } from 'vitest';
import { extract, read } from '../../src/index.ts';
import type { Indicator } from '../../src/model.ts';

const report = (text: string) => extract(read('report.txt', new TextEncoder().encode(text)));

/** One line an indicator, indented by level: `产出指标 50/48 扣2 ≥12次→12次`. */
function outline(text: string): string[] {
  const lines = (indicator: Indicator, depth: number): string[] => {
    const { name, weight, score, deduction, undeducted, target, actual, children } = indicator;
    const words = (span?: { start: number; end: number }) => (span ? text.slice(span.start, span.end) : '');
    const parts = [
      `${'  '.repeat(depth)}${name} ${weight?.value ?? '?'}/${score?.value ?? '?'}`,
      deduction ? `扣${deduction.value}` : undeducted ? '未扣' : '',
      target || actual ? `${words(target?.span)}→${words(actual?.span)}` : '',
    ];
    return [parts.filter(Boolean).join(' '), ...children.flatMap((child) => lines(child, depth + 1))];
  };
  return report(text).indicators.flatMap((indicator) => lines(indicator, 0));
}

test('groups, items and the total score; an item may start in the middle of a line', () => {
  expect(
    outline(`五、部门整体支出绩效情况
部门整体支出绩效得分98分，具体情况如下：
(一)预算执行率(分值10分，得9分，扣1分)
全年预算数500万元，全年执行数450万元，预算执行率90%。
(二)产出指标(分值50分，得49分，扣1分)
1、组织业务培训，年度指标值：≥12次，实际完成值：11次，分值30分，得分29分。
因场地检修，少办一次。          2、编印工作简报，年度指标值：每月编印，实际完成值：完成，分值20分，得分20分。
(三)满意度指标(分值40分，得40分，未扣分)
服务对象，年度指标值：≥90%，实际完成值：95%，分值40分，得分40分。`),
  ).toEqual([
    '总分 ?/98',
    '  预算执行率 10/9 扣1',
    '  产出指标 50/49 扣1',
    '    组织业务培训 30/29 ≥12次→11次',
    '    编印工作简报 20/20 每月编印→完成',
    '  满意度指标 40/40 未扣',
    '    服务对象 40/40 ≥90%→95%',
  ]);
});

test('a weight in the heading, its score in the text below', () => {
  expect(
    outline(`四、绩效自评情况
满分100分，自评得分96.5分，等级为优。
（一）投入（15分）
我单位预算编制完整，得分15分。
（二）过程（35分，自评得分33.5分）
1、预算执行（分值20分，得分18.5分，扣1.5分）。因项目跨年实施，部分资金未支付。
2、预算管理（分值15分，得分15分，不扣分）
（三）产出（分值：50，得分：48，扣分：2）`),
  ).toEqual([
    '总分 100/96.5',
    '  投入 15/15',
    '  过程 35/33.5',
    '    预算执行 20/18.5 扣1.5',
    '    预算管理 15/15 未扣',
    '  产出 50/48 扣2',
  ]);
});

test('in one sentence', () => {
  expect(
    outline(
      '青禾县水务局2023年度整体支出绩效自评得分为93分，其中预算执行率分值10分，得9分；产出指标分值50分，得46分；效益指标分值40分，得38分。',
    ).map((line) => line.trim()),
  ).toEqual(['总分 ?/93', '预算执行率 10/9', '产出指标 50/46', '效益指标 40/38']);
});

test.each([
  [
    '其中：投入指标15分，得15分；过程指标25分，得23.8分；产出指标60分，得57.7分',
    '投入指标 15/15 · 过程指标 25/23.8 · 产出指标 60/57.7',
  ],
  [
    '其中资金执行9.5分（满分10分），产出指标50分，效益指标37分（满分40分）',
    '资金执行 10/9.5 · 产出指标 ?/50 · 效益指标 40/37',
  ],
  [
    '其中：决策类指标满分60分，自评58.5分；过程类指标满分40分，自评38分',
    '决策类指标 60/58.5 · 过程类指标 40/38',
  ],
  ['其中：决策得分18分、过程得分19.5分、产出得分59分', '决策 ?/18 · 过程 ?/19.5 · 产出 ?/59'],
  ['具体为：预算执行率10分，得分9.5分；产出指标90分，得分87分', '预算执行率 10/9.5 · 产出指标 90/87'],
  [
    '其中：决策指标满分20分，立项规范、目标明确，自评得19.5分；产出指标满分80分，得77分',
    '决策指标 20/19.5 · 产出指标 80/77',
  ],
])('a list of scores: 自评得分96.5分，%s', (list, expected) => {
  const [total, ...members] = outline(`自评得分96.5分，${list}。`).map((line) => line.trim());
  expect([total, members.join(' · ')]).toEqual(['总分 ?/96.5', expected]);
});

test('each total has its own list; parts may come first', () => {
  expect(
    outline(`项目一自评得分95分，其中产出指标（满分60分）得57分，效益指标（满分40分）得38分。
项目二自评得分94分，其中产出指标（满分60分）得56分，效益指标（满分40分）得38分。
产出指标（30分）得26分，效益指标（30分）得30分，管理指标（40分）得37分，合计得93分。`),
  ).toEqual([
    '总分 ?/95',
    '  产出指标 60/57',
    '  效益指标 40/38',
    '总分 ?/94',
    '  产出指标 60/56',
    '  效益指标 40/38',
    '总分 ?/93',
    '  产出指标 30/26',
    '  效益指标 30/30',
    '  管理指标 40/37',
  ]);
});

test('the reason for a deduction is the sentence under it', () => {
  const [root] = report(`自评得分98分。
(一)产出指标(分值60分，得58分，扣2分)
由于汛期延长，两处工程未按期完工。
(二)效益指标(分值40分，得40分，未扣分)
群众满意。`).indicators;
  expect(root!.children.map(({ reason }) => reason)).toEqual(['由于汛期延长，两处工程未按期完工', undefined]);
});

test.each([
  ['在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。'],
  ['①招待标准1分；②车辆定点1分；③制定管理办法1分，每少一项扣1分。'],
  ['满意率90%以上得10分，每降5%扣1分。'],
  ['设置年度绩效目标（2分，其中整体1分，项目1分）。'],
  ['2023年全县平均得分82.5分。'],
])('no indicator in %s', (text) => expect(outline(text)).toEqual([]));

test.each([
  ['档案数字化项目自评98.5分（其中预算执行率9.5分），等级为优。', '98.5'],
  ['产出指标（50分，自评48分），完成较好。', undefined],
  ['预算执行率分值10分，自评9分。', undefined],
  ['全馆12个项目开展了自评3次。', undefined],
])('total score of %s', (text, expected) => expect(report(text).meta.score?.value).toBe(expected));

test('funds and indicators in two tables: the execution rate belongs under the total of both', () => {
  const text = `| 项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
|---|---|---|---|---|---|---|
| 年度资金总额 | 600 | 650 | 617.5 | 10 | 95% | 9.5 |

各项绩效指标完成情况如下：

| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
|---|---|---|---|---|---|
| 产出指标 | 新建管网 | ≥36公里 | 36公里 | 60 | 60 |
| 满意度指标 | 群众满意度 | ≥90% | 92% | 30 | 30 |
| 总分 |  |  |  | 100 | 99.5 |`;
  const [root, ...others] = extract(read('a.md', new TextEncoder().encode(text))).indicators;
  expect(others).toEqual([]);
  expect(root!.children.map(({ name }) => name)).toEqual(['预算执行率', '新建管网', '群众满意度']);
});
