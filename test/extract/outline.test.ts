import { describe, expect, test } from 'vitest';
import { outline } from '../../src/extract/outline/index.ts';
import { read } from '../../src/index.ts';
import type { Section } from '../../src/model.ts';
import { expectLinear } from '../cost.ts';

const parse = (text: string, path = 'report.txt') => {
  const document = read(path, new TextEncoder().encode(text));
  return { text: document.text, ...outline(document) };
};

/** A report as its outline: one section a line, label and title, two blanks a level; `»` where it starts mid-line. */
function drawn(text: string, path?: string): string {
  const { text: canonical, sections } = parse(text, path);
  const draw = ({ label, title, depth, inline, children }: Section): string[] => [
    `${'  '.repeat(depth)}${inline ? '»' : ''}${label ? canonical.slice(label.span.start, label.span.end) : '-'} ${title}`,
    ...children.flatMap(draw),
  ];
  return sections.flatMap(draw).join('\n');
}

const lines = (...rows: string[]) => rows.join('\n');

describe('nesting', () => {
  test('follows the usual order of levels', () => {
    const report = lines(
      '第一部分 单位概况',
      '一、主要职责',
      '（一）拟订规划。',
      '1. 组织编制',
      '（1）草案',
      '①调研',
      '（二）监督检查。',
      '二、机构设置',
      '第二部分 决算情况',
      '一、收入情况',
    );
    expect(drawn(report)).toBe(
      lines(
        '第一部分 单位概况',
        '  一、 主要职责',
        '    （一） 拟订规划',
        '      1. 组织编制',
        '        （1） 草案',
        '          ① 调研',
        '    （二） 监督检查',
        '  二、 机构设置',
        '第二部分 决算情况',
        '  一、 收入情况',
      ),
    );
  });

  test('takes an inverted order as the report has it', () => {
    const report = lines(
      '一、概况',
      '1、职责',
      '（一）编制规划；',
      '（二）组织实施。',
      '2、机构',
      '（一）内设机构。',
      '（二）下属单位。',
      '二、支出',
    );
    expect(drawn(report)).toBe(
      lines(
        '一、 概况',
        '  1、 职责',
        '    （一） 编制规划',
        '    （二） 组织实施',
        '  2、 机构',
        '    （一） 内设机构',
        '    （二） 下属单位',
        '二、 支出',
      ),
    );
  });

  test('puts a label of the wrong style where its number belongs', () => {
    const report = lines(
      '一、概况',
      '二、支出',
      '(一)基本支出',
      '（二）项目支出',
      '3、政府性基金',
      '四、国有资本',
      '五、绩效',
    );
    expect(drawn(report)).toBe(
      lines(
        '一、 概况',
        '二、 支出',
        '  (一) 基本支出',
        '  （二） 项目支出',
        '3、 政府性基金',
        '四、 国有资本',
        '五、 绩效',
      ),
    );
  });

  test('but keeps a list that really is one below its heading', () => {
    expect(
      drawn(lines('一、概况', '二、支出', '1、基本支出', '2、项目支出', '3、基金支出', '三、绩效')),
    ).toBe(
      lines('一、 概况', '二、 支出', '  1、 基本支出', '  2、 项目支出', '  3、 基金支出', '三、 绩效'),
    );
  });

  test('keeps two items of one number and a number left out in their list', () => {
    expect(drawn(lines('（一）产出', '1、甲', '2、乙', '2、丙', '（二）效益', '（四）满意度'))).toBe(
      lines('（一） 产出', '  1、 甲', '  2、 乙', '  2、 丙', '（二） 效益', '（四） 满意度'),
    );
  });

  test('hangs a list that lost its beginning under the heading above', () => {
    expect(drawn(lines('一、工作', '二、情况', '资金情况。', '1.到位', '2.执行', '（二）目标情况。'))).toBe(
      lines('一、 工作', '二、 情况', '  1. 到位', '  2. 执行', '  （二） 目标情况'),
    );
  });

  test('a label that continues its own list is not taken for another one that is missing', () => {
    expect(
      drawn(lines('一、甲', '（一）子', '（二）丑', '乙部分', '（一）寅', '（二）卯', '三、丙', '四、丁')),
    ).toBe(
      lines('一、 甲', '  （一） 子', '  （二） 丑', '  （一） 寅', '  （二） 卯', '三、 丙', '四、 丁'),
    );
  });

  test('numbering may run on over a higher boundary', () => {
    expect(
      drawn(lines('第一部分 概况', '一、职责', '二、机构', '第二部分 说明', '三、收支', '四、三公')),
    ).toBe(
      lines('第一部分 概况', '  一、 职责', '  二、 机构', '第二部分 说明', '  三、 收支', '  四、 三公'),
    );
  });
});

