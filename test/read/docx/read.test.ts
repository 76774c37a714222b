import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { p, r } from '../../../fixtures/word/elements.ts';
import { wordFixtures } from '../../../fixtures/word/index.ts';
import { wordFile } from '../../../fixtures/word/package.ts';
import type { Block } from '../../../src/model.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { read } from '../../../src/read/index.ts';
import { expectSoundSpans } from '../spans.ts';
import { bytesOf, readFixture, rewritten, wordFiles } from './word.ts';

const lines = (path: string) => readFixture(path).text.split('\n');

test.each(wordFiles)('%s: spans are sound and anchors lead back to the characters', (path) => {
  const document = readFixture(path);
  expectSoundSpans(document);
  let end = 0;
  for (const { span, character, run } of document.anchors) {
    expect(span.start).toBeGreaterThanOrEqual(end);
    expect(Math.min(character, run)).toBeGreaterThanOrEqual(0);
    end = span.end;
  }
});

test.each(Object.keys(wordFixtures))('%s is what its source builds', async (path) => {
  const built = readDocx(path, await wordFixtures[path]!());
  expect(built).toEqual(readFixture(path));
});

test.each(['word/department', 'word/revisions', 'word/corners'])(
  '%s reads alike from LibreOffice',
  (path) => {
    const ours = lines(`${path}.docx`);
    const saved = lines(path.replace('word/', 'word/libreoffice/').concat('.docx'));
    // LibreOffice drops Word's encircled characters and fills in the page number.
    const differing = ours.filter((line, index) => line !== saved[index]);
    expect(differing).toEqual({ 'word/corners': ['③带圈字符'], 'word/department': ['—  —'] }[path] ?? []);
    expect(saved.length).toBe(ours.length);
  },
);

test('text stands in every corner of a Word file, each once', () => {
  expect(lines('word/corners.docx')).toMatchInlineSnapshot(`
    [
      "目录",
      "一、预算执行情况	2",
      "二、产出情况	5",
      "",
      "预算执行情况",
      "文本框一：全年预算数512.40万元",
      "产出情况",
      "文本框二：全年执行数500.10万元",
      "效益情况",
      "文本框三：预算执行率97.60%",
      "人员经费342.15万元，公用经费43.45万元。",
      "块级控件：基本支出385.60万元",
      "行内控件：项目支出114.50万元。",
      "行级控件	68.30",
      "单元格控件	26.20",
      "链接：公开数20.00万元",
      "合计114.50万元，结余12.30万元。",
      "得分98.76分",
      "③带圈字符",
      "演出60场",
      "培训14场	合格率98.2%",
      "服务群众8.6万人次，电话0731-8223345",
      "指标值≥95%，☑已完成",
      "临江区投入3.50万元",
      "26.20万元用于非遗保护",
      "占比3/4，即75%",
      "可见1.00万元。",
      "生僻字𠮷村2个",
      "正文完。",
      "脚注：含绩效工资98.00万元。",
      "尾注：含办公费12.10万元。",
      "临江区文化馆2024年度绩效自评",
      "第1页",
    ]
  `);
});

