import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { render } from '../../src/report/index.ts';
import { file, finding, result, unreadable } from './result.ts';

const csv = (...files: Parameters<typeof result>) =>
  render(result(...files), 'csv', { rules, language: 'zh' });

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

test('the discrepancy list: one finding a row, opened by Excel as UTF-8', () => {
  const text = csv(file([finding()]), unreadable);
  expect(
    text.startsWith(
      '\ufeff序号,单位,文件,等级,问题类型,位置,原文,报告值,复算值,差额,可能的更正,依据,整改建议,处理状态,指纹\r\n',
    ),
  ).toBe(true);
  const [, first, second] = parse(text);
  expect(first!.slice(0, 11)).toEqual([
    '1',
    '临江区文化馆',
    '报告/临江区文化馆.txt',
    '错误',
    '合计与分项之和不符',
    '二、支出情况 > （一）基本支出 第12行',
    '225.33万元',
    '225.33万元',
    '225.23万元',
    '0.10万元',
    '211.82→211.92（一位数字误录）',
  ]);
  expect(first).toHaveLength(15);
  expect(second).toHaveLength(15);
  expect([second![0], second![2], second![4], second![12]]).toEqual([
    '2',
    '报告/空.txt',
    '无法读取',
    '文件为空',
  ]);
});

test('commas, quotation marks and line ends stay in their field', () => {
  const quote = '甲,"乙"\n丙';
  expect(parse(csv(file([finding({ quote })])))[1]![6]).toBe(quote);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+86-10', "'+86-10"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd|calc', "'-cmd|calc"],
  ['＝1+1', "'＝1+1"],
  ['\t=1', "'\t=1"],
  ['-0.10万元', '-0.10万元'],
  ['-5.2%', '-5.2%'],
  ['一、=1', '一、=1'],
])('safe against formulas: %j is written %j', (quote, written) => {
  expect(parse(csv(file([finding({ quote })])))[1]![6]).toBe(written);
});

test('settled and known findings are left out', () => {
  const judgement = { status: '不予整改', reason: null, date: null } as const;
  expect(parse(csv(file([finding({ known: true }), finding({ judgement })])))).toHaveLength(1);
});

test('where a person stands with a finding, and what tells it from others in gouji.yaml', () => {
  const judgement = { status: '待核实', reason: '等单位回复', date: null } as const;
  const [, row] = parse(csv(file([finding({ judgement, fingerprint: '0123456789abcdef' })])));
  expect(row!.slice(13)).toEqual(['待核实：等单位回复', '0123456789abcdef']);
  const [, digits] = parse(csv(file([finding({ fingerprint: '12345678901e2345' })])));
  expect(digits![14]).toBe("'12345678901e2345");
});
