import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

const audit = (text: string) => auditFile('table.md', new TextEncoder().encode(text));
const table = (...rows: readonly string[]) => {
  const [header, ...body] = rows;
  const rule = header!
    .split('|')
    .map(() => '---')
    .join('|');
  return audit(['单位：万元', '', ...[header!, rule, ...body].map((row) => `| ${row} |`)].join('\n'));
};
const errors = ({ findings }: ReturnType<typeof audit>): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule, quote }) => `${rule} ${quote}`);

describe('columns that their headings derive from two others', () => {
  test.each([
    [
      'a rate in a table of two rows',
      ['科目|预算数|执行数|执行率', '人员|211.90|208.00|98.16%', '公用|13.50|12.30|81.11%'],
      'ratio-mismatch 81.11%',
    ],
    [
      'a growth',
      ['项目|上年决算数|本年决算数|增减率', '出国|12.0|10.0|-16.67%', '接待|8.0|6.0|-20%'],
      'change-mismatch -20%',
    ],
    [
      'a difference by the letters of its columns',
      ['科目|全年预算数（A）|全年执行数（B）|差额（A-B）', '甲|120|110|10', '乙|90|80|12'],
      'difference-mismatch 12',
    ],
    [
      'a share of the total row',
      ['项目|金额|占比', '甲|120|60%', '乙|50|25%', '丙|30|10%', '合计|200|100%'],
      'ratio-mismatch 10%',
    ],
    [
      'a rate without its sign, base and rate in their own words',
      [
        '来源|计划|到位|到位率|支出|支付率',
        '中央|60|60|100|57|95',
        '省级|30|24|90|24|100',
        '合计|90|84|93.33|81|96.43',
      ],
      'ratio-mismatch 90',
    ],
    [
      'a price',
      ['品目|数量|单价|金额', '桌|20|0.05|1.00', '柜|8|0.12|0.96', '椅|40|0.20|9.00', '架|5|0.30|1.50'],
      'ratio-mismatch 9.00',
    ],
    [
      'a change that two years give in any order',
      ['项目|2024年支出|2023年支出|增减率', '甲|90|100|-10', '乙|66|60|10', '丙|50|40|52', '丁|30|40|-25'],
      'change-mismatch 52',
    ],
  ] as const)('%s', (_, rows, expected) => expect(errors(table(...rows))).toEqual([expected]));

  test.each([
    [
      'either budget may be the base',
      [
        '科目|年初预算|调整预算|决算数|完成率',
        '甲|100|120|110|91.67%',
        '乙|90|95|80|88.89%',
        '丙|60|70|63|90%',
      ],
    ],
    [
      'what was carried over makes up the rest',
      ['项目|预算|上年结转|支出|结余', '甲|100|0|90|10', '乙|90|5|80|15'],
    ],
    ['more than planned counts as 100 %', ['项目|计划数|完成数|完成率', '甲|100|120|100%', '乙|90|81|90%']],
    [
      'a rate without its sign has a total',
      ['项目|预算|支出|完成预算%', '修渠|80|76|95.00', '清淤|40|30|75.00', '合计|120|106|88.33'],
    ],
    [
      'a degree is asked for',
      ['问题|满意|不满意|满意度', '态度|45|5|90.00', '效率|40|10|80.00', '合计|85|15|85.00'],
    ],
    ['a yield is averaged', ['作物|面积（亩）|单产（公斤/亩）', '稻|800|500', '麦|200|300', '合计|1000|460']],
    [
      'a sum is split by heads',
      ['乡镇|户数|补助金额|户均', '柳镇|30|90|3.00', '桥镇|20|40|2.00', '合计|50|130|2.60'],
    ],
    [
      'some changes are printed without their minus',
      [
        '项目|上年数|本年数|增减额|增减幅度',
        '接待|6|6.3|0.3|5%',
        '用车|9|5.4|-3.6|40%',
        '合计|15|11.7|3.3|22%',
      ],
    ],
    [
      'two years stand in any order',
      ['项目|2024年支出|2023年支出|增减额', '甲|90|100|-10', '乙|66|60|6', '合计|156|160|-4'],
    ],
    ['headings that name nothing', ['项目|甲|乙|比率', '一|10|8|80%', '二|10|8|70%']],
  ] as const)('but not where %s', (_, rows) => expect(errors(table(...rows))).toEqual([]));
});

describe('amounts of a table in whole yuan', () => {
  const yuan = (...rows: readonly string[]) =>
    errors(audit(['单位：元', '', ...rows.map((row) => `| ${row} |`)].join('\n')));

  test('may come from a ledger kept to the cent', () =>
    expect(
      yuan(
        '科目|合计|基本支出|项目支出',
        '---|---|---|---',
        '农业|3516229|1204118|2312112',
        '林业|800450.35|800450.35|0',
      ),
    ).toEqual([]));

  test('are wrong where they are further apart', () =>
    expect(
      yuan(
        '科目|合计|基本支出|项目支出',
        '---|---|---|---',
        '农业|3516239|1204118|2312112',
        '林业|800450|800450|0',
        '水利|9100|8000|1100',
      ),
    ).toEqual(['table-sum-mismatch 3516239']));
});

describe('the unit of a table', () => {
  const unitsOf = (text: string) => audit(text).report.tables.map(({ unit }) => unit ?? null);

  test('is not that of the table before, nor of one column of prices', () =>
    expect(
      unitsOf(
        '单位：元\n\n| 项目 | 支出 |\n|---|---|\n| 甲 | 100 |\n\n| 项目 | 人数 |\n|---|---|\n| 甲 | 10 |\n\n| 品目 | 单价（元） | 台数 |\n|---|---|---|\n| 泵 | 100 | 3 |\n',
      ),
    ).toEqual(['元', null, null]));
});

describe('cells in the wrong place', () => {
  const related = (report: ReturnType<typeof audit>, words: string) =>
    report.findings.flatMap((finding) =>
      finding.related.filter(({ message }) => message.includes(words)).map(({ quote }) => quote),
    );

  test('two neighbours exchanged', () => {
    const report = table(
      '科目|年初预算|决算数',
      '甲|120.50|118.20',
      '乙|48.10|50.30',
      '丙|33.00|31.00',
      '合计|203.80|197.30',
    );
    expect(errors(report)).toEqual(['table-sum-mismatch 203.80']);
    expect(related(report, '填反')).toEqual(['48.10', '50.30']);
  });

  test('a total row shifted by a cell', () => {
    const report = table(
      '科目|人员|公用|项目',
      '甲局|120.50|18.20|60',
      '乙局|50.30|8.10|90',
      '合计||170.80|26.30',
    );
    expect(errors(report)).toEqual(['table-sum-mismatch 170.80']);
    expect(related(report, '错开')).toEqual(['170.80']);
  });

  test('sound neighbours are left alone', () => {
    const report = table(
      '科目|年初预算|决算数',
      '甲|120.50|118.20',
      '乙|50.30|48.10',
      '丙|33.00|31.00',
      '合计|203.80|197.30',
    );
    expect(errors(report)).toEqual([]);
  });
});
