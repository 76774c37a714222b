import { expect, test } from 'vitest';
import { p, r, tbl, tc, tr } from '../../fixtures/word/elements.ts';
import { wordFile } from '../../fixtures/word/package.ts';
import { auditFile } from '../../src/index.ts';
import { place } from '../../src/report/place.ts';

const findings = (body: string, footnotes = '') =>
  auditFile('a.docx', wordFile({ body, footnotes })).findings.filter(({ severity }) => severity === 'error');

/** Where the errors of a file are, as a person would say it, and what each quotes. */
const told = (body: string, footnotes?: string) =>
  findings(body, footnotes).map(({ rule, where, quote }) => [rule, place(where, 'zh'), quote]);

const split = (total: string) => `全年支出${total}万元，分为基本支出62.00万元和项目支出54.00万元。`;
const box = (inner: string) =>
  `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
const sums = (total: string) =>
  tbl(2, [
    tr([tc('项目'), tc('预算数（万元）')]),
    tr([tc('水库加固'), tc('10.00')]),
    tr([tc('河道清淤'), tc('20.00')]),
    tr([tc('合计'), tc(total)]),
  ]);

test('sentences in a text box, a cell and a footnote are checked as those of the body', () => {
  const place = (total: string): [string, string] => [
    p('一、支出情况') +
      p('见图。') +
      p(r('支出构成') + box(p(split(total)))) +
      tbl(2, [tr([tc('支出情况'), tc(p('本年度情况如下。') + p(split(total)))])]) +
      p(`${r('支出')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    `<w:footnote w:id="2">${p(split(total))}</w:footnote>`,
  ];
  expect(told(...place('116.00'))).toEqual([]);
  expect(told(p('一、支出情况') + p('见图。') + p(r('支出构成') + box(p(split('126.00')))))).toEqual([
    ['sum-mismatch', '第3段文本框', '126.00万元'],
  ]);
  expect(told(tbl(2, [tr([tc('支出情况'), tc(p(split('126.00')))])]))).toEqual([
    ['sum-mismatch', '收支表“支出情况”行', '126.00万元'],
  ]);
  expect(
    told(
      p(`${r('支出')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      `<w:footnote w:id="2">${p(split('126.00'))}</w:footnote>`,
    ),
  ).toEqual([['sum-mismatch', '脚注', '126.00万元']]);
});

test('a note does not go on from the text around it', () => {
  const body = p(r('全年支出500.00万元，其中：') + box(p('人员经费60.00万元，公用经费50.00万元。')));
  expect(told(body)).toEqual([]);
});

test('short cells beside each other are no sentence', () => {
  expect(
    told(tbl(3, [tr([tc('全年支出126.00万元，其中：'), tc('基本支出62.00万元'), tc('54.00')])])),
  ).toEqual([]);
});

test('a table within a frame, a text box or a cell is checked', () => {
  const frame = (inner: string) => tbl(1, [tr([tc(inner + p(''))])]);
  const wrong = [['table-sum-mismatch', '31.00']];
  const quoted = (body: string) => findings(body).map(({ rule, quote }) => [rule, quote]);
  expect(quoted(frame(sums('31.00')))).toEqual(wrong);
  expect(quoted(frame(frame(sums('31.00'))))).toEqual(wrong);
  expect(quoted(p(box(sums('31.00') + p(''))))).toEqual(wrong);
  expect(quoted(frame(sums('30.00')) + p(box(sums('30.00') + p(''))))).toEqual([]);
});

test('a table with the more figures of its own is read itself', () => {
  const inner = tbl(1, [tr([tc('其中3处在建')])]) + p('');
  const body = tbl(3, [
    tr([tc('项目'), tc('预算数（万元）'), tc('备注')]),
    tr([tc('水库加固'), tc('10.00'), tc('')]),
    tr([tc('河道清淤'), tc('20.00'), tc(inner)]),
    tr([tc('合计'), tc('31.00'), tc('')]),
  ]);
  expect(told(body)).toEqual([['table-sum-mismatch', '收支表“合计”行“预算数（万元）”列', '31.00']]);
});
