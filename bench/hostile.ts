import { strToU8, zipSync } from 'fflate';

const RELATIONSHIPS = strToU8(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const document = (body: string) =>
  strToU8(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const pack = (part: Uint8Array, level: 0 | 6 = 6) =>
  zipSync({ '_rels/.rels': RELATIONSHIPS, 'word/document.xml': part }, { level });

function forgedSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(size, copy.lastIndexOf('word/document.xml') - 46 + 24);
  return copy;
}

/** Files made to stop a reader, each built when it is asked for. */
export const hostile: Readonly<Record<string, () => Uint8Array>> = {
  'zip bomb, declared 400 MB': () => pack(new Uint8Array(400 * 2 ** 20)),
  'zip bomb, declared 1 MB, holds 400': () => forgedSize(pack(new Uint8Array(400 * 2 ** 20)), 2 ** 20),
  '47 MB of text': () =>
    pack(document(`<w:p><w:r><w:t>${'12.5万元，项目'.repeat(2_600_000)}</w:t></w:r></w:p>`), 0),
  '3 million empty runs': () => pack(document(`<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>`)),
  '3 million empty runs, stored': () => pack(document(`<w:p>${'<w:r/>'.repeat(3_000_000)}</w:p>`), 0),
  'half a million elements in paragraphs': () =>
    pack(document('<w:p><w:r><w:t>1</w:t></w:r></w:p>'.repeat(190_000)), 0),
  '20,000 nested elements': () => pack(document('<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000))),
  '0.9 million attributes': () =>
    pack(document(`<w:p ${Array.from({ length: 900_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`), 0),
  'a million entities': () =>
    pack(document(`<w:p><w:r><w:t>${'&#x4e00;'.repeat(1_000_000)}</w:t></w:r></w:p>`), 0),
};
