import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

const audit = (text: string) => auditFile('table.md', new TextEncoder().encode(text));

/** A table drawn as rows of cells, under a line that tells its unit. */
const table = (...rows: readonly string[]) => {
  const [header, ...body] = rows;
  const rule = header!
    .split('|')
    .map(() => '---')
    .join('|');
  return ['单位：万元', '', ...[header!, rule, ...body].map((row) => `| ${row} |`)].join('\n');
};

const errors = (text: string): string[] =>
  audit(text)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, quote }) => `${rule} ${quote}`);

const held = (text: string): number => audit(text).report.claims.filter(({ holds }) => holds).length;

const CLASSES = [
  '类|款|项|科目名称|合计|基本支出|项目支出',
  '208|||社会保障和就业支出|96.40|96.40|0.00',
  '208|05||行政事业单位养老支出|96.40|96.40|0.00',
  '208|05|05|养老保险缴费|64.30|64.30|0.00',
  '208|05|06|职业年金缴费|32.10|32.10|0.00',
  '213|||农林水支出|518.70|301.20|217.50',
  '213|03||水利|518.70|301.20|217.50',
  '213|03|01|行政运行|301.20|301.20|0.00',
  '213|03|06|水利工程运行与维护|217.50|0.00|217.50',
  '合计||||615.10|397.60|217.50',
];

describe('类, 款 and 项 in columns of their own', () => {
  test('each is the sum of what is below it', () => {
    expect(errors(table(...CLASSES))).toEqual([]);
    expect(held(table(...CLASSES))).toBeGreaterThanOrEqual(15);
  });

  test('one row that fails among many is named', () =>
    expect(
      errors(
        table(...CLASSES.map((row) => row.replace('职业年金缴费|32.10|32.10', '职业年金缴费|31.20|31.20'))),
      ),
    ).toEqual(['table-sum-mismatch 96.40', 'table-sum-mismatch 96.40']));

  test('where only some of the 项 are listed nothing is', () =>
    expect(errors(table(...CLASSES.filter((row) => !/养老保险|水利工程/.test(row))))).toEqual([]));
});

const SIDES = [
  '项目|预算数|项目|合计|基本支出|项目支出',
  '一、财政拨款收入|520.00|一、教育支出|470.00|320.00|150.00',
  '1.一般公共预算资金|490.00|二、卫生健康支出|38.00|38.00|',
  '2.政府性基金|30.00|三、住房保障支出|42.00|42.00|',
  '二、事业收入|30.00||||',
  '收入总计|550.00|支出总计|550.00|400.00|150.00',
];

describe('two lists side by side', () => {
  test('sub-lines belong to their own parent', () => expect(errors(table(...SIDES))).toEqual([]));

  test.each([
    ['事业收入|30.00', '事业收入|33.00', 'table-sum-mismatch 550.00'],
    ['政府性基金|30.00', '政府性基金|36.00', 'table-sum-mismatch 520.00'],
    ['卫生健康支出|38.00|38.00', '卫生健康支出|38.00|36.00', 'table-sum-mismatch 38.00'],
  ])('%s is not %s', (from, to, expected) =>
    expect(errors(table(...SIDES.map((row) => row.replace(from, to))))).toContain(expected),
  );

  test('what was carried over has its breakdown below', () =>
    expect(
      errors(
        table(
          '收入|决算数|支出|决算数',
          '一、一般公共预算财政拨款|610.00|一、教育支出|580.40',
          '二、政府性基金|40.00|二、住房保障支出|51.20',
          '本年收入合计|650.00|本年支出合计|631.60',
          '年初财政拨款结转和结余|12.50|年末财政拨款结转和结余|30.90',
          '一、一般公共预算财政拨款|12.50||',
          '二、政府性基金|0.00||',
          '总计|662.50|总计|662.50',
        ),
      ),
    ).toEqual([]));
});

describe('headers of several levels', () => {
  const official = (own: string) => `<!-- -->
| “三公”经费预算数 | | | | | | 机关运行经费 |
|---|---|---|---|---|---|---|
| 合计 | 出国费 | 接待费 | 公务用车购置及运行费 | | | |
| | | | 小计 | 购置费 | 运行费 | |
| ${own} | 2.00 | 1.40 | 23.60 | 18.00 | 5.60 | 310.25 |`;

  test('a total sums each group by its own subtotal', () => {
    expect(errors(official('27.00'))).toEqual([]);
    expect(errors(official('27.60'))).toEqual(['table-sum-mismatch 27.60']);
  });
});

describe('totals that do not say so', () => {
  const TOWNS = [
    '地区|人员经费|公用经费|项目经费',
    '全市|182.50|61.70|404.00',
    '市本级|90.20|30.10|160.00',
    '柳县|52.30|19.60|144.00',
    '桥县|40.00|12.00|100.00',
  ];

  test('全市 over its counties', () => {
    expect(errors(table(...TOWNS))).toEqual([]);
    expect(errors(table(...TOWNS.map((row) => row.replace('19.60', '16.90'))))).toEqual([
      'table-sum-mismatch 61.70',
    ]);
  });

  test('a first row that sums the others in two columns, and no row that does not', () => {
    const own = TOWNS.map((row) => row.replace('全市', '青禾局'));
    expect(errors(table(...own.map((row) => row.replace('19.60', '16.90'))))).toEqual([
      'table-sum-mismatch 61.70',
    ]);
    expect(
      errors(table(...own.map((row) => row.replace('182.50|61.70|404.00', '92.50|31.70|204.00')))),
    ).toEqual([]);
  });

  test('several blocks have one each, and a last one sums them', () => {
    const blocks = [
      '科目|预算|支出',
      '工资|60.00|58.00',
      '津贴|20.00|19.50',
      '人员经费合计|80.00|77.50',
      '办公|9.00|8.20',
      '差旅|6.00|5.10',
      '公用经费合计|15.00|13.30',
      '总计|95.00|90.80',
    ];
    expect(errors(table(...blocks))).toEqual([]);
    expect(errors(table(...blocks.map((row) => row.replace('差旅|6.00|5.10', '差旅|6.00|5.70'))))).toEqual([
      'table-sum-mismatch 13.30',
    ]);
  });
});

describe('text against the rows of tables', () => {
  const lines = (amount: string, total = '615.10万元') => `# 青禾县水务局2025年部门预算

1.“农林水支出（类）水利（款）行政运行（项）”301.20万元，主要用于人员经费。

2.“农林水支出（类）水利（款）水利工程运行与维护（项）”${amount}，主要用于水库维护。

一般公共预算支出合计${total}。

2025年一般公共预算支出预算表

${table(...CLASSES)}`;

  test('a line of the budget is its row, in whatever unit', () => {
    expect(errors(lines('217.5万元'))).toEqual([]);
    expect(errors(lines('2175000元'))).toEqual([]);
    expect(errors(lines('271.5万元'))).toEqual(['text-table-conflict 271.5万元']);
  });

  test('a total is that of the table of its name', () =>
    expect(errors(lines('217.5万元', '651.10万元'))).toEqual(['text-table-conflict 651.10万元']));
});
