import { strToU8, zipSync } from 'fflate';
import { abstractNum, lvl, num, p, r } from '../fixtures/word/elements.ts';
import { wordFile } from '../fixtures/word/package.ts';

/** A file made to stop a reader: what becomes of it, and its bytes, built when they are asked for. */
export interface Hostile {
  readonly name: string;
  /** Code of the refusal; `read` where it can be read at ordinary cost. */
  readonly outcome: string;
  readonly build: () => Uint8Array;
}

const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const document = (body: string, before = '') =>
  strToU8(
    `${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const pack = (part: Uint8Array, level: 0 | 6 = 6, relationships = RELATIONSHIPS) =>
  zipSync({ '_rels/.rels': strToU8(relationships), 'word/document.xml': part }, { level });
const stored = (body: string) => pack(document(body), 0);

/** The archive with another size in the directory entry of its document. */
function forgedSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(size, copy.lastIndexOf('word/document.xml') - 46 + 24);
  return copy;
}

/** An OLE compound file, as far as its kind is told by it: its magic number and a name in its directory. */
const compoundFile = (name: string) =>
  Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(508), ...Buffer.from(name, 'utf16le'));

const listed = (levels: string, paragraphs: number) =>
  wordFile({
    body: p('甲', { list: [1, 0] }).repeat(paragraphs),
    numbering: `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${num(1, 1)}`,
  });

const ancestors = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at + 1}"/></w:style>`,
  ).join('');

const CASES: Readonly<Record<string, readonly [outcome: string, build: () => Uint8Array]>> = {
  'encrypted by Office': ['encrypted', () => compoundFile('EncryptedPackage')],
  'a .doc renamed': ['not-a-docx', () => compoundFile('WordDocument')],
  'a web page renamed': ['not-a-docx', () => strToU8('<html><body>基本支出</body></html>')],
  'a zip of something else': ['not-a-docx', () => zipSync({ 'a.txt': strToU8('a') })],
  'cut off in the middle': ['damaged', () => stored(p('1').repeat(1000)).slice(0, 20_000)],
  'XML with an unclosed tag': ['damaged', () => stored('<w:p>')],
  'DOCTYPE with entities of entities': [
    'unsafe-xml',
    () =>
      pack(
        document(
          p('1'),
          '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        ),
      ),
  ],
  'a path out of the package': [
    'read',
    () => pack(document(p('1')), 6, RELATIONSHIPS.replace('word/document.xml', '../../../../etc/passwd')),
  ],
  '21,000 entries': [
    'too-large',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`word/${at}`, new Uint8Array()])),
      ),
  ],
  'zip bomb, declared 400 MB': ['too-large', () => pack(new Uint8Array(400 * 2 ** 20))],
  'zip bomb, declared 1 MB, holds 400 MB': [
    'damaged',
    () => forgedSize(pack(new Uint8Array(400 * 2 ** 20)), 2 ** 20),
  ],
  '47 MB of text': [
    'too-large',
    () => stored(`<w:p><w:r><w:t>${'12.5万元，项目'.repeat(2_600_000)}</w:t></w:r></w:p>`),
  ],
  '3 million empty runs, packed': [
    'too-large',
    () => pack(document(`<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>`)),
  ],
  '3 million empty runs, stored': ['too-large', () => stored(`<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>`)],
  'half a million elements': [
    'too-large',
    () => stored('<w:p><w:r><w:t>1</w:t></w:r></w:p>'.repeat(190_000)),
  ],
  'as many paragraphs as are read': [
    'read',
    () => stored('<w:p><w:r><w:t>1</w:t></w:r></w:p>'.repeat(166_000)),
  ],
  '20,000 nested elements': ['too-large', () => stored('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000))],
  '0.9 million attributes': [
    'read',
    () => stored(`<w:p ${Array.from({ length: 900_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  ],
  'a million entities': [
    'read',
    () => stored(`<w:p><w:r><w:t>${'&#x4e00;'.repeat(1_000_000)}</w:t></w:r></w:p>`),
  ],
  'a million ampersands': [
    'read',
    () => stored(`<w:p><w:r><w:t>${'&'.repeat(1_000_000)};</w:t></w:r></w:p>`),
  ],
  'no ink between any two letters': [
    'too-large',
    () => stored(`<w:p><w:r><w:t>${'a\u200b'.repeat(1_000_000)}</w:t></w:r></w:p>`),
  ],
  '100,000 fields, none ended': [
    'read',
    () => stored(p(`<w:r><w:fldChar w:fldCharType="begin"/><w:t>1</w:t></w:r>`.repeat(100_000))),
  ],
  '80,000 paragraphs without an end': [
    'read',
    () => stored(p('1', { more: '<w:rPr><w:vanish/></w:rPr>' }).repeat(80_000)),
  ],
  'a note referred to 50,000 times': [
    'read',
    () =>
      wordFile({
        body: p('<w:r><w:footnoteReference w:id="2"/></w:r>'.repeat(50_000)),
        footnotes: `<w:footnote w:id="2">${p(r('注'.repeat(10_000)))}</w:footnote>`,
      }),
  ],
  'a label of a megabyte': [
    'read',
    () => listed(lvl(0, { format: 'decimal', text: '%1'.repeat(500_000) }), 30_000),
  ],
  'letters that count from a billion': [
    'read',
    () => listed(lvl(0, { format: 'lowerLetter', text: '%1', start: 999_999_999 }), 30_000),
  ],
  'a list level of a billion': [
    'read',
    () =>
      wordFile({
        body: p('甲', { list: [1, 999_999_999] }),
        numbering:
          abstractNum(1, []).replace(
            '</w:abstractNum>',
            `${lvl(999_999_999, { format: 'decimal', text: '%1' })}</w:abstractNum>`,
          ) + num(1, 1),
      }),
  ],
  'a style with 20,000 ancestors': [
    'read',
    () => wordFile({ body: p('甲', { style: 's0' }), styles: ancestors(20_000) }),
  ],
};

export const hostile: readonly Hostile[] = Object.entries(CASES).map(([name, [outcome, build]]) => ({
  name,
  outcome,
  build,
}));