describe('tracked changes', () => {
  test('are read as after accepting them', () => {
    expect(lines('word/revisions.docx')).toMatchInlineSnapshot(`
      [
        "青禾县水务局2024年度项目支出绩效自评报告",
        "一、资金安排情况",
        "全年预算数529.40万元，全年执行数529.40万元，预算执行率100%。",
        "其中水库除险加固320.00万元，农村供水209.40万元。",
        "二、项目实施情况",
        "全年完成除险加固水库4座，新建供水管网36公里。",
        "三、绩效指标完成情况",
        "满意度94%。",
        "项目	预算数	执行数",
        "水库除险加固	320.00	320.00",
        "农村供水	209.40	209.40",
        "验收合格率100%，投诉0件，节约资金3.20万元，按期完成。",
        "受益人口5.4万人。",
        "结余0万元。",
      ]
    `);
  });

  test('or as it was before', () => {
    expect(
      readFixture('word/revisions.docx', { revisions: 'original' }).text.split('\n'),
    ).toMatchInlineSnapshot(`
      [
        "青禾县水务局2024年度项目支出绩效自评报告",
        "一、资金安排情况",
        "全年预算数520.00万元，全年执行数515.20万元，预算执行率99.08%。",
        "其中水库除险加固320.00万元、农村供水209.40万元。",
        "二、项目实施情况",
        "全年完成除险加固水库4座，",
        "新建供水管网36公里。",
        "三、资金管理情况",
        "四、绩效指标完成情况",
        "五、满意度94%。",
        "项目	预算数	执行数",
        "水库除险加固	320.00	315.80",
        "应急度汛	10.00	10.00",
        "验收合格率100%，节约资金3.20万元，投诉0件，按期完成。",
        "受益人口5.4万人。",
        "结余0万元。",
      ]
    `);
  });
});

test('notices tell what was decided and left out', () => {
  const codes = (path: string) => readFixture(path).notices.map(({ code, message }) => [code, message.zh]);
  expect(codes('word/revisions.docx')).toEqual([
    ['revisions-accepted', '含修订 23 处，按全部接受后的文字读取'],
  ]);
  expect(codes('word/corners.docx')).toEqual([['hidden-text', '含隐藏文字 20 字，未读取']]);
  expect(codes('word/department.docx')).toEqual([]);
});

test('notes stand behind the body, headers and footers behind the notes', () => {
  const { blocks, text } = readFixture('word/corners.docx');
  const notes = blocks.filter((block) => block.type === 'note' && block.kind !== 'textbox');
  expect(
    notes.map((note) => [note.type === 'note' && note.kind, text.slice(note.span.start, note.span.end)]),
  ).toEqual([
    ['footnote', '脚注：含绩效工资98.00万元。'],
    ['endnote', '尾注：含办公费12.10万元。'],
    ['header', '临江区文化馆2024年度绩效自评'],
    ['footer', '第1页'],
  ]);
});

test('a table of contents is marked', () => {
  const { blocks, text } = readFixture('word/corners.docx');
  const contents = blocks.filter((block) => block.type === 'paragraph' && block.contents);
  expect(contents.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '目录',
    '一、预算执行情况\t2',
    '二、产出情况\t5',
    '',
  ]);
});

