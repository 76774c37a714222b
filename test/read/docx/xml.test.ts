import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, r } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { SHORT, SIGN, shorthand } from '../../../src/read/docx/shorthand.ts';
import { unread } from '../../../src/read/docx/unread.ts';
import { fromOctets, octets, utf8 } from '../../../src/read/docx/utf8.ts';
import { ReadProblem } from '../../../src/read/problem.ts';
import { expectLinear } from '../../cost.ts';
import { bytesOf, rewritten, wordFiles } from './word.ts';

const textOf = (body: string): string => readDocx('a.docx', wordFile({ body })).text;

describe('bytes, a character each, and their text', () => {
  test('any text, in Node and in a page', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = strToU8(text);
        expect(utf8(bytes)).toBe(bytes);
        expect(utf8(bytes, null)).toBe(bytes);
        expect(octets(bytes)).toBe(strFromU8(bytes, true));
        expect(octets(bytes, 0, bytes.length, null)).toBe(octets(bytes));
        expect(fromOctets(octets(bytes))).toBe(text);
      }),
    );
  });

  test.each(['utf-16le', 'utf-16be'])('%s with its mark', (encoding) => {
    const text = '<a>项目𠀋 385.60</a>';
    const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    if (encoding === 'utf-16be') Buffer.from(bytes.buffer).swap16();
    expect(fromOctets(octets(utf8(bytes)))).toBe(text);
  });

  test('what is neither', () => {
    const chinese = Uint8Array.of(0x3c, 0xb0, 0xed, 0x3e);
    expect(() => utf8(chinese)).toThrow(ReadProblem);
    expect(() => utf8(chinese, null)).toThrow(ReadProblem);
  });
});

