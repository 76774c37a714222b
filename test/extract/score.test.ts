import { describe, expect, test } from 'vitest';
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

describe('points in one sentence', () => {
  test.each([
    ['各项分值为：投入15分、过程25分、产出35分、效果25分，满分100分。', '100 15 25 35 25'],
    ['三项自评得分分别为18分、24.5分、33分，小计75.5分。', '75.5 18 24.5 33'],
    ['三家单位得分分别为91分、87分和95分，平均得分91分。', '91 91 87 95'],
    ['三家单位得分分别为91分、87分和96分，平均得分91.33分。', '91.33 91 87 96'],
    ['四家单位得分依次为90分、88分、94分、80分，平均89分。', '× 89 90 88 94 80'],
    ['业务权重70%、管理权重30%，业务评价90分、管理评价80分，综合得分87分。', '87 90 80 70 30'],
    ['四项权重分别为10%、40%、30%和10%，合计100%。', '× 100 10 40 30 10'],
    ['宣传指标：分值12分，自评得分10.5分，扣分1.5分。', '10.5 12 1.5'],
    ['预算执行率93.6%，该项分值10分，得分9.36分。', '9.36 10 93.6'],
    ['预算执行率70%，该项分值10分，得分9.5分。', '× 9.5 10 70'],
  ])('%s', (text, expected) => expect(relations(text)).toContain(expected));

  test.each([
    ['a weight that may have steps', '预算执行率93.6%，满分5分，经审核得4分。'],
    ['no whole of percentages', '两项权重为30%、20%，合计50%。'],
  ])('%s', (_, text) => expect(relations(text).filter((one) => one.startsWith('×'))).toEqual([]));
});

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