describe('tables', () => {
  const tables = (blocks: readonly Block[], text: string) =>
    blocks.flatMap((block) =>
      block.type !== 'table'
        ? []
        : [
            block.children.map(({ header, children }) => ({
              header,
              cells: children.map(({ span, row, column, rowSpan, columnSpan }) =>
                [text.slice(span.start, span.end), `${row},${column}`, `${rowSpan}×${columnSpan}`].join(' '),
              ),
            })),
          ],
    );

  test('are full grids in which a merged cell stands once', () => {
    const { blocks, text } = readFixture('word/grids.docx');
    expect(tables(blocks, text)).toMatchInlineSnapshot(`
      [
        [
          {
            "cells": [
              "一级指标 0,0 1×1",
              "二级指标 0,1 1×1",
              "分值 0,2 1×2",
            ],
            "header": true,
          },
          {
            "cells": [
              "产出指标 1,0 3×1",
              "数量指标 1,1 1×1",
              "20 1,2 1×1",
              "20 1,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "质量指标 2,1 1×1",
              "15 2,2 1×1",
              "15 2,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "时效指标 3,1 1×1",
              "15 3,2 1×1",
              "15 3,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "效益指标 4,0 2×1",
              "社会效益 4,1 2×1",
              "15
      （其中经济效益5） 4,2 1×1",
              "15 4,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "15 5,2 1×1",
              "14 5,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "合计 6,0 1×2",
              "80 6,2 1×1",
              "79 6,3 1×1",
            ],
            "header": false,
          },
        ],
        [
          {
            "cells": [
              "年初预算 0,1 1×1",
              "调整预算 0,2 1×1",
              "决算 0,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "基本支出 1,0 1×1",
              "368.20 1,1 1×1",
              "385.60 1,2 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "项目支出 2,0 1×1",
              "120.00 2,1 1×1",
              "126.80 2,2 1×1",
              "114.50 2,3 1×1",
            ],
            "header": false,
          },
        ],
        [
          {
            "cells": [
              "外一 0,0 1×1",
              "内1	内2
      内3	内4
      内表之后 0,1 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "外二 1,0 1×1",
              "外三 1,1 1×1",
            ],
            "header": false,
          },
        ],
        [
          {
            "cells": [
              "总分 0,0 1×2",
              "98.76 0,2 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "甲 1,0 1×1",
              "乙 1,1 1×1",
              "丙 1,2 1×1",
            ],
            "header": false,
          },
        ],
        [
          {
            "cells": [
              "无起点的续格 0,0 1×1",
              "1 0,1 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "只有一格 1,0 1×1",
            ],
            "header": false,
          },
          {
            "cells": [],
            "header": false,
          },
          {
            "cells": [
              "甲 3,0 1×1",
              "乙 3,1 1×1",
              "丙 3,2 1×1",
              "多出的格 3,3 1×1",
            ],
            "header": false,
          },
          {
            "cells": [
              "越界 4,0 1×40",
            ],
            "header": false,
          },
        ],
      ]
    `);
  });

  test('a form with merged cells covers each place of its grid exactly once', () => {
    const { blocks } = readFixture('word/department.docx');
    const form = blocks.find((block) => block.type === 'table');
    const places = form!.type === 'table' ? form!.children.flatMap((row) => row.children) : [];
    const covered = places.flatMap(({ row, column, rowSpan, columnSpan }) =>
      Array.from(
        { length: rowSpan * columnSpan },
        (_, index) => `${row + Math.floor(index / columnSpan)},${column + (index % columnSpan)}`,
      ),
    );
    expect(new Set(covered).size).toBe(covered.length);
    expect(covered.length).toBe(14 * 8);
  });
});

describe('producers', () => {
  const original = bytesOf('word/corners.docx');
  const expected = readDocx('a.docx', original);
  const readAs = (edit: (xml: string, name: string) => string) =>
    readDocx('a.docx', rewritten(original, edit));

  test('Strict OOXML', () => {
    const strict = readAs((xml) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/math',
          'http://purl.oclc.org/ooxml/officeDocument/math',
        ),
    );
    expect(strict).toEqual(expected);
  });

  test('other prefixes: ns0 for w, ve for mc as in Word 2007', () => {
    const renamed = readAs((xml, name) =>
      name.startsWith('word/') && name.endsWith('.xml')
        ? xml
            .replace(/(<\/?|\s)w:(?=[a-zA-Z])/g, '$1ns0:')
            .replace('xmlns:w=', 'xmlns:ns0=')
            .replace(/(<\/?)mc:/g, '$1ve:')
            .replace('xmlns:mc=', 'xmlns:ve=')
        : xml,
    );
    expect(renamed).toEqual(expected);
  });

  test('no prefix at all', () => {
    const bare = readAs((xml, name) =>
      name.startsWith('word/') && name.endsWith('.xml')
        ? xml
            .replace(/(<\/?)w:(?=[a-zA-Z])/g, '$1')
            .replace(
              'xmlns:w=',
              'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns=',
            )
        : xml,
    );
    expect(bare).toEqual(expected);
  });

  test('UTF-16 parts', () => {
    const wide = (xml: string) =>
      new Uint8Array(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le'));
    const parts = unzipSync(original);
    const name = 'word/document.xml';
    expect(readDocx('a.docx', zipSync({ ...parts, [name]: wide(strFromU8(parts[name]!)) }))).toEqual(
      expected,
    );
  });

  test('part names with backslashes and other case', () => {
    const parts = Object.entries(unzipSync(original)).map(([name, part]) => [
      name.replace('word/', 'Word\\'),
      part,
    ]);
    expect(readDocx('a.docx', zipSync(Object.fromEntries(parts))).text).toBe(expected.text);
  });

  test('macro documents and templates', () => {
    expect(read('a.docm', original).text).toBe(expected.text);
    expect(read('A.DOTX', original).text).toBe(expected.text);
  });
});

