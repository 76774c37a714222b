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
    ['headings that name nothing', ['项目|甲|乙|比率', '一|10|8|80%', '二|10|8|70%']],
  ] as const)('but not where %s', (_, rows) => expect(errors(table(...rows))).toEqual([]));
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