describe('places', () => {
  test.each([
    [
      'an item after blanks in another item’s paragraph',
      '（一）产出\n1、甲，得10分。\n开展宣讲会。               2、乙，得5分。\n3、丙',
      '（一） 产出\n  1、 甲，得10分\n  »2、 乙，得5分\n  3、 丙',
    ],
    [
      'run-in headings without any break',
      '一、概况(一)概述 共一个(二)资金 共239万元二、管理三、实施',
      '一、 概况\n  »(一) 概述 共一个\n  »(二) 资金 共239万元\n»二、 管理\n»三、 实施',
    ],
    [
      'a list within a paragraph',
      '一、做法\n主要做法：1.建立制度；2.加强监管；3.定期公开。',
      '一、 做法\n  »1. 建立制度\n  »2. 加强监管\n  »3. 定期公开',
    ],
    [
      'circled numbers anywhere',
      '1.资金用于：①工程款43.96万元，改造1个;②缺口105.04万元',
      '1. 资金用于\n  »① 工程款43.96万元，改造1个\n  »② 缺口105.04万元',
    ],
    [
      '一是 and 二是',
      '一、措施\n一是加强预算管理。二是加快执行。',
      '一、 措施\n  一是 加强预算管理\n  »二是 加快执行',
    ],
    [
      'a title on the line below its label',
      '第一部分\n馆情概况\n一、职责\n三公经费\n二、\n支出说明',
      '第一部分 馆情概况\n  一、 职责\n  二、 支出说明',
    ],
    [
      'an item whose mark was lost',
      '1、新建泵站。\n2、维修渠道。\n32022年清淤三处。\n4、其他。',
      '1、 新建泵站\n2、 维修渠道\n3 2022年清淤三处\n4、 其他',
    ],
  ])('%s', (_, text, expected) => {
    expect(drawn(text)).toBe(expected);
  });
});

describe('labels', () => {
  test.each([
    ['一、', 'han', 1],
    ['二十一、', 'han', 21],
    ['一十一、', 'han', 11],
    ['（三）', 'han-bracket', 3],
    ['(十二)', 'han-bracket', 12],
    ['一)', 'han-bracket', 1],
    ['第四部分 ', 'part', 4],
    ['第二章 ', 'chapter', 2],
    ['1、', 'arabic', 1],
    ['2.', 'arabic', 2],
    ['３．', 'arabic', 3],
    ['4 .', 'arabic', 4],
    ['（5）', 'arabic-bracket', 5],
    ['6)', 'arabic-bracket', 6],
    ['⑫', 'circled', 12],
    ['三是', 'first', 3],
    ['第一，', 'first', 1],
  ])('%s is %s %i', (written, style, ordinal) => {
    const { labels, text } = parse(`${written}项目概况`);
    expect(
      labels.map((label) => [
        label.style,
        label.ordinal,
        text.slice(label.span.start, label.span.end).trim(),
      ]),
    ).toEqual([[style, ordinal, written.trim()]]);
  });

  test.each([
    ['1.2023年完成投资', '1.'],
    ['4.2020年9月下达', '4.'],
    ['1.2018-2022年规划', '1.'],
    ['1.1.5万人次参加', '1.'],
  ])('%s is an item and a figure', (line, label) => {
    const { labels, text } = parse(line);
    expect(labels.map(({ span }) => text.slice(span.start, span.end))).toEqual([label]);
  });

  test.each([
    '1.5倍于上年',
    '9、10月份分别增长3.3%、0.6%',
    '一、二、三产业协调发展',
    '第一、二季度',
    '共完成12.5万元；3.6万元结转',
    '依据《办法》第三条（一）项执行',
    '2023年1月',
    '3个项目',
    '15人在职',
    '统一是前提，唯一是办法',
    '得8.5分',
    '2.5',
    '— 5 —',
    '6',
  ])('%s has none', (line) => {
    expect(parse(line).labels).toEqual([]);
  });
});