describe('what need not be read is cut out', () => {
  const formatting = unread(['w:t', 'w:tab', 'w:rStyle']);
  test.each([
    ['<w:rPr><w:sz w:val="32"/><w:color w:val="000000"/></w:rPr><w:t/>', '<w:t/>'],
    ['<w:rPr/><w:t/>', '<w:t/>'],
    ['<w:rPr><w:sz w:val="32"/><w:rStyle w:val="a"/></w:rPr>', '<w:rPr><w:rStyle w:val="a"/></w:rPr>'],
    ['<w:tabs><w:tab w:val="left"/></w:tabs>', '<w:tabs><w:tab w:val="left"/></w:tabs>'],
    ['<w:top/><w:tabStop/><w:t/>', '<w:t/>'],
    ['<w:rPr><w:lang w:val="zh-CN"></w:lang></w:rPr>', '<w:rPr><w:lang w:val="zh-CN"></w:lang></w:rPr>'],
    ['<a:blip/><w:sz w:val="a > b"/>', '<a:blip/><w:sz w:val="a > b"/>'],
  ])('%s', (xml, rest) => {
    expect(xml.replace(formatting, '')).toBe(rest);
  });

  // A section of character data anywhere turns the cutting off, since it may hold what only looks like an element.
  test.each(wordFiles)('%s reads the same when nothing is cut out', (path) => {
    const bytes = bytesOf(path);
    const whole = rewritten(bytes, (xml) =>
      xml.replace(/<\/w:(body|ftr|hdr|footnotes|endnotes|styles|numbering)>/g, '<![CDATA[]]>$&'),
    );
    expect(strFromU8(unzipSync(whole)['word/document.xml']!)).toContain('CDATA');
    expect(readDocx('a.docx', whole)).toEqual(readDocx('a.docx', bytes));
  });

  test('a part of many slices reads the same', () => {
    const one = (at: number) =>
      p(`<w:r><w:rPr><w:b/></w:rPr><w:t>基本支出</w:t></w:r>${r(`${at}.60`)}<w:r><w:t> 万元 </w:t></w:r>`, {
        style: 'a',
      });
    const body = Array.from({ length: 3000 }, (_, at) => one(at)).join('');
    const { text, anchors } = readDocx('a.docx', wordFile({ body }));
    expect(text.split('\n')[2999]).toBe('基本支出2999.60万元');
    const whole = readDocx('a.docx', wordFile({ body: `${body}<![CDATA[]]>` }));
    expect([text, anchors]).toEqual([whole.text, whole.anchors]);
  });

  test('not in character data', () => {
    expect(textOf(p('<w:r><w:t><![CDATA[<w:sz w:val="1"/>385.60]]></w:t></w:r>'))).toBe(
      '<w:sz w:val="1"/>385.60',
    );
  });

  const short = shorthand(['w:p', 'w:r', 'w:t', 'w:pStyle', 'w:rStyle']);
  test.each([
    ['<w:p><w:pPr><w:pStyle w:val="a"/><w:jc w:val="left"/></w:pPr></w:p>', '<w:p>|a|</w:p>'],
    ['<w:p><w:pPr><w:keepNext/></w:pPr>\n </w:p>', '<w:p>||</w:p>'],
    [
      '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>385.60</w:t></w:r>\n <w:r><w:t>万元</w:t></w:r></w:p>',
      '||385.60||万元</w:p>',
    ],
    ['<w:r><w:t xml:space="preserve">基本 支出</w:t></w:r></w:p>', '||基本 支出</w:p>'],
    ['<w:r><w:t> 385.60</w:t></w:r></w:p>', '<w:r><w:t> 385.60</w:t></w:r></w:p>'],
    ['<w:r><w:t>a&lt;b</w:t></w:r></w:p>', '<w:r><w:t>a&lt;b</w:t></w:r></w:p>'],
    [
      '<w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:t>1</w:t></w:r></w:p>',
      '<w:r><w:rPr><w:rStyle w:val="a"/></w:rPr><w:t>1</w:t></w:r></w:p>',
    ],
    ['<w:r><w:t>1</w:t></w:r>2</w:p>', '<w:r><w:t>1</w:t></w:r>2</w:p>'],
  ])('%s is put shorter', (xml, rest) => {
    expect(xml.replace(short, SHORT).replaceAll(SIGN, '|')).toBe(rest);
  });

  test.each([
    ['a comment', '<!--<w:r><w:t>100-->'],
    ['an instruction', '<?old <w:r><w:t>100?>'],
    ['a comment around runs', '</w:t></w:r><!--<w:r><w:t>100</w:t></w:r>--><w:r><w:t>'],
  ])('%s is not read', (_, between) => {
    expect(textOf(p(`<w:r><w:t>基本${between}</w:t></w:r>${r('支出')}`))).toBe('基本支出');
  });

  test('the sign itself in a file is no shorthand', () => {
    const body = `${p(r('基本'))}${p(`<w:r><w:t>\x01a\x01支出</w:t></w:r>`)}`;
    expect(textOf(body)).toBe('基本\n a 支出');
  });

  test.each([
    '<w:pPr>',
    '<w:pPr><w:pStyle w:val="',
    '<w:r><w:t>',
    '<w:r><w:rPr><w:sz/>',
    '<w:r a="',
    '<w:r><w:t>1 ',
  ])('%s in linear time', (piece) => expectLinear((xml) => xml.replace(short, SHORT), piece, 50_000));

  test.each(['<w:rPr>', '<w:rPr><w:sz/>', '<w:sz a="" ', '<w:sz/>', '<w:sz a="'])(
    '%s in linear time',
    (piece) => expectLinear((xml) => xml.replace(formatting, ''), piece, 50_000),
  );

  test('runs keep their ordinals', () => {
    const { anchors } = readDocx(
      'a.docx',
      wordFile({ body: p(`${r('基本')}<w:r><w:rPr><w:b/></w:rPr></w:r>${r('支出')}`) }),
    );
    expect(anchors.map(({ run }) => run)).toEqual([0, 2]);
  });
});
