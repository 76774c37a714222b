import { expect, test } from 'vitest';
import { file, finding, render, result, unreadable } from './result.ts';

const csv = (...files: Parameters<typeof result>) => render(result(...files), 'csv');

/** A reader of RFC 4180, independent of the writer. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') {
        field += '"';
        at++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || character === '\n') {
      rows.at(-1)!.push(field.replace(/\r$/, ''));
      field = '';
      if (character === '\n') rows.push([]);
    } else field += character;
  }
  return rows.slice(0, -1);
}

test('the discrepancy list: one finding a row, opened by Excel as UTF-8', async () => {
  const text = await csv(file([finding()]), unreadable);
  expect(text.startsWith('\ufeff序号,单位,文件,等级,问题类型,位置,原文,报告值,复算值,差额,计量单位,')).toBe(
    true,
  );
  const [head, first, second] = parse(text);
  expect(first!.slice(0, 13)).toEqual([
    '1',
    '临江区文化馆',
    '报告/临江区文化馆.txt',
    '错误',
    '合计与分项之和不符',
    '二、支出情况 > （一）基本支出 第12行',
    '人员经费211.82万元；公用经费13.41万元，基本支出合计225.33万元，占总支出的29%。'.split('；')[1],
    '225.33',
    '225.23',
    '0.10',
    '万元',
    '211.82万元＋13.41万元＝225.23万元',
    '人员经费应为211.92万元（一位数字误录）',
  ]);
  expect(first).toHaveLength(head!.length);
  expect(second).toHaveLength(head!.length);
  expect([second![0], second![2], second![4], second![14]]).toEqual([
    '2',
    '报告/空.txt',
    '无法读取',
    '文件为空',
  ]);
});

const quoted = (quote: string) => finding({ excerpt: { text: quote, start: 0, end: quote.length } });

test('commas, quotation marks and line ends stay in their field', async () => {
  const quote = '甲,"乙"\n丙';
  expect(parse(await csv(file([quoted(quote)])))[1]![6]).toBe(quote);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86-10', "'+86-10"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd|calc', "'-cmd|calc"],
  ['＝1+1', "'＝1+1"],
  ['(3)', "'(3)"],
  ['-0.10万元', '-0.10万元'],
  ['-5.2%', '-5.2%'],
  ['一、=1', '一、=1'],
])('safe against formulas: %j is written %j', async (quote, written) => {
  expect(parse(await csv(file([quoted(quote)])))[1]![6]).toBe(written);
});

test('settled and known findings stay in the list with what was said of them', async () => {
  const judgement = { status: '不予整改', reason: '口径不同', date: null, person: '李明' } as const;
  const [, known, settled] = parse(await csv(file([finding({ known: true }), finding({ judgement })])));
  expect(known!.slice(16, 20)).toEqual(['', '', '', '']);
  expect(settled!.slice(16, 20)).toEqual(['不予整改', '李明', '', '口径不同']);
});

test('a fingerprint of digits stays a text', async () => {
  const [, digits] = parse(await csv(file([finding({ fingerprint: '12345678901e2345' })])));
  expect(digits![20]).toBe("'12345678901e2345");
});

test('labels stay text in a spreadsheet; figures stay figures', async () => {
  const shown = async (stated: string) => parse(await csv(file([finding({ stated, unit: null })])))[1]!;
  for (const label of ['(3)', '（３）', '1.', '12．', '1-2', '3/4', '2024-1-2'])
    expect(await shown(label)).toContain(`'${label}`);
  for (const figure of ['1.5', '90%', '12', '一、', '2.1.3.']) expect(await shown(figure)).toContain(figure);
});
