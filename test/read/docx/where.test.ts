import { expect, test } from 'vitest';
import { whereIs } from '../../../src/audit/where.ts';
import { extract } from '../../../src/index.ts';
import { readFixture } from './word.ts';

const report = extract(readFixture('word/department.docx'));

const where = (quote: string) => {
  const start = report.document.text.indexOf(quote);
  expect(start).toBeGreaterThan(0);
  return whereIs(report, { start, end: start + quote.length });
};

test('a place in running text: section path and the paragraph that an auditor counts', () => {
  expect(where('占基本支出的88.73%')).toMatchObject({
    section: '二、部门整体支出情况 > （一）基本支出',
    paragraph: 10,
    table: null,
  });
});

test('a place in a form: table, row and cell', () => {
  expect(where('98.2%\t15')).toMatchObject({ table: 1, row: 9, cell: 5, paragraph: null });
  expect(where('2025年6月底前完成')).toMatchObject({ table: 1, row: 12, cell: 8 });
});

test('anchors lead to paragraph, run and character of the part', () => {
  const { anchors, text } = readFixture('word/revisions.docx');
  const start = text.indexOf('529.40');
  const anchor = anchors.findLast(({ span }) => span.start <= start)!;
  // 全年预算数52|0.0|9.4|0万元: the figure begins in the first run, the deleted run counts.
  expect(anchor).toMatchObject({ part: 'word/document.xml', paragraph: 2, run: 0, character: 0 });
  const next = anchors[anchors.indexOf(anchor) + 1]!;
  expect([text.slice(next.span.start, next.span.end), next.run]).toEqual(['9.4', 2]);
});
