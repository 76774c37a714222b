import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { p, r } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { extract } from '../../../src/index.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { secondReading } from '../../../src/read/docx/second-reading.ts';
import { bytesOf, rewritten, wordFiles } from './word.ts';

/** The figures that only one of two files' readings has; the second may be made of another file. */
async function disagreements(first: Uint8Array, second = first) {
  const document = { ...readDocx('a.docx', first), secondReading: await secondReading(second) };
  return extract(document).disagreements!.map(({ seenBy, span, printed }) => [
    seenBy,
    printed,
    document.text.slice(span.start, span.end),
  ]);
}

/** mammoth joins the result of a field inside the code of another (90) to the outer result (98.76). */
const MAMMOTH_ERRS: Readonly<Record<string, unknown>> = {
  'word/corners.docx': [
    ['first', '98.76', '98.76'],
    ['second', '9098.76', '得分'],
  ],
};

test.each(wordFiles)('%s: both readers see the same figures', async (path) => {
  expect(await disagreements(bytesOf(path))).toEqual(MAMMOTH_ERRS[path] ?? []);
});

test('a figure that only one of the two sees is told', async () => {
  const whole = bytesOf('formats/culture/report.docx');
  const without = rewritten(whole, (xml) => xml.replace('385.60', ''));
  expect(await disagreements(whole, without)).toEqual([['first', '385.60', '385.60']]);
  expect(await disagreements(without, whole)).toEqual([['second', '385.60', '0万元，实际支出']]);
});

test('a passage that only one of the two sees is told, wherever it stands and however it is set', async () => {
  const file = (...paragraphs: string[]) => wordFile({ body: paragraphs.map((each) => p(each)).join('') });
  const whole = file('一、项目概况', '支出合规，档案完整，部分项目前期论证不充分。', '二、绩效目标完成情况');
  const without = file('二、绩效目标完成情况', '支出合规，档案完整，', '一、项目概况');
  expect(await disagreements(whole, without)).toEqual([
    ['first', '部分项目前期论证不充分', '部分项目前期论证不充分'],
  ]);
  expect(await disagreements(without, whole)).toEqual([
    ['second', '部分项目前期论证不充分', '支出合规，档案完整'],
  ]);
});

test('hidden figures are no disagreement: nobody sees them on the page', async () => {
  const hidden = wordFile({ body: p(`${r('基本支出12.50万元')}${r('，项目支出3.75万元', '<w:vanish/>')}`) });
  expect(await disagreements(hidden)).toEqual([]);
});

test('mammoth gets the text and nothing else of the file', async () => {
  const picture = { 'word/media/image1.png': new Uint8Array(1000) };
  const { text, reader } = await secondReading(wordFile({ body: p('基本支出12.50万元'), files: picture }));
  expect([reader, text]).toEqual(['mammoth', '基本支出12.50万元\n']);
});

test('notes and breaks are read too', async () => {
  const { text } = await secondReading(bytesOf('word/corners.docx'));
  expect(text).toContain('脚注：含绩效工资98.00万元。');
  expect(text).toContain('演出60场\n培训14场\t合格率98.2%');
  expect(strFromU8(unzipSync(bytesOf('word/corners.docx'))['word/document.xml']!)).toContain(
    'w:footnoteReference',
  );
});
