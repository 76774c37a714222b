import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { p, r } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { rules } from '../../../rules/index.ts';
import { auditOne } from '../../../src/batch/one.ts';
import type { AuditedFile } from '../../../src/batch/result.ts';
import { read } from '../../../src/index.ts';
import { annotated } from '../../../src/report/annotate/index.ts';
import { bytesOf, rewritten, wordFiles } from '../../read/docx/word.ts';

const DATE = '2026-01-31T00:00:00Z';

async function annotate(path: string, bytes: Uint8Array): Promise<{ file: AuditedFile; bytes: Uint8Array }> {
  const file = await auditOne(path, bytes, '');
  if (file.status === 'unreadable') throw new Error(file.problem.message);
  const output = annotated(file, bytes, { rules, language: 'zh' }, DATE);
  if (typeof output === 'string') throw new Error('bytes expected');
  if (output instanceof Uint8Array) return { file, bytes: output };
  const parts: Uint8Array[] = [];
  for await (const part of output) parts.push(Buffer.from(part));
  return { file, bytes: new Uint8Array(Buffer.concat(parts)) };
}

/** The text between the marks of each comment, by its id. */
function marked(bytes: Uint8Array): Map<string, string> {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
  return new Map(
    [...xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(({ index, 1: id }) => {
      const inside = xml.slice(index, xml.indexOf(`<w:commentRangeEnd w:id="${id}"/>`));
      const texts = [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((match) => match[1]);
      return [id!, texts.join('')];
    }),
  );
}

const comments = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/comments.xml'] ?? new Uint8Array());

test.each(wordFiles)(
  '%s: the text stays, what has no remark stays byte for byte, twice is once',
  async (path) => {
    const before = bytesOf(path);
    const once = await annotate(path, before);
    expect(read(path, once.bytes).text).toBe(read(path, before).text);
    const [own, copy] = [unzipSync(before), unzipSync(once.bytes)];
    const changed = Object.keys(own).filter(
      (name) => !Buffer.from(own[name]!).equals(Buffer.from(copy[name]!)),
    );
    for (const name of changed)
      expect(name).toMatch(
        /^(word\/document\.xml|word\/comments\.xml|word\/_rels\/document\.xml\.rels|\[Content_Types\]\.xml)$/,
      );
    const twice = await annotate(path, once.bytes);
    expect(twice.file.findings.map(({ fingerprint }) => fingerprint)).toEqual(
      once.file.findings.map(({ fingerprint }) => fingerprint),
    );
    expect(comments(twice.bytes)).toBe(comments(once.bytes));
    expect(marked(twice.bytes)).toEqual(marked(once.bytes));
  },
);

test('a comment stands at just the characters that the finding quotes, across runs too', async () => {
  const path = wordFiles.find((name) => name.startsWith('samples/'))!;
  const split = rewritten(bytesOf(path), (xml, name) =>
    name === 'word/document.xml'
      ? xml.replace('218.10万元', '218.1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>0万元')
      : xml,
  );
  const { file, bytes } = await annotate(path, split);
  const quotes = new Set(marked(bytes).values());
  for (const { quote } of file.findings.filter(({ where }) => where.note === null))
    expect(quotes).toContain(quote);
});

test('comments of other people stay, with their marks', async () => {
  const path = wordFiles.find((name) => name.startsWith('samples/'))!;
  const first = await annotate(path, bytesOf(path));
  const theirs = rewritten(first.bytes, (xml, name) =>
    name === 'word/comments.xml' ? xml.replace('w:author="gouji"', 'w:author="李明"') : xml,
  );
  const again = await annotate(path, theirs);
  expect(comments(again.bytes)).toContain('w:id="0" w:author="李明"');
  const ids = [...comments(again.bytes).matchAll(/<w:comment [^>]*w:id="(\d+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(again.file.findings.length + relatedOf(again.file) + 1);
  expect(marked(again.bytes).get('0')).toBe(marked(first.bytes).get('0'));
});

const relatedOf = ({ findings }: AuditedFile) =>
  findings.reduce(
    (sum, { related, span }) =>
      sum + related.filter((place) => place.span.start !== span.start).slice(0, 6).length,
    0,
  );

test.each([
  ['utf-8', (text: string) => new TextEncoder().encode(text)],
  ['utf-16le', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  [
    'gb18030',
    (text: string) =>
      new Uint8Array([...text].flatMap((character) => GB[character] ?? [character.charCodeAt(0)])),
  ],
])('a text in %s gets numbered marks and the remarks below, in its encoding', async (encoding, encode) => {
  const { bytes } = await annotate('a.txt', encode('本局完成完成。\r\n一\r\n'));
  const text = new TextDecoder(encoding).decode(bytes);
  expect(text).toContain('本局完成完成【1】。\r\n');
  expect(text).toContain('—— 勾稽审核意见 ——\r\n');
  expect(text).toContain('“完成”重复书写，请删去一处');
});

const GB: Readonly<Record<string, readonly number[]>> = {
  本: [0xb1, 0xbe],
  局: [0xbe, 0xd6],
  完: [0xcd, 0xea],
  成: [0xb3, 0xc9],
  '。': [0xa1, 0xa3],
  一: [0xd2, 0xbb],
};

test('what stands in a footnote, a text box or a header, where Word takes no comments, is told in the body', async () => {
  const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p('文本框内已完成完成。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
  const mark = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const report = wordFile({
    body: [
      p('临江区文化馆2024年度部门整体支出绩效自评报告'),
      p(`${r('人员经费342.15万元')}${mark}${r('，公用经费43.45万元。')}`),
      p(`${r('附图：')}${box}`),
    ].join(''),
    footnotes: `<w:footnote w:id="2">${p('脚注：含绩效工资工资98.00万元。')}</w:footnote>`,
    header: p('内部资料资料'),
  });
  const { file, bytes } = await annotate('a.docx', report);
  const [own, copy] = [unzipSync(report), unzipSync(bytes)];
  for (const part of ['word/footnotes.xml', 'word/header.xml'])
    expect(strFromU8(copy[part]!)).toBe(strFromU8(own[part]!));
  const notes = file.findings.filter(({ rule }) => rule === 'repeated-words').map(({ where }) => where.note);
  expect(notes.sort()).toEqual(['footnote', 'header', 'textbox']);
  const body = strFromU8(copy['word/document.xml']!);
  expect(body).toMatch(
    /<w:commentRangeStart w:id="\d+"\/><w:r><w:footnoteReference w:id="2"\/><\/w:r><w:commentRangeEnd/,
  );
  expect(body).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><w:pict>/);
  for (const [name, words] of [
    ['脚注', '工资工资'],
    ['文本框', '完成完成'],
    ['页眉', '资料资料'],
  ])
    expect(comments(bytes)).toContain(`（在${name}中：“${words}”。Word 的${name}里不能加批注，故加在`);
});

test('a Word file gets its comments whatever it is called', async () => {
  const bytes = wordFile({ body: p(r('支出支出3万元。')) });
  const copies = await Promise.all(['a.docx', 'a.doc', '报告'].map((path) => annotate(path, bytes)));
  for (const copy of copies) expect([...marked(copy.bytes).values()]).toEqual(['支出支出']);
});
