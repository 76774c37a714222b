import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

const audited = (text: string) => auditFile('a.md', new TextEncoder().encode(text)).findings;
const only = (text: string, rule: string) => audited(text).filter((finding) => finding.rule === rule);
const said = (text: string, rule: string) => only(text, rule).map(({ message }) => message);
const offered = (text: string, rule: string) =>
  only(text, rule).flatMap(({ corrections }) => corrections.map((one) => `${one.text}（${one.reason}）`));

/** Each can be read out on the phone: what is wrong, with the figures, and what to do. */
describe('a message', () => {
  const row = (target: string, actual: string, weight: string, score: string) =>
    `| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|---|---|---|---|---|\n| 新建泵站 | ${target} | ${actual} | ${weight} | ${score} |\n`;

  test('on a target missed tells what would be due in proportion', () => {
    const [finding] = only(row('≥18个', '15个', '10', '10'), 'target-missed-full-score');
    expect(finding).toMatchObject({
      message:
        '“新建泵站”指标值≥18个，实际15个，完成率83.33%，按比例应得8.33分，自评10分，多计1.67分，请扣减并说明原因',
      quote: '10',
      stated: '10',
      computed: '8.33',
      difference: '1.67',
      unit: '分',
      calculation: { text: '10分×15个÷18个＝8.33分', formula: 'ROUND(10*15/18,2)' },
    });
  });

  test('… of a ceiling the other way round; of nothing reached no proportion', () => {
    expect(said(row('≤50万元', '62.5万元', '10', '10'), 'target-missed-full-score')).toEqual([
      '“新建泵站”指标值≤50万元，实际62.5万元，已超出，按比例应得8.00分，自评10分，多计2分，请扣减并说明原因',
    ]);
    expect(said(row('≥18个', '0个', '10', '10'), 'target-missed-full-score')).toEqual([
      '“新建泵站”指标值≥18个，实际0个，未达到，自评满分10分，请按评分标准扣分',
    ]);
  });

  test('on a score out of proportion tells by how much', () => {
    const text =
      '(一)预算执行率(分值10分，得9分，扣1分)\n\n财政拨款全年预算数500万元，全年执行数420.24万元，预算执行率84.05%。\n';
    expect(said(text, 'execution-score-mismatch')).toEqual([
      '预算执行率84.05%，按比例应得8.40分，自评9分，多计0.60分，请按分值乘以执行率重算',
    ]);
    expect(said(row('≥20个', '16.81个', '10', '9'), 'deduction-unexplained')).toEqual([
      '“新建泵站”完成率84.05%，按比例应得8.41分，自评9分，多计0.59分，且未说明原因，请核对',
    ]);
  });

  test('on a total tells what its items come to', () => {
    const text =
      '项目自评得分98分，具体如下：\n\n(一)产出指标(分值60分，得58分，扣2分)\n\n(二)效益指标(分值30分，得29分，扣1分)\n\n(三)满意度指标(分值10分，得10分，未扣分)\n';
    expect(said(text, 'score-sum-mismatch')).toEqual(['总分自评98分，各项合计97分，多计1分，请核对各项得分']);
  });

  test('on a difference of percentages speaks of 个百分点, in every figure', () => {
    const [finding] = only('服务对象满意度由75.5%提高到94.5%，提高21.0个百分点。', 'difference-mismatch');
    expect(finding!.message).toBe(
      '提高21.0个百分点，两数相减应为19.0个百分点，高2个百分点，请重算或核对两数',
    );
    expect(finding!.calculation!.text).toContain('19.0个百分点');
  });

  test('on a number used twice tells what it should be, and whether others follow', () => {
    const parts = ['一、概况', '二、完成情况', '三、问题', '三、原因', '四、措施'];
    expect(said(`${parts.join('\n\n')}\n`, 'section-misnumbered')).toEqual([
      '序号“三、”重复，应为“四、”，其后顺延',
    ]);
    expect(said(`${parts.slice(0, 4).join('\n\n')}\n`, 'section-misnumbered')).toEqual([
      '序号“三、”重复，应为“四、”',
    ]);
  });

  test('on one fact with two figures names the part where the other stands', () => {
    const text =
      '# 青禾县水务局2024年度部门整体支出绩效自评报告\n\n## 一、概况\n\n2024年基本支出年初预算125.50万元。\n\n## 二、预算执行\n\n2024年基本支出年初预算120.50万元。\n';
    expect(said(text, 'figure-conflict').join()).toMatch(/“[一二]、(?:概况|预算执行)”中为12[05]\.50万元/);
  });
});

describe('a correction', () => {
  const TWICE =
    '基本支出842.36万元，其中：人员经费611.52万元，公用经费203.84万元，公用经费占基本支出的27.40%。';

  test('names the figure, the slip and what would agree besides', () => {
    expect(offered(TWICE, 'sum-mismatch')[0]).toBe('公用经费应为230.84万元（数字颠倒，改后占比也相符）');
  });

  test('what follows from one cause is named by its figure', () => {
    const { related } = only(TWICE, 'sum-mismatch')[0]!;
    expect(related.filter(({ message }) => message.startsWith('同一原因'))).toMatchObject([
      { quote: '27.40%', message: '同一原因：公用经费占基本支出的27.40%也因此不符' },
    ]);
  });

  const SCORES = `部门整体支出绩效得分98分，具体如下：

(一)预算执行率(分值10分，得10分，未扣分)

(二)产出指标(分值50分，得50分，未扣分)

(三)效益指标(分值50分，得48分，扣2分)

(四)满意度指标(分值10分，得10分，未扣分)
`;

  test.each([
    ['above full marks or its weight', SCORES, 'score-sum-mismatch', 98],
    [
      'nothing, or a part above its whole',
      '支出15万元，其中：基本支出10万元，项目支出15万元。',
      'sum-mismatch',
      25,
    ],
  ])('is never %s', (_, text, rule, most) => {
    const [finding] = only(text, rule);
    const values = finding!.corrections.map(({ to }) => Number(to));
    expect(Math.min(...values)).toBeGreaterThan(0);
    expect(Math.max(...values)).toBeLessThanOrEqual(most);
    for (const { text: own, to } of finding!.corrections)
      if (own.startsWith('“产出指标”得分')) expect(Number(to)).toBeLessThanOrEqual(50);
  });
});