describe('what stands apart', () => {
  test('a table of contents is no part of the outline', () => {
    const report = lines(
      '目　录',
      '第一部分 概况',
      '一、职责',
      '二、机构',
      '第二部分 决算',
      '十三、绩效',
      '第一部分 概况',
      '一、主要职责',
      '二、机构设置',
    );
    expect(drawn(report)).toBe(lines('第一部分 概况', '  一、 主要职责', '  二、 机构设置'));
    expect(parse(report).contents.map(({ title }) => title)).toEqual([
      '概况',
      '职责',
      '机构',
      '决算',
      '绩效',
    ]);
  });

  test('nor are lines with a page number', () => {
    const report = lines(
      '六、基本支出说明……8',
      '七、三公说明……9',
      '其他说明……10',
      '六、基本支出说明',
      '正文。',
    );
    expect(drawn(report)).toBe('六、 基本支出说明');
    expect(parse(report).contents.map(({ title }) => title)).toEqual([
      '基本支出说明',
      '三公说明',
      '其他说明',
    ]);
  });

  test('labels in tables number no section', () => {
    const report = lines(
      '一、概况',
      '',
      '| 项目 | 金额 |',
      '|---|---|',
      '| 1、出国 | 3 |',
      '| 3、接待 | 4 |',
      '',
      '二、绩效',
    );
    expect(drawn(report, 'report.md')).toBe(lines('一、 概况', '二、 绩效'));
    expect(parse(report, 'report.md').labels.map(({ ordinal }) => ordinal)).toEqual([1, 1, 3, 2]);
  });

  test('nor do those of a note', () => {
    expect(drawn(lines('一、概况', '注：1.得分不超过分值。', '2.定性指标分三档。', '二、绩效'))).toBe(
      lines('一、 概况', '二、 绩效'),
    );
  });

  test('an annex begins anew', () => {
    expect(drawn(lines('一、概况', '二、绩效', '附件1', '一、指标', '二、评分'))).toBe(
      lines('一、 概况', '二、 绩效', '- 附件1', '  一、 指标', '  二、 评分'),
    );
  });
});

describe('headings by style', () => {
  test('open sections without a label; the report’s title opens none', () => {
    expect(
      drawn(lines('# 自评报告', '', '## 概况', '', '正文', '', '### 职责', '', '## 绩效'), 'report.md'),
    ).toBe(lines('- 概况', '  - 职责', '- 绩效'));
  });

  test('agree with labels', () => {
    expect(
      drawn(
        lines('# 自评报告', '', '## 一、概况', '', '### （一）职责', '', '## 二、绩效', '', '1. 甲', '2. 乙'),
        'report.md',
      ),
    ).toBe(lines('一、 概况', '  （一） 职责', '二、 绩效', '  1. 甲', '  2. 乙'));
  });
});

test('a section ends where the next of its level or a higher one begins', () => {
  const { text, sections } = parse('一、概况\n（一）职责\n正文。\n二、绩效\n末尾');
  expect(sections.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '一、概况\n（一）职责\n正文。\n',
    '二、绩效\n末尾',
  ]);
  expect(sections[0]!.children.map(({ heading }) => text.slice(heading.start, heading.end))).toEqual([
    '（一）职责',
  ]);
});

test('a heading names a part of the report, an item is a member of a list', () => {
  const kinds = (text: string) => parse(text).sections.map(({ kind }) => kind);
  expect(kinds('（一）产出指标(分值50分，得50分，未扣分)')).toEqual(['heading']);
  expect(kinds('（一）资金到位。年初预算200万元，全部到位。')).toEqual(['item']);
  expect(kinds('1、组织培训，年度指标值：12次，得分10分。')).toEqual(['item']);
});

test.each(['1、甲；2、乙；（一）丙。', ' ', '.', '一', '（（（（1', '一、概况\n'])(
  'time grows with the text alone: %j',
  (piece) => expectLinear(parse, piece, 10_000, '一、概况'),
);
