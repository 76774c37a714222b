import { expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/index.ts';
import { at, pdf, song } from './made.ts';

/** One text in the encodings of fonts that are not in the file (ISO 32000-1, table 118): 预算12.5万元. */
const BYTES: Readonly<Record<string, string>> = {
  'GBK-EUC-H': 'd4a4cbe331322e35cdf2d4aa',
  'GBKp-EUC-H': 'd4a4cbe331322e35cdf2d4aa',
  'GBK2K-H': 'd4a4cbe331322e35cdf2d4aa',
  'GB-EUC-H': 'd4a4cbe331322e35cdf2d4aa',
  'UniGB-UCS2-H': '98847b9700310032002e00354e075143',
  'UniGB-UTF16-H': '98847b9700310032002e00354e075143',
};

test.each(Object.entries(BYTES))('%s', async (encoding, bytes) => {
  const content = `BT /G 12 Tf 90 700 Td <${bytes}> Tj ET\n`;
  const { text, notices } = await readPdf('a.pdf', pdf([content], { G: song(encoding) }));
  expect(text).toBe('预算12.5万元');
  expect(notices).toEqual([]);
});

/** A font of glyph numbers that does not tell what they stand for. */
const DUMB =
  '<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+FangSong /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /FangSong /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /FangSong /Flags 4 /FontBBox [0 0 1 1] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>';

test('what a font does not tell is said, never guessed', async () => {
  const content = at(90, 100, '支出218.10万元，其中人员经费') + at(300, 100, '192').replace('/F ', '/D ');
  const { text, notices } = await readPdf('a.pdf', pdf([content], { D: DUMB }));
  expect(text.replaceAll(' ', '')).toBe('支出218.10万元，其中人员经费□□□');
  expect(notices.map(({ message }) => message.zh)).toEqual([
    '字体“FangSong”未说明其文字，有 3 字无法辨认，以□代替，所在之处未能核对',
  ]);
  const whole = pdf([at(90, 100, '支出218').replace('/F ', '/D ')], { D: DUMB });
  await expect(readPdf('a.pdf', whole)).rejects.toMatchObject({ code: 'undecodable-fonts' });
});

test('text that is not painted is not read, and said', async () => {
  const content = at(90, 100, '支出1万元。') + at(90, 140, '藏着9万元').replace('BT', 'BT 3 Tr');
  const { text, notices } = await readPdf('a.pdf', pdf([content]));
  expect(text).toBe('支出1万元。');
  expect(notices.map(({ message }) => message.zh)).toEqual(['含隐藏文字 5 字，未读取']);
});

test('raised digits refer to a note and are no part of a figure', async () => {
  const content = at(90, 100, '公用经费385.60万元') + at(195, 95, '1', 7) + at(202, 100, '，结余12万元。');
  expect((await readPdf('a.pdf', pdf([content]))).text).toBe('公用经费385.60万元¹，结余12万元。');
});
