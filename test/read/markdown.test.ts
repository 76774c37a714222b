import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../src/model.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { expectSoundSpans } from './spans.ts';

const md = (source: string) => readMarkdown('a.md', source);
const lines = ({ text }: Document) => text.split('\n').filter((line) => line !== '');
const paragraphs = ({ text, blocks }: Document) =>
  blocks.map((block) =>
    block.type === 'paragraph' ? text.slice(block.span.start, block.span.end) : block.type,
  );

describe('what a reader sees is kept, markers are dropped', () => {
  test.each([
    [
      'emphasis',
      '**基本支出**225.33万元，*其中*：人员经费211.82万元',
      '基本支出225.33万元，其中：人员经费211.82万元',
    ],
    ['bold that closes after punctuation', '**执行率：**98%', '执行率：98%'],
    ['links, images and code', '见[附件1](a.docx)、![图一](a.png)、`B/A`', '见附件1、图一、B/A'],
    ['inline HTML', '合计<u>12</u>万元<!-- 待核 -->', '合计12万元'],
    ['character references and escapes', '预算&nbsp;12万元，1\\.5倍', '预算 12万元，1.5倍'],
    ['ranges with a tilde', '增长5~8%，完成80~90%', '增长5~8%，完成80~90%'],
    ['a bookmark left by conversion', '[bookmark: _GoBack]区直部门', '[bookmark: _GoBack]区直部门'],
    ['a note that reads as a link target', '[注]: 由财务科填列', '[注]: 由财务科填列'],
    ['quotations', '> 得分99分', '得分99分'],
    ['a hard break', '预算12万元  \n支出11万元', '预算12万元\n支出11万元'],
    ['item number and year', '1.2023年支出', '1.2023年支出'],
  ])('%s', (_, source, expected) => {
    expect(lines(md(source)).join('\n')).toBe(expected);
  });

  test('text that is indented like code is text', () => {
    expect(lines(md('概况\n\n      四、国有资本\n      2024年度无支出'))).toEqual([
      '概况',
      '  四、国有资本',
      '  2024年度无支出',
    ]);
  });
});

test('headings keep their depth, each line is a paragraph on its own line', () => {
  const document = md('# 自评报告\n\n一、概况\n1、职能\n\n## 二、支出\n');
  expect(document.text).toBe('自评报告\n\n一、概况\n1、职能\n\n二、支出');
  expect(document.blocks.map((block) => (block.type === 'paragraph' ? (block.heading ?? 0) : -1))).toEqual([
    1, 0, 0, 2,
  ]);
});

describe('lists', () => {
  test('ordered items keep their printed number, bullets go', () => {
    expect(paragraphs(md('1. 组织培训\n2. 开展宣讲\n4. 舆情\n\n- 甲\n- 乙'))).toEqual([
      '1. 组织培训',
      '2. 开展宣讲',
      '4. 舆情',
      '甲',
      '乙',
    ]);
  });

  test('a list with 1. before every item is numbered as it is shown', () => {
    expect(paragraphs(md('1. 甲\n1. 乙\n1. 丙'))).toEqual(['1. 甲', '2. 乙', '3. 丙']);
  });

  test('several paragraphs and lists within an item', () => {
    expect(paragraphs(md('1. 组织培训\n\n   培训120人。\n\n   - 甲班\n2. 开展宣讲'))).toEqual([
      '1. 组织培训',
      '培训120人。',
      '甲班',
      '2. 开展宣讲',
    ]);
  });
});

test('a table becomes rows and cells, on the lines of the source', () => {
  const document = md('表1\n\n| 项目 | 预算数 |\n|---|---:|\n| **合计** | 12<br>万元 |\n');
  const [, table] = document.blocks as [Block, Extract<Block, { type: 'table' }>];
  const cell = (row: number, column: number) => {
    const { start, end } = table.children[row]!.children[column]!.span;
    return document.text.slice(start, end);
  };
  expect([cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)]).toEqual(['项目', '预算数', '合计', '12\n万元']);
  expect(table.children.map(({ header }) => header)).toEqual([true, false]);
  expect(document.text).toBe('表1\n\n项目\t预算数\n\n合计\t12\n万元');
});

test('footnotes stand apart', () => {
  const document = md('支出12万元[^1]。\n\n[^1]: 含上年结转。');
  expect(document.blocks.map(({ type }) => type)).toEqual(['paragraph', 'note']);
  expect(lines(document)).toEqual(['支出12万元。', '含上年结转。']);
});

test('spans are sound and no letter is lost, whatever the Markdown', () => {
  const pieces = [
    '一、概况',
    '12.5万元',
    '\n',
    '\n\n',
    '# ',
    '1. ',
    '- ',
    '> ',
    '|',
    '|---|---|\n',
    '**',
    '    ',
    '`',
    '[',
    '](x)',
  ];
  const source = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((drawn) => drawn.join(''));
  const letters = (text: string) => text.replace(/[^一、概况万元]/g, '');
  fc.assert(
    fc.property(source, (drawn) => {
      const document = md(drawn);
      expectSoundSpans(document);
      expect(letters(document.text)).toBe(letters(drawn));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['补助标准100*5*12=6000元', '补助标准100*5*12=6000元'],
  ['总价为数量*单价*12元', '总价为数量*单价*12元'],
  ['完成**12**个，*重点*项目3个', '完成12个，重点项目3个'],
  ['预算~~200~~300万元', '预算300万元'],
  ['完成80~~90%，其中10~~20人', '完成80~~90%，其中10~~20人'],
])('%s reads %s', (source, text) => {
  const document = readMarkdown('a.md', source);
  expect(document.text).toBe(text);
  expect(document.notices.map(({ code }) => code)).toEqual(text === '预算300万元' ? ['struck-text'] : []);
});

test.each([
  ['quotations nested without end', `${'>'.repeat(5000)} 支出3万元`],
  [
    'lists nested without end',
    Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- 支出3万元`).join('\n'),
  ],
  ['emphasis opened without end', '**支*'.repeat(4000)],
  ['more than any report has', '一、支出3万元\n'.repeat(80_000)],
])('%s are read as plain text, quickly, and that is told', (_, source) => {
  const started = performance.now();
  const { text, notices } = readMarkdown('a.md', source);
  expect(performance.now() - started).toBeLessThan(2000);
  expect(text).toBe(source.replace(/\n$/, ''));
  expect(notices.map(({ code }) => code)).toEqual(['markdown-as-text']);
});
