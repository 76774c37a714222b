import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

/** Actual values against their targets, and whether they are reached. */
const reached = (text: string): string[] =>
  auditFile('report.txt', new TextEncoder().encode(text))
    .report.claims.filter(({ kind, form }) => kind === 'order' && form === 'completion')
    .map(
      ({ terms: [left, right], comparison, holds }) =>
        `${left!.quantity.value} ${comparison} ${right!.quantity.value} ${holds}`,
    );

describe('a target and what was reached', () => {
  test.each([
    ['群众满意度≥90%，实际93.6%。', '93.6 ge 90 true'],
    ['年度指标值≥90%，实际完成值88%。', '88 ge 90 false'],
    ['目标值85%以上，完成98%。', '98 ge 85 true'],
    ['补贴标准不超过500元，实际480元。', '480 le 500 true'],
    ['新增床位不少于120张；实际新增126张。', '126 ge 120 true'],
    ['产出指标 培训人数 ≥500人 532人 10 10', '532 ge 500 true'],
    ['产出指标 培训人数|≥500|532|10|10|', '532 ge 500 true'],
    ['效益指标 接待游客 350万人次 357.8万人次', '357.8 ge 350 true'],
    ['产出指标 养鸡 80只 80只', '80 ge 80 true'],
    ['质量指标 验收合格率 ≥95百分比 97 10 10', '97 ge 95 true'],
    ['成本指标 项目总成本 ≤88万元 86.5 10 10', '86.5 le 88 true'],
    ['满意率 90%以上得\n10\n98%\n', '98 ge 90 true'],
  ])('%s', (text, expected) => expect(reached(text)).toEqual([expected]));

  test.each([
    ['another unit', '补助不超过500元，实际发放480人。'],
    ['a spread', '成本控制率±10%以内得5分，实际完成12%。'],
    ['a plan that was missed, without a sign', '计划培训300人，实际培训280人。'],
    ['a lower bound that may be above', '满意度≥90%，实际达80%以上。'],
    ['a weight after a target in words', '产出指标 培训人数 ≤500 10 10'],
    ['two years of one thing', '接待游客 350万人次 357.8万人次'],
  ])('%s says nothing', (_, text) =>
    expect(reached(text).filter((one) => !one.endsWith('null'))).toEqual([]),
  );
});
