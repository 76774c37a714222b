import { describe, expect, test } from 'vitest';
import { p } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { auditOne } from '../../../src/batch/one.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { ReadProblem } from '../../../src/read/problem.ts';

const PAGE = { cx: 5_760_000, cy: 8_640_000 };
const picture = ({ cx, cy } = PAGE) =>
  p(
    `<w:r><w:drawing><wp:inline><wp:extent cx="${cx}" cy="${cy}"/><a:blip r:embed="r9"/></wp:inline></w:drawing></w:r>`,
  );
const old = p(
  '<w:r><w:pict><v:shape style="width:400pt;height:600pt"><v:imagedata r:id="r9"/></v:shape></w:pict></w:r>',
);
const words = p('预算执行率为98%，资金使用合规。'.repeat(60));

const codes = (body: string) => readDocx('a.docx', wordFile({ body })).notices.map(({ code }) => code);

test.each([
  ['pictures', { body: picture() + picture() }],
  ['pictures of older versions', { body: old }],
  ['pictures and a footer', { body: picture(), footer: p('第1页') }],
])('nothing but %s is a scan, not empty', (_, parts) => {
  const attempt = () => readDocx('a.docx', wordFile(parts));
  expect(attempt).toThrow(ReadProblem);
  expect(attempt).toThrow(/^scanned/);
});

describe('a report of which a large part is pictures', () => {
  test('says so, with its share; one of a small emblem does not', () => {
    expect(codes(words + picture())).toEqual(['pictures-not-read', 'largely-pictures']);
    expect(codes(words + old)).toEqual(['pictures-not-read', 'largely-pictures']);
    expect(codes(words + picture({ cx: 600_000, cy: 600_000 }))).toEqual(['pictures-not-read']);
  });

  test('drawn twice for two versions of Word counts once, and what an object shows is no picture', () => {
    const twice = `<mc:AlternateContent><mc:Choice Requires="wps">${picture()}</mc:Choice><mc:Fallback>${old}</mc:Fallback></mc:AlternateContent>`;
    expect(readDocx('a.docx', wordFile({ body: words + twice })).notices[0]?.message.zh).toContain(
      '图片 1 张',
    );
    const formula =
      '<w:object><v:shape style="width:9pt;height:9pt"><v:imagedata r:id="r9"/></v:shape></w:object>';
    expect(codes(words + p(`<w:r>${formula}</w:r>`))).toEqual([]);
  });
});

test('text that Word has yet to convert is text that is missing, no embedded object', () => {
  expect(codes(`${words}<w:altChunk r:id="page"/>`)).toEqual(['body-text-missing']);
});

test('a report without a figure is not checked', async () => {
  const noticesOf = async (text: string) => {
    const file = await auditOne('a.txt', new TextEncoder().encode(text), '');
    return file.status === 'audited' && file.notices.map(({ code }) => code);
  };
  expect(await noticesOf('青禾县水务局2024年度自评报告\n资金使用合规。\n')).toEqual(['no-figures']);
  expect(await noticesOf('青禾县水务局2024年度自评报告\n支出3万元。\n')).toEqual([]);
});
