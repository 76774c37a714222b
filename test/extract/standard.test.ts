import { expect, test } from 'vitest';
import { extract, read } from '../../src/index.ts';

/** What a standard gives for an actual value: every score that a defensible reading allows, nearest to the stated first. */
function scores(standard: string, actual: string, weight: string, stated: string): readonly string[] {
  const text = `| 一级指标 | 三级指标 | 分值 | 评分标准 | 实际完成值 | 得分 |
|---|---|---|---|---|---|
| 过程 | 某项指标 | ${weight} | ${standard} | ${actual} | ${stated} |
`;
  const [indicator] = extract(read('a.md', new TextEncoder().encode(text))).indicators;
  return indicator!.derivation!.scores;
}

test.each([
  ['控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。', '98.5%', '5', ['5']],
  ['控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。', '108.7%', '1', ['1', '0.65', '0.5']],
  ['控制率≦100%,计5分;每超过一个百分点扣0.5分,扣完为止。', '130%', '0', ['0']],
  ['变动率≦0,计8分;>0,每超过一个百分点扣0.8分,扣完为止。', '-3.2%', '8', ['8']],
  ['变动率≦0,计8分;>0,每超过一个百分点扣0.8分,扣完为止。', '2%', '6.4', ['6.4']],
  ['0—10%（含）计6分；10—20%计4分；20—30%计2分；30%以上不得分。', '12.5%', '4', ['4']],
  ['0—10%（含）计6分；10—20%计4分；20—30%计2分；30%以上不得分。', '10%', '6', ['6', '4']],
  ['0—10%（含）计6分；10—20%计4分；20—30%计2分；30%以上不得分。', '36%', '0', ['0']],
  ['≥95%得10分，90%（含）—95%得8分，80%（含）—90%得5分，低于80%不得分。', '92%', '8', ['8']],
  ['达到90%以上得满分，每降低5%扣1分，扣完为止。', '88%', '9.6', ['9.6', '10', '9']],
  ['±10%以内得5分，±10-15%以内得3分。', '-8%', '5', ['5']],
  ['±10%以内得5分，±10-15%以内得3分。', '12%', '3', ['3']],
  ['完成12次得满分，每少一次扣1分。', '10次', '8', ['8']],
  ['得分=执行率×分值；得分不得突破权重总额。', '95.88%', '19.18', ['19.176']],
  ['得分=执行率×分值；得分不得突破权重总额。', '105%', '20', ['20']],
])('%s %s', (standard, actual, stated, expected) => {
  const weight = /执行率/.test(standard) ? '20' : /8分/.test(standard) && /变动/.test(standard) ? '8' : '10';
  expect(scores(standard, actual, weight, stated)).toEqual(expected);
});

test.each([
  ['效果显著得满分，较显著的酌情扣2—5分。', '显著'],
  ['≤100%，计5分；每超过一个百分点扣0.5分。', '控制较好'],
  ['设置年度绩效目标（2分，其中整体1分，项目1分，若无项目得2分）。', '已设置'],
])('not assessed: %s', (standard, actual) => expect(scores(standard, actual, '5', '5')).toEqual([]));
