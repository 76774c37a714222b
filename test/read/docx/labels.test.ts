import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { p, r } from '../../../fixtures/word/elements.ts';
import { labelledFixtures, labelsOf } from '../../../fixtures/word/index.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { numeral } from '../../../src/read/docx/numeral.ts';
import { fixtures, readFixture } from './word.ts';

/** What LibreOffice prints for the same file, line by line. */
const printedLines = (path: string): string[] =>
  readFileSync(new URL(encodeURI(labelsOf(path)), fixtures), 'utf8')
    .replace('\ufeff', '')
    .trimEnd()
    .split(/\r?\n/);

const printed = (name: string): string[] =>
  printedLines(`word/${name}.docx`).map((line) => line.replaceAll(' ', ''));

const read = (path: string): string[] =>
  readFixture(path)
    .text.split('\n')
    .map((line) => line.replaceAll(' ', ''));

/** Lines on which LibreOffice departs from the standard (ISO/IEC 29500-1), and why; Word prints what stands here. */
const DEPARTURES: Readonly<Record<string, string>> = {
  // §17.9.4 w:isLgl: every number in the label is decimal. LibreOffice leaves 一.1.
  '一.1正规形式编号': '1.1正规形式编号',
  // §17.9.10 w:lvlRestart. LibreOffice begins every lower level anew.
  'i.不因第二级重起': 'ii.不因第二级重起',
  'a)仍不重起': 'c)仍不重起',
};

describe('automatic labels are those that LibreOffice prints', () => {
  test('levels, restarts, overrides, links, styles', () => {
    expect(read('word/numbering-counting.docx')).toEqual(
      printed('numbering-counting').map((line) => DEPARTURES[line] ?? line),
    );
  });

  // LibreOffice puts a blank behind each label, and nothing else here has one.
  test.each(labelledFixtures.filter((path) => !path.includes('numbering')))('%s', (path) => {
    const { text, blocks } = readFixture(path);
    const labelled = blocks.flatMap((block) =>
      block.type === 'paragraph' && block.label
        ? [text.slice(block.span.start, block.span.end).replaceAll(' ', '')]
        : [],
    );
    const numbered = printedLines(path).filter((line) => /^ *\S+ \S/.test(line));
    expect(labelled).toEqual(numbered.map((line) => line.replaceAll(' ', '')));
  });

  test('every format', () => {
    const expected = printed('numbering-formats');
    const actual = read('word/numbering-formats.docx');
    expect(actual.length).toBe(expected.length);
    const different = actual.filter((line, index) => line !== expected[index]);
    // Formats for which LibreOffice has no counterpart of its own and prints another; tested by value below.
    const OTHER =
      /(chineseCounting|taiwaneseCounting|japaneseCounting)(99\+1|1\d\d)|ideographDigital|ideographZodiacTraditional|decimalEnclosed(Paren|Fullstop)|decimalFullWidth|numberInDash|bullet/;
    expect(different.filter((line) => !OTHER.test(line))).toEqual([]);
    expect(different.length).toBeGreaterThan(0);
  });

  test('saved again by LibreOffice, the labels stay', () => {
    const again = read('word/libreoffice/numbering-counting.docx');
    expect(again).toEqual(printed('numbering-counting'));
  });
});

test.each<[string, ...(readonly [number, string])[]]>([
  [
    'chineseCounting',
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一○○'],
    [105, '一○五'],
  ],
  [
    'chineseCountingThousand',
    [10, '十'],
    [15, '十五'],
    [100, '一百'],
    [105, '一百零五'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [10010, '一万零一十'],
  ],
  ['taiwaneseCounting', [12, '十二'], [100, '一○○']],
  ['taiwaneseCountingThousand', [12, '十二'], [101, '一百零一']],
  ['japaneseCounting', [10, '十'], [21, '二十一'], [100, '百'], [110, '百十'], [1005, '千五']],
  ['ideographDigital', [10, '一〇'], [105, '一〇五']],
  ['chineseLegalSimplified', [1, '壹'], [10, '壹拾'], [20, '贰拾'], [105, '壹佰零伍']],
  ['ideographTraditional', [1, '甲'], [10, '癸'], [11, '11']],
  ['ideographZodiac', [1, '子'], [12, '亥'], [13, '13']],
  ['ideographZodiacTraditional', [1, '甲子'], [60, '癸亥'], [61, '甲子']],
  ['decimalEnclosedCircle', [1, '①'], [20, '⑳'], [21, '㉑'], [36, '㊱'], [50, '㊿'], [51, '51']],
  ['decimalEnclosedParen', [1, '⑴'], [21, '21']],
  ['decimalEnclosedFullstop', [1, '⒈'], [20, '⒛']],
  ['decimalZero', [1, '01'], [10, '10']],
  ['upperLetter', [1, 'A'], [26, 'Z'], [27, 'AA'], [53, 'AAA']],
  ['lowerRoman', [4, 'iv'], [9, 'ix'], [1994, 'mcmxciv']],
  ['none', [7, '']],
  ['aFormatOfTheFuture', [7, '7']],
])('%s', (format, ...cases) => {
  for (const [number, expected] of cases) {
    expect(numeral(number, format)).toBe(expected);
  }
});

test('a label is part of the text, and marked as automatic', () => {
  const { text, blocks } = readFixture('formats/slips/report.auto.docx');
  const labels = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.label ? [text.slice(block.label.start, block.label.end)] : [],
  );
  expect(labels.slice(0, 4)).toEqual(['一、', '（一）', '（二）', '二、']);
  // Typed by hand, so not marked.
  expect(text).toContain('\n3、政府性基金');
  expect(labels).not.toContain('四、');
});

test('typed and automatic labels read alike', () => {
  for (const report of ['culture', 'slips']) {
    const typed = readFixture(`formats/${report}/report.docx`);
    expect(readFixture(`formats/${report}/report.auto.docx`).text).toBe(typed.text);
    expect(readFixture(`formats/${report}/libreoffice/report.auto.docx`).text).toBe(typed.text);
  }
});

describe('a definition that is none', () => {
  const definition = (text: string) =>
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum>`;
  const alternatives = `<mc:AlternateContent><mc:Choice Requires="w14">${definition('%1.')}</mc:Choice><mc:Fallback>${definition('旧%1.')}</mc:Fallback></mc:AlternateContent>`;
  test.each([
    ['a comment', `${definition('%1.')}<!--${definition('旧%1.')}-->`],
    ['an instruction', `${definition('%1.')}<?old ${definition('旧%1.')}?>`],
    ['a comment in a definition', definition('%1.').replace('<w:lvlText', '<!--</w:abstractNum>-->$&')],
    ['a fallback', alternatives],
  ])('%s', (_, definitions) => {
    const bytes = wordFile({
      body: p(r('项目'), { list: [1, 0] }),
      numbering: `${definitions}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
    });
    expect(readDocx('a.docx', bytes).text).toBe('1.项目');
  });
});
