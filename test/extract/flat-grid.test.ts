import { describe, expect, test } from 'vitest';
import { auditFile, type Finding } from '../../src/index.ts';

const audited = (text: string) => auditFile('report.txt', new TextEncoder().encode(text));

/** Errors and warnings, with the words that they point at. */
const told = (text: string): string[] =>
  audited(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map((finding: Finding) => `${finding.severity} ${text.slice(finding.span.start, finding.span.end)}`);

const below = (...rows: string[]): string => rows.join('\n').replaceAll('|', '\n');
const barred = (...rows: string[]): string => `${below(...rows).replaceAll('\n', ' |\n')} |`;
const blanked = (...rows: string[]): string => rows.join('\n').replaceAll('|', ' ');

const OFFICIAL = [
  '项目|预算数|决算数',
  '合计|36.4|31.2',
  '因公出国（境）费|0|0',
  '公务接待费|12.4|10.7',
  '公务用车购置及运行维护费|24|20.5',
];

const YEARS = [
  '项目|2021年度|2022年度|增减值|增减%',
  '收入总计|8425016.40|9267518.04|842501.64|10.00%',
  '1.财政补助|5200000.00|5720000.00|520000.00|10.00%',
  '2.事业收入|3225016.40|3547518.04|322501.64|10.00%',
];

/** A table as it was flattened, a figure in it, what it becomes by a slip, and the words of the finding that tells it. */
const TABLES: readonly (readonly [string, string, string, string, string])[] = [
  ['one cell a line with a bar behind each', barred(...OFFICIAL), '12.4', '14.4', '36.4'],
  ['one cell a line', below(...OFFICIAL), '20.5', '25.5', '31.2'],
  ['rows cut at blanks', blanked(...YEARS), '9267518.04', '9267578.04', '9267578.04'],
  ['rows cut at tabs', YEARS.join('\n').replaceAll('|', '\t'), '5200000.00', '5300000.00', '8425016.40'],
  ['rows of bars', YEARS.join('\n'), '322501.64', '322507.64', '322507.64'],
  ['a rate in a row cut at blanks', blanked(...YEARS), '520000.00 10.00%', '520000.00 16.00%', '16.00%'],
  [
    'headings of two levels, cut at blanks',
    blanked(
      '项目|2021年度|2022年度|2022比2021增减',
      '增减值|增减%',
      '(一)|收入总计|8425016.40|9267518.04|842501.64|10.00%',
      '1.|财政补助|5200000.00|5720000.00|520000.00|10.00%',
      '2.|科教项目|0',
      '3.|事业收入|3225016.40|3547518.04|322501.64|10.00%',
    ),
    '5720000.00',
    '5780000.00',
    '9267518.04',
  ],
  [
    'years in rows below headings of two levels',
    below(
      '年度|合计|出国|接待|公车',
      '合计|购置|运行',
      '2021年|400|40|160|200|80|120',
      '2022年|330|30|120|180|60|120',
      '2022年比2021年增减%|-17.50|-25.00|-25.00|-10.00|-25.00|0.00',
    ),
    '-17.50',
    '-19.50',
    '-19.50',
  ],
  [
    'bars on lines of their own between the cells',
    below(
      '年度|合计|出国|接待|公车',
      '2021年|400|40|160|200',
      '2022年|330|30|120|180',
      '2022年比2021年增减%|-17.50|-25.00|-25.00|-10.00',
    ).replaceAll('\n', '\n|\n'),
    '-10.00',
    '-15.00',
    '-15.00',
  ],
  [
    'no headings, numbers before the names, a total that is shorter',
    below(
      '东塘片区|624.42|546.34|7.02|2',
      '西塘片区|404.63|333.70|6.65|3',
      '南塘片区|111.53|102.91|4.97|4',
      '北塘片区|265.00|161.66',
      '合计|1405.58|1144.61',
    ),
    '546.34',
    '549.34',
    '1144.61',
  ],
  [
    'numbers under a heading of their own',
    below('序号|单位名称|金额', '1|甲乡|125.5', '2|乙乡|86.3', '3|丙乡|40.2', '合计|252.0'),
    '252.0',
    '262.0',
    '262.0',
  ],
  [
    'Traditional characters, 行號, a row without figures',
    [
      '單位:元 |',
      '項目 | 行號 | 本期 | 上年同期 | 增加額 | 增長率 |',
      '1、總收入 | 1 | 61625022.26 | 66095039.04 | -4470016.78 | -6.76% |',
      '2、總支出 | 2 | 65142258.61 | 58480172.81 | 6662085.80 | 11.39% |',
      '3、收費水平 | 3 |',
      '門診次均 | 4 | 299.83 | 361.85 | -62.02 | -17.14% |',
    ].join('\n'),
    '6662085.80',
    '6662085.30',
    '6662085.30',
  ],
  [
    'dashes where nothing is told',
    barred(
      '经费项目|2020年度支出（万元）|支出减少（万元）',
      '合计|92.30|-',
      '公务接待费|71.50|-',
      '印刷费|12.60|-',
      '培训费|8.20|-',
    ),
    '92.30',
    '98.30',
    '98.30',
  ],
  [
    'a whole table in one line',
    blanked(
      '项目|2022年|2023年|增减额',
      '事业收入|120.5|130.5|10',
      '其他收入|30|28|-2',
      '上级补助|10|12|2',
    ).replaceAll('\n', ' '),
    '130.5',
    '180.5',
    ' 10',
  ],
  [
    'the funds of a form, cut at blanks',
    blanked(
      '项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
      '年度资金总额|100.00|120.00|108.00|10|90%|9',
      '其中：本年财政拨款|100.00|100.00|90.00|-|-|-',
      '上年结转资金|0|20.00|18.00|-|-|-',
    ),
    '20.00',
    '29.00',
    '129.00',
  ],
  [
    'a row broken before its figures',
    blanked(
      '项目|2021年|2022年|增减额',
      '门诊均次费用',
      '171.70|225.41|53.71',
      '住院均次费用|5591.34|5641.93|50.59',
      '出院均次费用|4300.00|4350.00|50.00',
    ),
    '53.71',
    '57.71',
    '57.71',
  ],
];

describe('a table flattened into text is a table', () => {
  test.each(TABLES)('%s', (_, text, figure, slip, where) => {
    expect(told(text)).toEqual([]);
    expect(audited(text).report.tables.map(({ flattened }) => flattened)).toEqual([false]);
    const wrong = told(text.replace(figure, slip));
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toContain(where);
  });
});

describe('no table is made of', () => {
  test.each([
    ['headings and page numbers', '一、部门概况\n3\n二、收支情况\n5\n三、附表\n11\n四、附图\n18'],
    ['a list of short items', '一是修建水渠\n二是整治河道\n3\n三是植树造林\n8'],
    ['a signature', '某县水利站\n2022年3月5日\n联系电话\n0731\n5522\n填报人\n3'],
    ['sentences that break off at figures', '本年支出 35.2 24.1\n其中：接待费用为，\n12 3'],
    ['names and one figure each without a heading', '甲乡\n12\n乙乡\n13\n丙乡\n14'],
    [
      'two lists whose rows come in turn',
      below('项目|预算数|项目|预算数', '甲费|225.40|乙费|220.30', '丙费|560.00|丁费|548.80', '戊费|16.30'),
    ],
    ['rows of no usual width', blanked('甲费|1|2', '乙费|3|4|5', '丙费|6|7|8|9', '丁费|2|1')],
    [
      'percentages among amounts',
      blanked('项目|预算数|决算数', '甲费|12.5|10%', '乙费|20%|13.5', '丙费|7|8'),
    ],
  ])('%s', (_, text) => {
    const { report, findings } = audited(text);
    expect(report.tables).toEqual([]);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});

test('a row that lost a cell leaves the sum of its column open', () => {
  const rows = ['单位名称|预算数|决算数|结余', '甲站|225.40|220.30', '乙站|560.00|548.80|11.20'];
  const text = [...rows, '丙站|30.00|20.00|10.00', '合计|815.40|789.10|26.30'].join('\n');
  expect(told(text)).toEqual([]);
});

test('headings that are not those of the columns name none of them', () => {
  const text = below(
    '预算数|决算数|结余|备注',
    '甲站|225.40|220.30|5.10',
    '乙站|560.00|548.80|11.20',
    '合计|785.40|769.10|16.30',
  );
  const [table] = audited(text).report.tables;
  expect(table?.headerRows).toBe(0);
  expect(table?.cells[0]?.map((cell) => cell.text)).toEqual(['甲站', '225.40', '220.30', '5.10']);
});
