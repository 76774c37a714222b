import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { hostile } from '../../../bench/hostile.ts';
import { p } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { checksum, inflate, inflatePortable } from '../../../src/read/docx/inflate.ts';
import { ReadProblem } from '../../../src/read/problem.ts';
import { cost } from '../../cost.ts';
import { bytesOf, rewritten } from './word.ts';

const sound = wordFile({ body: p('基本支出385.60万元') });
const withBody = (body: string) => wordFile({ body });
const parts = unzipSync(sound);

/** The code that a file is refused with. */
function refusal(bytes: Uint8Array): string {
  try {
    readDocx('a.docx', bytes);
    return 'read';
  } catch (problem) {
    expect(problem).toBeInstanceOf(ReadProblem);
    const { code, reason } = problem as ReadProblem;
    expect(reason.zh).not.toContain('\n');
    return code;
  }
}

/** An OLE compound file, as far as its kind is told by it: its magic number and the names in its directory. */
const compoundFile = (name: string) =>
  Uint8Array.of(
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Uint8Array(504),
    ...Buffer.from(name, 'utf16le'),
  );

/** The archive with 32 bits changed in the directory entry of a part. */
function forged(bytes: Uint8Array, part: string, offset: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(part) - 46;
  copy.writeUInt32LE(value, at + offset);
  return new Uint8Array(copy);
}
const [CRC, PACKED, SIZE] = [16, 20, 24];
const DOCUMENT = 'word/document.xml';

describe('what is no Word file', () => {
  test.each([
    ['an encrypted file', compoundFile('EncryptedPackage'), 'encrypted'],
    ['a .doc', compoundFile('WordDocument'), 'not-a-docx'],
    ['a web page', strToU8('<html><body>基本支出</body></html>'), 'not-a-docx'],
    ['nothing', new Uint8Array(), 'not-a-docx'],
    ['a zip that is no docx', zipSync({ 'readme.txt': strToU8('x') }), 'not-a-docx'],
    ['an empty zip', zipSync({}), 'not-a-docx'],
    ['a web page that Word has yet to convert', withBody('<w:altChunk r:id="page"/>'), 'not-converted'],
    [
      'a workbook',
      zipSync({ '_rels/.rels': parts['_rels/.rels']!, 'xl/workbook.xml': strToU8('<workbook/>') }),
      'not-a-docx',
    ],
    [
      'another root element',
      rewritten(sound, (xml) => xml.replaceAll('w:document', 'w:glossary')),
      'not-a-docx',
    ],
  ])('%s', (_, bytes, code) => expect(refusal(bytes)).toBe(code));
});

describe('damage', () => {
  test('a zip cut off anywhere', () => {
    const whole = bytesOf('word/department.docx');
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.99, 0.9999]) {
      expect(refusal(whole.slice(0, Math.floor(whole.length * share)))).toBe('damaged');
    }
  });

  test('any byte of the text changed', () => {
    for (let at = 0; at < sound.length; at += 7) {
      const copy = sound.slice();
      copy[at] = copy[at]! ^ 0x5a;
      // Only what stands in no part that is read may differ unnoticed; the text never.
      try {
        expect(readDocx('a.docx', copy).text).toBe('基本支出385.60万元');
      } catch (problem) {
        expect(problem).toBeInstanceOf(ReadProblem);
      }
    }
  });

  test.each([
    ['an unclosed tag', (xml: string) => xml.replace('</w:p>', '')],
    ['a tag closed twice', (xml: string) => xml.replace('</w:p>', '</w:p></w:p>')],
    ['XML cut off', (xml: string) => xml.slice(0, -20)],
    ['no element', () => 'text'],
    ['an unknown prefix', (xml: string) => xml.replaceAll('w:document', 'q:document')],
  ])('%s', (_, edit) => {
    const broken = rewritten(sound, (xml, name) => (name === DOCUMENT ? edit(xml) : xml));
    expect(['damaged', 'not-a-docx']).toContain(refusal(broken));
  });

  test('bytes that are no UTF-8', () => {
    expect(refusal(zipSync({ ...parts, [DOCUMENT]: Uint8Array.of(0x3c, 0xff, 0xfe, 0x80) }))).toBe('damaged');
  });

  test('a wrong checksum, an entry beyond the end, an unknown method', () => {
    expect(refusal(forged(sound, DOCUMENT, CRC, 1))).toBe('damaged');
    expect(refusal(forged(sound, DOCUMENT, PACKED, 0x7fffffff))).toBe('damaged');
    expect(refusal(forged(sound, DOCUMENT, 42, 0x7fffffff))).toBe('damaged');
    expect(refusal(forged(sound, DOCUMENT, 8, 0x000c_0000))).toBe('damaged');
  });

  test('an entry that says it is encrypted', () => {
    expect(refusal(forged(sound, DOCUMENT, 8, 0x0008_0001))).toBe('encrypted');
  });
});

