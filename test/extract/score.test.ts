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
