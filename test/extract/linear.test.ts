import { test } from 'vitest';
import { audit, extract, read, rules } from '../../src/index.ts';
import { expectLinear } from '../cost.ts';

/** What a pattern or a search that looks too far chokes on: the time of a whole audit grows with the text and no faster. */
const HOSTILE = {
  'totals without end': '合计 1 ',
  'announcements without parts': '其中：',
  digits: '1',
  'brackets never closed': '（其中：甲3万元，',
  'brackets closed': '（甲（乙））',
  'one sentence of figures': '甲项目12.5万元，',
  'figures without a sign between': '甲项目12.5万元',
  'changes and shares of nothing': '占比5%，增长3%，',
  'rates of nothing': '预算执行率98%，',
  'one fact again and again': '三公经费支出8.27万元。\n',
  'items of a list': '（一）完成12个\n',
  'labels in one line': '一、（一）1、',
  'scored items': '1.产出指标（分值10分，得9分）\n',
  'cells in one line': '1\t',
  'names without a figure': '是预算完成计划',
  blanks: '    ',
  'signs and blanks': '，； 、 ',
  'words that end a name': '约达到为是了',
  'words that open a name': '其中共计合计累计分别',
  'bars and blanks': '| ｜ ',
  'digits and points': '1.2,',
  'brackets and quotes': '（“',
  'words of a target': '年度指标值：实际完成值：',
  'deductions without a number': '每超过一个百分点扣完为止，',
  'years without end': '2024年度',
  'titles with a bracket': '报告（',
  'bookmarks never closed': '[bookmark:',
  'words of a total': '合计共计',
  'lists of names': '、部分',
};

test.each(Object.entries(HOSTILE))('%s', (_, piece) => {
  const work = (text: string) => void audit(extract(read('报告.txt', new TextEncoder().encode(text))), rules);
  expectLinear(work, piece, 1_000, '文');
});

/** What only a long text shows: walks back to the beginning of a clause, a sentence, a list. */
test.each([
  ['income, spending and balance', '收入12.5万元，支出10.5万元，结余2万元。\n', 12_000],
  ['things counted in one line', '3项工作', 6_000],
  ['headings of one list', '一、概况\n', 20_000],
])('%s', (_, piece, length) => {
  const work = (text: string) => void audit(extract(read('报告.txt', new TextEncoder().encode(text))), rules);
  expectLinear(work, piece, length, '文');
});

test('comments never closed', () => {
  const work = (text: string) => void audit(extract(read('报告.md', new TextEncoder().encode(text))), rules);
  expectLinear(work, '<!--', 5_000);
});

test('a cell of points', () => {
  const work = (points: string) => {
    const text = `| 指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n|--|--|--|--|--|\n| 甲 | ${points}完 | 9 | 5 | 5 |\n`;
    audit(extract(read('报告.md', new TextEncoder().encode(text))), rules);
  };
  expectLinear(work, '.', 1_000);
});

test('a table of thousands of cells', () => {
  const work = (rows: string) => {
    const text = `| 项目 | 预算数 | 执行数 | 执行率 |\n|--|--|--|--|\n${rows}`;
    audit(extract(read('报告.md', new TextEncoder().encode(text))), rules);
  };
  expectLinear(work, '| 甲 | 12.5 | 13.5 | 5% |\n', 2_500);
});