describe('bombs', () => {
  const zeros = (megabytes: number) => zipSync({ ...parts, [DOCUMENT]: new Uint8Array(megabytes * 2 ** 20) });

  test('a part that declares more than is allowed', () => {
    expect(refusal(zeros(60))).toBe('too-large');
  });

  test('a part that packs far too well', () => {
    expect(refusal(zeros(20))).toBe('too-large');
  });

  test('a part that is larger than it declares', () => {
    expect(refusal(forged(zeros(60), DOCUMENT, SIZE, 1000))).toBe('damaged');
    expect(refusal(forged(zeros(60), DOCUMENT, SIZE, 3 * 2 ** 20))).toBe('damaged');
  });

  test('many small parts of an archive are never opened', () => {
    const files = Object.fromEntries(
      Array.from({ length: 21_000 }, (_, at) => [`word/media/${at}`, new Uint8Array()]),
    );
    expect(refusal(zipSync({ ...parts, ...files }, { level: 0 }))).toBe('too-large');
  });

  test('a media-heavy file costs no more than its text', () => {
    const picture = new Uint8Array(2 ** 20).map((_, at) => (at * 2654435761) >>> 13);
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`word/media/${at}.png`, picture]),
    );
    expect(refusal(zipSync({ ...parts, ...files }, { level: 0 }))).toBe('read');
  });

  test('millions of empty runs', () => {
    expect(refusal(withBody(p('<w:r/>'.repeat(3_000_000))))).toBe('too-large');
    const stored = zipSync(
      { ...parts, [DOCUMENT]: strToU8(documentOf(p('<w:r/>'.repeat(3_000_000)))) },
      { level: 0 },
    );
    expect(refusal(stored)).toBe('too-large');
  });

  test('20,000 nested elements', () => {
    const nested = (name: string) => `<w:${name}>`.repeat(20_000) + `</w:${name}>`.repeat(20_000);
    expect(refusal(withBody(nested('sdt')))).toBe('too-large');
    expect(refusal(withBody(nested('tbl')))).toBe('too-large');
  });

  test('a hundred thousand paragraphs are read', () => {
    const stored = zipSync(
      { ...parts, [DOCUMENT]: strToU8(documentOf(p('1').repeat(100_000))) },
      { level: 0 },
    );
    expect(readDocx('a.docx', stored).blocks.length).toBe(100_000);
  });

  test('300 nested tables are read', () => {
    const nested = '<w:tbl><w:tr><w:tc>'.repeat(300) + p('深') + '</w:tc></w:tr></w:tbl>'.repeat(300);
    expect(readDocx('a.docx', withBody(nested)).text).toBe('深');
  });
});

const documentOf = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

describe('tricks', () => {
  test('DOCTYPE and entities are refused', () => {
    const bomb = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
    const expanding = rewritten(sound, (xml, name) =>
      name === DOCUMENT ? xml.replace('<w:document', `${bomb}<w:document`) : xml,
    );
    expect(refusal(expanding)).toBe('unsafe-xml');
    const external = rewritten(sound, (xml, name) =>
      name === '_rels/.rels' ? xml.replace('<Rel', '<!DOCTYPE r SYSTEM "file:///etc/passwd"><Rel') : xml,
    );
    expect(refusal(external)).toBe('unsafe-xml');
  });

  test('paths that climb out of the package lead nowhere', () => {
    const climbing = rewritten(sound, (xml, name) =>
      name === '_rels/.rels' ? xml.replace('word/document.xml', '../../../../etc/passwd') : xml,
    );
    expect(refusal(climbing)).toBe('read');
    expect(refusal(zipSync({ '../../word/document.xml': parts[DOCUMENT]! }))).toBe('not-a-docx');
  });

  test('two entries of one name are refused: each reader would see another report', () => {
    const other = zipSync({ ...parts, 'Word/Document.xml': strToU8(documentOf(p('基本支出999.99万元'))) });
    expect(refusal(other)).toBe('damaged');
  });

  test('an unfinished field hides nothing', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>';
    expect(readDocx('a.docx', withBody(p(open) + p('项目支出12.50万元'))).text).toContain(
      '项目支出12.50万元',
    );
  });

  test('styles that are their own ancestors', () => {
    const style = (id: string, on: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${on}"/></w:style>`;
    const ring = wordFile({ body: p('文字', { style: 'A' }), styles: style('A', 'B') + style('B', 'A') });
    expect(readDocx('a.docx', ring).text).toBe('文字');
  });
});

describe('inflating in plain JavaScript, as in a page', () => {
  const text = strToU8('基本支出385.60万元，'.repeat(5000));
  const archive = zipSync({ a: text });
  const packed = archive.subarray(31, 31 + new DataView(archive.buffer).getUint32(18, true));

  test('gives the same bytes', () => {
    expect(inflatePortable(packed, text.length)).toEqual(text);
    expect(inflate(packed, text.length, checksum(text), null)).toEqual(text);
  });

  test('stops a stream that gives more than declared, and notices one that gives less', () => {
    expect(() => inflatePortable(packed, 1000)).toThrow(ReadProblem);
    expect(() => inflate(packed, text.length + 1, 0, null)).toThrow(ReadProblem);
    expect(() => inflatePortable(packed.subarray(0, 50), text.length)).toThrow(ReadProblem);
  });
});

describe('files made to stop a reader', () => {
  // The two bombs of 400 MB take longer to build than to refuse; smaller ones stand above.
  test.each(hostile.filter(({ name }) => !name.includes('400 MB')))(
    '$name: $outcome',
    ({ outcome, build }) => {
      expect(refusal(build())).toBe(outcome);
    },
  );
});

test('a hostile file costs no more than a very long report', () => {
  const stored = (body: string) => zipSync({ ...parts, [DOCUMENT]: strToU8(documentOf(body)) }, { level: 0 });
  const long = stored(p('1').repeat(100_000));
  const refused = [
    zipSync({ ...parts, [DOCUMENT]: new Uint8Array(60 * 2 ** 20) }),
    stored(p('<w:r/>'.repeat(3_000_000))),
    stored('<w:tbl>'.repeat(20_000) + '</w:tbl>'.repeat(20_000)),
    zipSync(
      {
        ...parts,
        ...Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`word/${at}`, new Uint8Array()])),
      },
      { level: 0 },
    ),
  ];
  const yardstick = cost(() => readDocx('a.docx', long));
  for (const bytes of refused) {
    const spent = cost(() => expect(refusal(bytes)).toBe('too-large'));
    expect(spent).toBeLessThan(yardstick);
  }
});
