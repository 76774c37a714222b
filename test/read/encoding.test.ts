import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/encoding.ts';
import { read } from '../../src/read/index.ts';
import { ReadProblem } from '../../src/read/problem.ts';

const REPORT =
  '2024年度部门整体支出绩效自评报告\r\n一、基本情况\r\n全年预算数225.33万元，执行率≥98％，结余〇元。\r\n';

/** GB18030 two-byte codes by character, taken from the platform's decoder. */
const GB18030 = new Map<string, number[]>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\ufffd') GB18030.set(character, [lead, trail]);
  }
}
const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((character) => GB18030.get(character) ?? character.codePointAt(0)!));
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const marked = (mark: number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (problem) {
    if (problem instanceof ReadProblem) return problem.code;
    throw problem;
  }
  return 'read';
};

describe('the encoding of a text is told', () => {
  test.each([
    ['utf-8', utf8(REPORT)],
    ['utf-8', marked([0xef, 0xbb, 0xbf], utf8(REPORT))],
    ['utf-16le', utf16le(REPORT)],
    ['utf-16le', marked([0xff, 0xfe], utf16le(REPORT))],
    ['utf-16be', utf16be(REPORT)],
    ['utf-16be', marked([0xfe, 0xff], utf16be(REPORT))],
    ['gb18030', gb18030(REPORT)],
  ])('%s', (encoding, bytes) => {
    expect(decode(bytes)).toEqual({ text: REPORT, encoding });
  });

  test('whatever everyday Chinese it is written in', () => {
    const everyday = fc.constantFrom(
      ...'一二三年度部门整体支出绩效自评报告万元完成率预算执行得分，。、：；（）％',
    );
    const line = fc.array(fc.oneof(everyday, fc.constantFrom(...'0123456789.%')), {
      minLength: 6,
      maxLength: 60,
    });
    fc.assert(
      fc.property(line, (characters) => {
        const text = `绩效自评${characters.join('')}\n`;
        for (const encode of [utf8, utf16le, utf16be, gb18030]) expect(decode(encode(text)).text).toBe(text);
      }),
    );
  });

  test('rare and traditional characters in GBK', () => {
    const text = '临江区珺瑶社区、垚鑫公司，预算120万元，支出118万元，执行率98.33%。';
    expect(decode(gb18030(text)).text).toBe(text);
  });
});

describe('a text that cannot be told for sure is refused', () => {
  const broken = utf8(REPORT).slice(0, -5);
  test.each([
    ['UTF-8 cut within a character', 'undecodable', broken.subarray(0, utf8('2024年度部门').length - 1)],
    ['UTF-8 with one byte lost', 'undecodable', Uint8Array.from([...utf8(REPORT)].toSpliced(8, 1))],
    [
      'Big5',
      'undecodable',
      Uint8Array.of(0xb9, 0x77, 0xba, 0xe2, 0xb0, 0xf5, 0xa6, 0xe6, 0xb2, 0x76, 0xb5, 0x4c),
    ],
    ['Latin-1', 'undecodable', Buffer.from('R\u00e9sum\u00e9 d\u00e9taill\u00e9', 'latin1')],
    [
      'two bytes that are good UTF-8 and good GBK',
      'undecodable',
      Uint8Array.of(0xcf, 0xb5, 0xcd, 0xb3, 0xd0, 0xa3),
    ],
    ['marked as UTF-16, odd length', 'undecodable', Uint8Array.of(0xff, 0xfe, 0x31)],
    ['zero bytes', 'binary', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0, 0xff, 0x9a)],
    ['control bytes', 'binary', Uint8Array.of(0x89, 0x50, 1, 2, 3, 4, 5, 6)],
    ['a PDF', 'binary', utf8('%PDF-1.4\n1 0 obj')],
    ['RTF', 'binary', utf8('{\\rtf1\\ansi}')],
  ])('%s', (_, code, bytes) => {
    expect(codeOf(() => decode(bytes))).toBe(code);
  });
});

test.each([
  ['empty.txt', 'empty', ''],
  ['blank.md', 'empty', '\n \u3000\u200b\n'],
  ['report.doc', 'other-document', '一、基本情况'],
  ['报告', 'no-extension', '一、基本情况'],
  ['report.TXT', 'read', '一、基本情况'],
])('read: %s is %s', (path, code, text) => {
  expect(codeOf(() => read(path, utf8(text)))).toBe(code);
});

test.each(['Évaluation de la dépense publique : 3 millions', 'Größere Ausgaben für öffentliche Straßen'])(
  'UTF-8 with accents is read: %s',
  (text) => {
    expect(decode(utf8(text))).toEqual({ text, encoding: 'utf-8' });
  },
);