test('lists and styles that a file refers to but does not have', () => {
  const { text } = readDocx('a.docx', wordFile({ body: p('基本支出', { style: 'Heading1', list: [7, 2] }) }));
  expect(text).toBe('基本支出');
});

test('blanks around a text that does not preserve them are layout of the XML, and anchors count them', () => {
  const document = readDocx(
    'a.docx',
    wordFile({
      body: '<w:p><w:r><w:t>\n    项目支出 \t</w:t></w:r><w:r><w:t> 98 万元</w:t></w:r><w:r><w:t> </w:t></w:r><w:r><w:t xml:space="preserve">　全额 到位 </w:t></w:r></w:p>',
    }),
  );
  expect(document.text).toBe('项目支出98 万元 全额 到位 ');
  expect(document.anchors.map(({ run, character }) => [run, character])).toEqual([
    [0, 5],
    [1, 1],
    [3, 0],
  ]);
});

describe('WordArt of older versions', () => {
  const art = (text: string) =>
    `<w:pict><v:shape type="#_x0000_t136"><v:textpath style="font-size:1pt" string="${text}"/></v:shape></w:pict>`;
  const withArt = (run: string) =>
    readDocx('a.docx', wordFile({ body: p(`${r('基本支出')}<w:r>${run}</w:r>${r('385.60万元')}`) }));

  test('is a text box of its own, without a place in a run', () => {
    const { text, blocks, anchors } = withArt(art('绩效自评&#xA;报告'));
    expect(text).toBe('基本支出385.60万元\n绩效自评\n报告');
    expect(blocks[1]).toMatchObject({ type: 'note', kind: 'textbox' });
    expect(anchors.map(({ run }) => run)).toEqual([0, 2]);
  });

  test('that is hidden is not read', () => {
    const { text, notices } = withArt(`<w:rPr><w:vanish/></w:rPr>${art('内部资料')}`);
    expect(text).toBe('基本支出385.60万元');
    expect(notices.map(({ code }) => code)).toEqual(['hidden-text']);
  });

  test('beside the drawing that it stands for is read once', () => {
    const box = '<w:drawing><w:txbxContent><w:p><w:r><w:t>报告</w:t></w:r></w:p></w:txbxContent></w:drawing>';
    const { text } = withArt(
      `<mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${art('报告')}</mc:Fallback></mc:AlternateContent>`,
    );
    expect(text).toBe('基本支出385.60万元\n报告');
  });
});

test('what is struck out, by itself or by its style, is left out and said', () => {
  const styles = '<w:style w:type="character" w:styleId="x"><w:rPr><w:strike/></w:rPr></w:style>';
  const body = p(
    r('预算') +
      r('2', '<w:strike/>') +
      r('30', '<w:dstrike/>') +
      r('4', '<w:rStyle w:val="x"/>') +
      r('5', '<w:rStyle w:val="x"/><w:strike w:val="0"/>') +
      r('00万元'),
  );
  const { text, notices, anchors } = readDocx('a.docx', wordFile({ body, styles }));
  expect(text).toBe('预算500万元');
  expect(notices.map(({ code, message }) => [code, message.zh])).toEqual([
    ['struck-text', '含加删除线的文字 4 字，视为已删除，未读取'],
  ]);
  expect(anchors.map(({ run }) => run)).toEqual([0, 4, 5]);
});
