import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, r } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { readDocx } from '../../../src/read/docx/index.ts';

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
const field = (instruction: string, result: string) =>
  mark('begin') + code(instruction) + mark('separate') + result + mark('end');
const sum = field('=SUM(ABOVE)', r('100'));

function read(body: string) {
  const { text, notices, blocks } = readDocx('a.docx', wordFile({ body }));
  return { text, notices: notices.map(({ code }) => code), blocks };
}

describe('a field that never ends swallows nothing, and is told', () => {
  test.each([
    ['begun in the paragraph before', p(r('正文') + mark('begin')) + p(`${r('预算')}${sum}${r('万元')}`)],
    ['begun twice', p(r('正文') + mark('begin') + mark('begin')) + p(`${r('预算')}${sum}${r('万元')}`)],
    [
      'begun with its code',
      p(r('正文') + mark('begin') + code(' REF a ')) + p(`${r('预算')}${sum}${r('万元')}`),
    ],
    ['begun in the same paragraph', p(r('正文')) + p(`${mark('begin')}${r('预算')}${sum}${r('万元')}`)],
    [
      'begun in another field, whose end it takes',
      p(mark('begin') + code(' INCLUDETEXT a ') + mark('separate') + r('正文') + mark('begin')) +
        p(`${r('预算')}${sum}${r('万元')}${mark('end')}`),
    ],
    [
      'begun more often than fields nest',
      p(r('正文') + mark('begin').repeat(200)) + p(`${r('预算')}${sum}${r('万元')}`),
    ],
  ])('%s', (_, body) => {
    expect(read(body)).toMatchObject({ text: '正文\n预算100万元', notices: ['fields-unbalanced'] });
  });

  test('a table of contents without an end makes no contents of the report', () => {
    const contents = p(mark('begin') + code(' TOC \\o ') + mark('separate') + r('一、概况\t1'));
    const { blocks, notices } = read(contents + p('一、概况'));
    expect(blocks.map((block) => 'contents' in block)).toEqual([false, false]);
    expect(notices).toEqual(['fields-unbalanced']);
  });

  test('in a footnote', () => {
    const note = `<w:footnote w:id="2">${p(mark('begin'))}${p(sum)}</w:footnote>`;
    const notes = `<w:footnote w:id="3">${p(r('含结转'))}</w:footnote>`;
    const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const bytes = wordFile({ body: p(r('正文') + reference(2) + reference(3)), footnotes: note + notes });
    expect(readDocx('a.docx', bytes).text).toBe('正文\n\n100\n含结转');
  });
});

test('the code of a field that ends stays hidden, over paragraphs too', () => {
  const nested =
    p(`${mark('begin')}${code('IF ')}${field(' REF a ', r('旧值7'))}`) +
    p(`${code(' = 7')}${mark('separate')}${r('新值8')}${mark('end')}`);
  expect(read(p('正文') + nested)).toMatchObject({ text: '正文\n\n新值8', notices: [] });
});

test('the prompt of a place to fill in is text of the form', () => {
  const prompt = mark('begin') + code(' MACROBUTTON NoMacro [请填写单位名称] ') + mark('end');
  expect(read(p(r('填报单位：') + prompt)).text).toBe('填报单位：[请填写单位名称]');
});

test('a part that the file refers to and does not hold is told', () => {
  const whole = wordFile({ body: p('支出3万元'), footnotes: '<w:footnote w:id="2"/>' });
  const { 'word/footnotes.xml': _, ...parts } = unzipSync(whole);
  const { text, notices } = readDocx('a.docx', zipSync(parts));
  expect([text, notices.map(({ code }) => code)]).toEqual(['支出3万元', ['parts-missing']]);
  expect(readDocx('a.docx', whole).notices).toEqual([]);
});
