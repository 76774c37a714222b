import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readText } from '../../src/read/text.ts';
import { expectSoundSpans } from './spans.ts';

const text = (source: string) => readText('a.txt', source).text;

test.each([
  ['一、概况\r\n二、支出\r三、绩效\n', '一、概况\n二、支出\n三、绩效'],
  ['附表\f二、支出', '附表\n二、支出'],
  ['　　基本\u00a0支出\u2003225.33 万元', '  基本 支出 225.33 万元'],
  ['执\u200b行\u00ad率\ufeff98\u200f%', '执行率98%'],
  ['⼀、⾦额', '一、金额'],
  ['２２５．３３万元（９８％）', '２２５．３３万元（９８％）'],
  ['项目\t预算数\t执行数', '项目\t预算数\t执行数'],
  ['\x13 PAGEREF _Toc1 \x14 3\x15', '  PAGEREF _Toc1   3 '],
])('%j reads as %j', (source, expected) => {
  expect(text(source)).toBe(expected);
});

test('a paragraph a line, blank lines included: the lines are those of the file', () => {
  const { text, blocks } = readText('a.txt', '一、概况\n\n支出12万元\n');
  expect(blocks.map(({ span }) => text.slice(span.start, span.end))).toEqual(['一、概况', '', '支出12万元']);
});

test('spans are sound whatever the text', () => {
  const source = fc.string({ unit: fc.constantFrom(...'一、1.%\n\r\t \u3000\u200b\f⼀'), maxLength: 80 });
  fc.assert(fc.property(source, (drawn) => expectSoundSpans(readText('a.txt', drawn))));
});
