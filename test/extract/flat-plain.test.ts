import { expect, test } from 'vitest';
import { extract, read } from '../../src/index.ts';

/** The cells of the tables that are found in a text, a row a line. */
const cells = (text: string): string[][] =>
  extract(read('a.txt', new TextEncoder().encode(text))).tables.map((table) =>
    table.cells.map((row) => row.map((cell) => cell.text).join('|')),
  );

const below = (...rows: string[]): string => rows.join('\n').replaceAll('|', '\n');

const ROWS = ['甲站|225.40|220.30|5.10', '乙站|560.00|548.80|11.20', '合计|785.40|769.10|16.30'];

test('bars of one width, and one cell a line', () => {
  const rows = ['单位名称|预算数|决算数|结余', ...ROWS];
  expect(cells(rows.join('\n'))).toEqual([rows]);
  expect(cells(below(...rows))).toEqual([rows]);
});

test('two lists side by side', () => {
  const rows = [
    '项目|预算数|项目|预算数',
    '事业收入|225|基本支出|220',
    '其他收入|560|项目支出|565',
    '合计|785|合计|785',
  ];
  expect(cells(below(...rows))).toEqual([rows]);
});

test('a total that lost the cell beside its name', () => {
  const rows = ['序号|单位名称|预算数|决算数', '1|甲站|225.40|220.30', '2|乙站|560.00|548.80'];
  const read = [...rows, '合计||785.40|769.10'];
  expect(cells([...rows, '合计|785.40|769.10'].join('\n'))).toEqual([read]);
  expect(cells(below(...rows, '合计|785.40|769.10'))).toEqual([read]);
});

test('headings of two levels are told apart by the figures', () => {
  const data = ['甲站|24|24|0|23|20|3', '乙站|18|10|8|17|9|8', '合计|42|34|8|40|29|11'];
  const text = ['单位|编制数|实有人数', '合计|行政|事业|合计|行政|事业', ...data];
  const read = [
    '单位|编制数|编制数|编制数|实有人数|实有人数|实有人数',
    '单位|合计|行政|事业|合计|行政|事业',
    ...data,
  ];
  expect(cells(text.join('\n'))).toEqual([read]);
  expect(cells(below(...text))).toEqual([read]);
});

test.each([
  [
    'one of two lists side by side is longer',
    below(
      '项目|预算数|项目|预算数',
      '事业收入|225.40|基本支出|220.30',
      '其他收入|560.00|项目支出|548.80',
      '其他支出|16.30',
      '合计|785.40|合计|785.40',
    ),
  ],
  [
    'no figures tell which headings the lower ones stand under',
    ['单位|编制数|实有人数|编外', '男|女', '甲站|24|23|1|4|5', '乙站|18|17|2|2|3', '丙站|12|11|0|6|5'].join(
      '\n',
    ),
  ],
])('nothing is read where %s', (_, text) => {
  expect(cells(text)).toEqual([]);
});
