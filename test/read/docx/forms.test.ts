import { describe, expect, test } from 'vitest';
import { abstractNum, num, p, r, tbl, tc, tr } from '../../../fixtures/word/elements.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import { extract } from '../../../src/index.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { secondReading } from '../../../src/read/docx/second-reading.ts';

const numbering = abstractNum(1, [{ format: 'decimal', text: '%1、' }]) + num(1, 1);

const read = (body: string, revisions: 'accepted' | 'original' = 'accepted') =>
  readDocx('a.docx', wordFile({ body }), { revisions });

/** The figures that only one of the two readers sees. */
async function differing(body: string): Promise<string[]> {
  const bytes = wordFile({ body });
  const document = { ...readDocx('a.docx', bytes), secondReading: await secondReading(bytes) };
  return extract(document).disagreements!.map(({ printed }) => printed);
}

const mark = (type: string, data = '') => `<w:r><w:fldChar w:fldCharType="${type}">${data}</w:fldChar></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;

/** A field of an old form; Word separates code and result even where there is none, others leave that out. */
const formField = (name: string, data: string, result = '') =>
  mark('begin', `<w:ffData><w:name w:val="x"/><w:enabled/>${data}</w:ffData>`) +
  code(name) +
  result +
  mark('end');
const entries = ['优', '良', '90分'].map((entry) => `<w:listEntry w:val="${entry}"/>`).join('');
const list = (chosen: string) => `<w:ddList>${chosen}${entries}</w:ddList>`;
const box = (state: string) => `<w:checkBox><w:sizeAuto/>${state}</w:checkBox>`;

describe('fields of old forms show what stands in their data', () => {
  test.each([
    ['a chosen entry', formField('FORMDROPDOWN', list('<w:result w:val="1"/>'), mark('separate')), '良'],
    [
      'the choice, not what was chosen before',
      formField('FORMDROPDOWN', list('<w:result w:val="2"/><w:default w:val="1"/>')),
      '90分',
    ],
    ['what was chosen before', formField('FORMDROPDOWN', list('<w:default w:val="1"/>')), '良'],
    ['the first, when nothing was', formField('FORMDROPDOWN', list('')), '优'],
    ['an entry that is not there', formField('FORMDROPDOWN', list('<w:result w:val="9"/>')), ''],
    [
      'a ticked box',
      formField('FORMCHECKBOX', box('<w:default w:val="0"/><w:checked/>'), mark('separate')),
      '☑',
    ],
    ['a box not ticked', formField('FORMCHECKBOX', box('<w:checked w:val="0"/>')), '☐'],
    [
      'typed text, not that of the template',
      formField(
        'FORMTEXT',
        '<w:textInput><w:default w:val="1.00"/></w:textInput>',
        mark('separate') + r('385.60万元'),
      ),
      '385.60万元',
    ],
    [
      'a stored result alone',
      formField('FORMDROPDOWN', list('<w:result w:val="1"/>'), mark('separate') + r('中')),
      '中',
    ],
  ])('%s', (_, field, shown) => {
    expect(read(p(r('评价：') + field + r('。'))).text).toBe(`评价：${shown}。`);
  });

  test('which the second reader does not see', async () => {
    expect(await differing(p(r('得分') + formField('FORMDROPDOWN', list('<w:result w:val="2"/>'))))).toEqual(
      [],
    );
  });
});

describe('raised digits', () => {
  const raised = (text: string) => r(text, '<w:vertAlign w:val="superscript"/>');
  const body = p(
    `${r('基本支出385.60')}${raised('1')}${r('万元，建筑面积1200m')}${raised('2')}${r('，PM')}${r('2.5', '<w:vertAlign w:val="subscript"/>')}`,
  );

  test('belong to no figure', () => {
    expect(read(body).text).toBe('基本支出385.60¹万元，建筑面积1200m²，PM2.5');
    const { quantities } = extract(read(p(`${r('项目支出98.00')}${raised('12')}${r('，')}`)));
    expect(quantities.map(({ value }) => value)).toEqual(['98.00']);
  });

  test('for either reader', async () => {
    expect(await differing(body)).toEqual([]);
  });

  test('but a raised run that no longer is', () => {
    expect(read(p(r('98', '<w:vertAlign w:val="baseline"/>'))).text).toBe('98');
  });
});

describe('tracked changes of whole things', () => {
  const by = 'w:id="1" w:author="复核人"';
  const gone = (text: string) => tr([tc(text)], `<w:del ${by}/>`);

  test('a table of which each row is deleted is gone', () => {
    const body = p('表前') + tbl(1, [gone('1.00'), gone('2.00')]) + p('表后');
    expect(read(body).blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(read(body).text).toBe('表前\n表后');
    expect(read(body, 'original').text).toBe('表前\n1.00\n2.00\n表后');
  });

  test('numbering that was added is not there before', () => {
    const body = p('资金管理', { more: `<w:numPr><w:numId w:val="1"/><w:ins ${by}/></w:numPr>` });
    const text = (revisions: 'accepted' | 'original') =>
      readDocx('a.docx', wordFile({ body, numbering }), { revisions }).text;
    expect([text('accepted'), text('original')]).toEqual(['1、资金管理', '资金管理']);
  });
});

test('a subdocument is said not to be read', () => {
  const { notices } = read(p('<w:subDoc r:id="rId9"/>') + p('正文1处'));
  expect(notices.map(({ code }) => code)).toEqual(['objects-not-read']);
});

test('a paragraph that its style hides has no number either', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>';
  const item = (text: string, style = '', more = '') =>
    p(text, { list: [1, 0], more, ...(style && { style }) });
  const body =
    item('甲') +
    item('乙', 'Hidden') +
    item('丙') +
    item('丁', 'Hidden', '<w:rPr><w:vanish w:val="0"/></w:rPr>');
  expect(readDocx('a.docx', wordFile({ body, numbering, styles })).text).toBe('1、甲\n2、丙\n3、');
});
