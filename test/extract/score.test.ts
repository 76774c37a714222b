import { expect, test } from 'vitest';
import { auditFile, type Claim } from '../../src/index.ts';

const FORMS = new Set(['score', 'weight', 'mean', 'deduction', 'execution-score', 'shares', 'other']);

/** Relations of points, the stated figure first; × where they fail. */
const relations = (text: string): string[] =>
  auditFile('report.txt', new TextEncoder().encode(text))
    .report.claims.filter(({ kind, form, holds }) => kind !== 'order' && FORMS.has(form) && holds !== null)
    .map(
      ({ holds, terms }: Claim) =>
        `${holds ? '' : '× '}${terms.map(({ quantity }) => quantity.value).join(' ')}`,
    );

test('groups that come to 100 without a printed total', () =>
  expect(
    relations('决策指标（20分）得19分，过程指标（30分）得27分，产出指标（50分）得48分，合计得94分。'),
  ).toContain('100 20 30 50'));

test('what the members lost is the deduction of their group', () =>
  expect(
    relations(
      '（一）产出指标（分值30分，得27分，扣3分）\n1、举办讲座，年度指标值：≥8场，实际完成值：6场，分值15分，得分12分。\n2、印发手册，年度指标值：≥900册，实际完成值：900册，分值15分，得分15分。',
    ),
  ).toContain('3 15 12'));

test.each([
  [
    '产出指标得45分，效益指标得28分，满意度指标得9分，预算执行率得9.5分，综合得分91.5分。',
    '91.5 45 28 9 9.5',
  ],
  [
    '产出指标得45分，效益指标得28分，满意度指标得9分，预算执行率得9.5分，综合得分92.5分。',
    '× 92.5 45 28 9 9.5',
  ],
  ['决策类18分/20分、过程类19分/20分、产出类28分/30分、效益类30分/30分，合计96分。', '× 96 18 19 28 30'],
  ['决策类20分/18分、过程类20分/19分、产出类30分/28分、效益类30分/30分。', '100 20 20 30 30'],
  [
    '决策权重20%，得分18分；过程权重20%，得分19分；产出权重30%，得分28分；效益权重30%，得分30分；总分95分。',
    '95 18 19 28 30',
  ],
  ['评价指标权重为决策20%、过程20%、产出30%、效益20%。', '× 100 20 20 30 20'],
  ['指标体系为决策20分、过程20分、产出30分、效益25分，总分100分。', '× 100 20 20 30 25'],
  ['预算执行率得9.5分（分值10分，支付率90%），产出指标得50分（分值50分）。', '× 9.5 10 90'],
])('points in running text: %s', (text, told) => expect(relations(text)).toContain(told));

test.each([
  // two of the classes only
  '产出指标得45分，效益指标得28分，综合得分92.5分。',
  // the mean of projects
  '甲项目得分95分，乙项目得分88分，综合得分91.5分。',
  '产出指标每缺一项扣1分，效益指标每缺一项扣2分，扣完为止。',
  '自评总分100分，得分92分，评价等级为优。',
])('points that owe each other nothing: %s', (text) =>
  expect(relations(text).filter((one) => one.startsWith('×'))).toEqual([]),
);
