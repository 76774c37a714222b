import { expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { at, blocksOf, by, lines, pdf, song } from './made.ts';

/** Lines of thirty characters fill the width from 90 to 450. */
const FULL = '全年预算数为四百四十八点二万元全年执行数四百三十六点五万元其中';

test('wrapped lines are one paragraph, without blanks between Chinese characters', async () => {
  const content = lines(90, 100, [
    `　　${FULL.slice(0, 28)}`,
    FULL.slice(0, 30),
    '人员经费占比较高。',
    '　　另一段。',
  ]);
  expect(await blocksOf(pdf([content]))).toEqual([
    `${FULL.slice(0, 28)}${FULL.slice(0, 30)}人员经费占比较高。`,
    '另一段。',
  ]);
});

test('a short line ends its paragraph, and so does a wide gap', async () => {
  const content =
    lines(90, 100, ['核定编制十八名', '一、基本情况', FULL.slice(0, 30), FULL.slice(0, 30)]) +
    lines(90, 220, [FULL.slice(0, 30), '完。']);
  expect(await blocksOf(pdf([content]))).toEqual([
    '核定编制十八名',
    '一、基本情况',
    FULL.slice(0, 30) + FULL.slice(0, 30),
    `${FULL.slice(0, 30)}完。`,
  ]);
});

test('a figure broken over the end of a line is one figure', async () => {
  const content = lines(90, 100, [
    `${FULL.slice(0, 28)}1,2`,
    '34.56万元，余',
    FULL.slice(0, 30),
    FULL.slice(0, 30),
  ]);
  const [first] = await blocksOf(pdf([content]));
  expect(first).toContain('1,234.56万元');
});

test('a paragraph goes on over the end of a page; header, footer and page number are none', async () => {
  const page = (number: number, body: string) =>
    at(220, 50, '临江区文化馆自评材料', 9) + body + at(280, 800, `- ${number} -`, 9);
  const bytes = pdf([
    page(1, lines(90, 700, [`　　${FULL.slice(0, 28)}`, FULL.slice(0, 30), FULL.slice(0, 30)])),
    page(2, lines(90, 100, [FULL.slice(0, 30), '实际支出完毕。'])),
    page(3, lines(90, 100, ['　　完。'])),
  ]);
  expect(await blocksOf(bytes)).toEqual([
    `${FULL.slice(0, 28)}${FULL.slice(0, 30).repeat(3)}实际支出完毕。`,
    '完。',
    { header: '临江区文化馆自评材料' },
    { footer: '- 1 -' },
  ]);
});

test('a note at the foot of a page does not part the text around it', async () => {
  const bytes = pdf([
    lines(90, 640, [`　　${FULL.slice(0, 28)}`, FULL.slice(0, 30)]) +
      at(90, 680, FULL.slice(0, 29)) +
      at(438, 675, '1', 7) +
      '90 110 144 0.5 re f\n' +
      at(90, 750, '1', 6) +
      at(96, 750, '含上年结转资金6.20万元。', 9),
    lines(90, 100, [FULL.slice(0, 30), '支出。']),
  ]);
  expect(await blocksOf(bytes)).toEqual([
    `${FULL.slice(0, 28)}${FULL.slice(0, 30)}${FULL.slice(0, 29)}¹${FULL.slice(0, 30)}支出。`,
    { footnote: '含上年结转资金6.20万元。' },
  ]);
});

test('two columns are read one after the other, the title across them first', async () => {
  const words = '项目资金专款专用手续完备核算规范';
  const column = (x: number, first: string) => lines(x, 140, [first, ...Array(9).fill(words)]);
  const content =
    at(200, 90, '绩效自评报告摘要', 20) +
    column(90, '左栏资金专款专用手续完备核算规') +
    column(310, '右栏资金专款专用手续完备核算规');
  const text = (await readPdf('a.pdf', pdf([content]))).text.replaceAll('\n', '');
  expect(text.indexOf('绩效自评')).toBe(0);
  expect(text.indexOf('右栏')).toBeGreaterThan(text.lastIndexOf(words, text.length / 2));
  expect(text.slice(0, text.indexOf('右栏')).split(words).length).toBe(10);
});

test('text that runs up an upright page, and a page turned by the viewer, are level', async () => {
  const up = Array.from({ length: 4 }, (_, row) =>
    by(`0 1 -1 0 ${100 + row * 20} 90`, `第${row}行支出合计${row}万元。`),
  ).join('');
  const expected = [
    '第0行支出合计0万元。',
    '第1行支出合计1万元。',
    '第2行支出合计2万元。',
    '第3行支出合计3万元。',
  ];
  expect(await blocksOf(pdf([up]))).toEqual(expected);
  expect(await blocksOf(pdf([{ content: up, rotate: 90 }]))).toEqual(expected);
});

test('vertical writing is read from column to column', async () => {
  const content =
    at(500, 60, '产出指标完成率').replace('/F', '/V') + at(480, 60, '全部达标').replace('/F', '/V');
  expect(await blocksOf(pdf([content], { V: song('UniGB-UCS2-V', '/DW 1000') }))).toEqual([
    '产出指标完成率',
    '全部达标',
  ]);
});

test('bold that is drawn twice is read once', async () => {
  const content =
    at(90, 100, '合计218.10万元') + at(90.4, 100, '合计218.10万元') + at(90.4, 100.4, '合计218.10万元');
  expect(await blocksOf(pdf([content]))).toEqual(['合计218.10万元']);
});

test('the place of every line is known', async () => {
  const bytes = pdf([
    lines(90, 100, ['一、概况', '　　支出1万元。']),
    lines(90, 100, ['二、绩效', '　　支出2万元。']),
  ]);
  const { text, lines: places } = await readPdf('a.pdf', bytes);
  const told = places!.map(({ start, page, line }) => [text.slice(start, start + 2), page, line]);
  expect(told).toEqual([
    ['一、', 1, 1],
    ['支出', 1, 2],
    ['二、', 2, 1],
    ['支出', 2, 2],
  ]);
});
