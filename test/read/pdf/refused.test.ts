import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { at, file, lines, pdf, stream } from './made.ts';

const WORDS = lines(90, 100, [
  '一、概况',
  '全年预算数448.20万元，全年执行数436.50万元，执行率97.39%。',
  '二、绩效',
  '自评得分98分。',
]);
const SCAN = { content: 'q 595 0 0 842 0 0 cm /P Do Q\n', pictures: { P: '\x7f'.repeat(100) } };

const codeOf = (bytes: Uint8Array) =>
  readPdf('a.pdf', bytes).then(
    ({ notices }) => notices.map(({ code }) => code),
    ({ code }) => code,
  );

test('a scan is said to be one', async () => {
  expect(await codeOf(pdf([SCAN, SCAN, SCAN]))).toBe('scanned');
  expect(await codeOf(pdf([WORDS, SCAN, SCAN]))).toBe('scanned');
});

test('with a layer of text that a machine read from it as well', async () => {
  const read = { ...SCAN, content: SCAN.content + WORDS.replaceAll('BT', 'BT 3 Tr') };
  expect(await codeOf(pdf([read]))).toBe('scanned');
});

test('pages that are scans are told', async () => {
  const { notices } = await readPdf('a.pdf', pdf([WORDS, SCAN, WORDS, WORDS]));
  expect(notices.map(({ message }) => message.zh)).toEqual(['第2页是扫描件或图片，未能核对，请打开文件查看']);
});

test('blank pages are an empty file', async () => {
  expect(await codeOf(pdf(['', '']))).toBe('empty');
});

test('the beginning of a file, and what is no PDF', async () => {
  const whole = pdf([WORDS]);
  expect(await codeOf(whole.slice(0, whole.length / 2))).toBe('damaged');
  expect(await codeOf(new TextEncoder().encode('startxref'))).toBe('damaged');
});

test('a file behind whose end something was left, and one whose table of places is wrong, are read', async () => {
  const whole = pdf([WORDS]);
  expect(await codeOf(Uint8Array.from([...whole, ...Array(2000).fill(0)]))).toEqual([]);
  const text = new TextDecoder('latin1').decode(whole).replace(/startxref\n\d+/, 'startxref\n7');
  expect(await codeOf(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toEqual([]);
});

test('an encrypted file says so', async () => {
  const encrypt =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /O (01234567890123456789012345678901) /U (01234567890123456789012345678901) /P -4 >> /ID [(0123456789012345) (0123456789012345)]';
  const bytes = file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>'], encrypt);
  expect(await codeOf(bytes)).toBe('encrypted');
});

const single = (content: string, resources = '', more: readonly string[] = []) =>
  file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << ${resources} >> >>`,
    content,
    ...more,
  ]);

test('streams that unpack without end', async () => {
  const packed = deflateSync(Buffer.alloc(40 * 2 ** 20, '0 0 m '), { level: 1 }).toString('latin1');
  expect(await codeOf(single(stream(packed, '/Filter /FlateDecode')))).toBe('too-large');
  const twice = deflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  expect(await codeOf(single(stream(twice, '/Filter [/FlateDecode /FlateDecode]')))).toBe('too-large');
});

test('forms that draw forms that draw forms', async () => {
  const forms = Array.from({ length: 30 }, (_, at) =>
    stream(
      `${'/X Do '.repeat(10)}`,
      `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X ${at + 6} 0 R >> >>`,
    ),
  );
  const last = stream('0 0 m 1 1 l S', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]');
  const bytes = single(stream('/X Do'), '/XObject << /X 5 0 R >>', [...forms, last]);
  expect(await codeOf(bytes)).toBe('too-large');
});

test('pages that hold themselves, and more than anybody prints', async () => {
  const loop = file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>']);
  expect(await codeOf(loop)).toBe('damaged');
  const many = file([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 99999999 /Kids [2 0 R] >>',
  ]);
  expect(['too-large', 'damaged']).toContain(await codeOf(many));
});

test('a page of more characters than fit on it', async () => {
  const row = (y: number) => `BT /F 0.5 Tf 1 ${y} Td <${'0031'.repeat(2_000)}> Tj ET\n`;
  expect(await codeOf(pdf([Array.from({ length: 60 }, (_, at) => row(at)).join('')]))).toBe('too-large');
});

test('arrays within arrays', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const bytes = single(stream(`${at(90, 100, '字')} ${deep} TJ`), '', []);
  expect(await codeOf(bytes)).toEqual([]);
});
