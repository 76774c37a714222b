import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

/** A sound report: one figure said in three parts and in a table, and what is worked out from it. */
const SOUND = `# 临江区文化馆2024年度部门整体支出绩效自评报告

## 一、基本情况

2024年基本支出全年预算数263.40万元，实际支出251.27万元，其中：人员经费223.71万元，公用经费27.56万元。

## 二、预算执行情况

2024年全年预算数440.73万元，全年执行数419.04万元，其中：基本支出251.27万元，项目支出167.77万元。预算执行率95.08%。

| 项目 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
|---|---|---|---|
| 基本支出 | 263.40 | 251.27 | 95.39% |
| 项目支出 | 177.33 | 167.77 | 94.61% |
| 合计 | 440.73 | 419.04 | 95.08% |

## 三、绩效情况

部门整体支出绩效自评得分96分，等级为“优”。全年基本支出实际支出251.27万元，占支出合计419.04万元的59.96%。

（一）预算执行率（分值10分，得9.51分，扣0.49分）

全年预算数440.73万元，全年执行数419.04万元，预算执行率95.08%。扣分原因：部分采购跨年支付。

## 四、存在的问题

一是采购偏晚。二是宣传不足。

## 五、改进措施

一是提前采购。二是加强宣传。
`;

const told = (text: string) =>
  auditFile('a.md', new TextEncoder().encode(text)).findings.filter(({ severity }) => severity !== 'info');

/** One slip, and the figure that the one finding points at or offers to correct first. */
const SLIPS: readonly (readonly [string, string, string, string])[] = [
  ['a total in prose', '实际支出251.27万元，其中', '实际支出251.72万元，其中', '251.72→251.27'],
  ['a part in another section', '基本支出251.27万元，项目', '基本支出215.27万元，项目', '215.27→251.27'],
  ['a figure told a third time', '实际支出251.27万元，占', '实际支出257.27万元，占', '257.27→251.27'],
  ['a cell that the text repeats', '| 251.27 | 95.39', '| 251.72 | 95.39', '251.72→251.27'],
  ['a total that a rate rests on', '执行数419.04万元，其中', '执行数491.04万元，其中', '491.04→419.04'],
];

describe('one wrong figure, one finding', () => {
  test('the sound report has none', () => {
    expect(told(SOUND).map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  test.each(SLIPS)('%s', (_, right, wrong, correction) => {
    expect(SOUND.split(right)).toHaveLength(2);
    const findings = told(SOUND.replace(right, wrong));
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toHaveLength(1);
    const [{ corrections, related }] = findings as [(typeof findings)[number]];
    expect(corrections.map(({ from, to }) => `${from}→${to}`)[0]).toBe(correction);
    expect(related.some(({ message }) => message.startsWith('同一原因：'))).toBe(true);
  });

  test('a rate and the score worked out from it', () => {
    const wrong = SOUND.replaceAll('95.08%', '95.80%');
    expect(told(wrong).filter(({ rule }) => rule === 'execution-score-mismatch')).toEqual([]);
  });

  test('two wrong figures stay two findings', () => {
    const wrong = SOUND.replace('公用经费27.56万元', '公用经费25.76万元').replace('94.61%', '96.41%');
    expect(told(wrong).map(({ rule }) => rule)).toEqual(['sum-mismatch', 'ratio-mismatch']);
  });
});

/** A form, and a survey whose figures several rates rest on. */
const FORM = `# 青禾县水务局2024年度农村供水项目支出绩效自评报告

向用水户发放问卷500份，收回有效问卷486份，回收率97.2%，其中满意和基本满意463份，满意度95.27%。

| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
|---|---|---|---|---|---|---|
| 产出指标（50分） | 供水工程 | ≥23处 | 23处 | 20 | 20 | |
| | 铺设管网 | ≥156公里 | 158公里 | 30 | 30 | |
| 效益指标（30分） | 受益人口 | ≥1.2万人 | 1.3万人 | 15 | 15 | |
| | 水质达标率 | ≥95% | 98% | 15 | 15 | |
| 满意度指标（10分） | 用水户满意度 | ≥90% | 95.27% | 10 | 10 | |
| 预算执行率 | | | 95% | 10 | 9.5 | |
| 总分 | | | | 100 | 99.5 | |
`;

describe('one wrong figure in a form or a survey, one finding', () => {
  test('the sound form has none', () => expect(told(FORM)).toEqual([]));

  test.each([
    ['a weight that its score does not reach', '23处 | 20 | 20', '23处 | 26 | 20', '26→20'],
    ['a score above its weight', '98% | 15 | 15', '98% | 15 | 16', '16→15'],
    ['a rate that a score is worked out from', '95% | 10 | 9.5', '85% | 10 | 9.5', '9.5→8.5'],
  ])('%s', (_, right, wrong, correction) => {
    expect(FORM.split(right)).toHaveLength(2);
    const findings = told(FORM.replace(right, wrong));
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toHaveLength(1);
    const { from, to } = findings[0]!.corrections[0]!;
    expect(`${from}→${to}`).toBe(correction);
  });

  test('what two rates of a survey rest on is told once', () => {
    const findings = told(FORM.replace('有效问卷486份', '有效问卷426份'));
    expect(findings.map(({ rule, quote }) => `${rule} ${quote}`)).toHaveLength(1);
  });
});
