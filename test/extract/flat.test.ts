import { describe, expect, test } from 'vitest';
import { auditFile, type Claim, type ClaimForm } from '../../src/index.ts';

/** Sums, weights and rates that hold in a text, the stated figure first. */
function held(text: string): string[] {
  const { report, findings } = auditFile('table.txt', new TextEncoder().encode(text));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return told(report.claims, ['table', 'weight', 'execution']);
}

/** Sums of scores, scores against weights, weighted scores. */
const scores = (text: string): string[] =>
  told(auditFile('table.txt', new TextEncoder().encode(text)).report.claims, [
    'score',
    'execution-score',
    'weighted',
    'shares',
  ]);

const told = (claims: readonly Claim[], forms: readonly ClaimForm[]): string[] =>
  claims
    .filter(({ holds, form }) => holds && forms.includes(form))
    .map(({ terms }) => terms.map(({ quantity }) => quantity.value).join(' '));

describe('tables flattened into text', () => {
  test('one cell a line, the total last', () =>
    expect(held('人员支出\n305.6\n公用支出\n48.2\n设备支出\n26.2\n合计\n380')).toEqual([
      '380 26.2 48.2 305.6',
    ]));

  test('one cell a line, no label at the total, details under their row', () => {
    const text =
      '单位：万元\n26.30\n22.10\n因公出国（境）费\n0.00\n0.00\n公务接待费\n4.10\n3.60\n公务用车购置及运行维护费\n22.20\n18.50\n其中：运行维护费\n15.00\n11.30\n购置费\n7.20\n7.20';
    expect(held(text)).toEqual(
      expect.arrayContaining(['26.30 0.00 4.10 22.20', '22.10 0.00 3.60 18.50', '22.20 15.00 7.20']),
    );
  });

  test('a whole table in one line: 其中 breaks down the row before it', () => {
    const text =
      '文化惠民资金自评表 全年预算数（A） 全年执行数（B） 840.50 802.30 其中：中央 420.00 410.00 省级 260.50 232.30 县级 160.00 160.00 ';
    expect(held(text)).toEqual(
      expect.arrayContaining(['840.50 420.00 260.50 160.00', '802.30 410.00 232.30 160.00']),
    );
  });

  test('rates of a row come from the figures before them', () => {
    const text =
      '行次 全年预算数（A） 到位资金（B） 到位率（B/A） 执行资金（C） 执行率（C/A）\n年度资金总额 64.00\n48.00 75.00% 16.00 25.00%\n';
    expect(held(text)).toEqual(['48.00 64.00 75.00', '16.00 64.00 25.00']);
  });

  test('two-level headings over one row: totals before their parts', () => {
    const text =
      '单位 | 全年补助 | 学费 | 生活费 |\n小计 | 提前下达 | 本次下达 | 小计 | 提前下达 | 本次下达 |\n某学校 | 5820 | 4310 | 3900 | 410 | 1510 | 1200 | 310 |\n';
    expect(held(text)).toEqual(expect.arrayContaining(['5820 4310 1510', '4310 3900 410', '1510 1200 310']));
  });

  test('both breakdowns of the department form', () => {
    const text =
      '按收入性质分：318.40\n按支出性质分：318.40\n其中：一般公共预算：290.10\n其中：基本支出：200.30\n政府性基金拨款：12.30\n项目支出：118.10\n其他资金：16.00\n';
    expect(held(text)).toEqual(expect.arrayContaining(['318.40 290.10 12.30 16.00', '318.40 200.30 118.10']));
  });

  test('rows of score levels without headings, merged cells dropped', () => {
    const text =
      '| 决策（24分） | 立项（14分） | 依据（8分） |\n| 论证（6分） |\n| 目标（10分） | 合理（4分） |\n| 明确（6分） |\n| （16分） | 管理（9分） | 制度 | 5 |\n| 执行 | 4 |\n| 监督（7分） | 检查 | 7 |\n';
    expect(held(text)).toEqual(
      expect.arrayContaining(['24 14 10', '14 8 6', '10 4 6', '24 8 6 4 6', '16 9 7', '9 5 4']),
    );
  });

  test('score levels in running text', () =>
    expect(
      held(
        '得分表 决策（25 分） 目标（16 分） 相关（9 分）\n9 明确（7 分）\n6 预算（9 分） 测算（4 分）\n4 控制（5 分）\n',
      ),
    ).toEqual(expect.arrayContaining(['25 16 9', '16 9 7', '9 4 5'])));

  test('brackets broken over lines', () =>
    expect(held('20 分）决策（\n12 分）依据 7 7 论证\n5 4 （\n8 ）目标 4 4 指标\n4 4\n')).toEqual([
      '20 12 8',
      '20 7 5 4 4',
      '12 7 5',
      '8 4 4',
    ]));

  test('the highest levels come to 100, printed or not', () => {
    const levels =
      '决策（20分） 立项 8 8 依据 12 11\n管理（30分） 制度 15 15 监控 15 14\n绩效（50分） 数量 30 30 质量 20 20\n';
    expect(held(levels)).toEqual(expect.arrayContaining(['100 20 30 50', '20 8 12', '30 15 15', '50 30 20']));
    expect(held(`${levels}总分 100 98\n`)).toEqual(expect.arrayContaining(['100 20 30 50']));
    expect(scores(`${levels}总分 100 98\n`)).toContain('98 8 11 15 14 30 20');
    expect(held(levels.replace('50分', '40分').replace('30 30', '20 20'))).not.toContain('100 20 30 40');
  });

  test('the whole form in one line, funds above indicators', () => {
    const text =
      '项目资金（万元） 年初预算数 全年预算数 全年执行数 分值 执行率 得分 年度资金总额 62.00 64.00 48.00 10 75.00% 7.5 绩效指标 一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 产出指标（50分） 数量指标 培训期数 ≥6期 6期 20 20 质量指标 考核合格率 ≥90% 88% 20 19 时效指标 按期完成 按期 按期 10 10 效益指标（30分） 社会效益指标 就业人数 ≥120人 131人 30 30 满意度指标（10分） 服务对象满意度 ≥90% 96% 10 10 总分 100 96.5';
    expect(held(text)).toEqual(expect.arrayContaining(['50 20 20 10', '100 10 50 30 10']));
    expect(scores(text)).toEqual(expect.arrayContaining(['96.5 7.5 20 19 10 30 10', '7.5 10 75.00']));
  });

  test('names of merged cells amid their rows', () =>
    expect(
      held(
        '评价内容 分值 自评分 项目决策 4 分 4 4 制度 5 5 1、台账 3 分； 2、流程 2 分。 项目管理 16 分 3 3 监管 6 6 申报 2 1 里程 300 公 300 公 20 数量指标 20 分 项目绩效 80 分',
      ),
    ).toEqual(expect.arrayContaining(['100 4 16 80', '16 5 3 6 2', '5 3 2'])));

  test('of rows to choose from one counts', () =>
    expect(
      held('效益（50分） 经济效益（可选项） 40 40 社会效益（可选项） 40 40 满意度 10 9\n总分 50 49'),
    ).toContain('50 40 10'));

  test('points on the line after their names', () =>
    expect(
      scores('任务（15 分） 相关（9 分）\n8 明确（6 分）\n6 预算（10 分） 测算（4 分）\n3 控制（6 分）\n6\n'),
    ).toEqual(expect.arrayContaining(['8 9', '6 6', '3 4'])));

  test('weights in per cent and weighted scores', () =>
    expect(
      scores(
        '准则 权重 评价分 加权得分 相关 30% 90.00 27.00 效果 45% 82.40 37.08 可持续 25% 76.00 19.00 合计 100% 83.08 ',
      ),
    ).toEqual([
      '27.00 90.00 30',
      '100 30 45 25',
      '83.08 27.00 37.08 19.00',
      '37.08 82.40 45',
      '19.00 76.00 25',
    ]));

  test('numbered points of a standard make up the weight beside it', () =>
    expect(held('制度健全 6 5 1、有制度2分；2、有流程3分；3、有记录1分。')).toContain('6 2 3 1'));
});

describe('a list that is open', () => {
  test('an open list keeps within its row', () =>
    expect(
      held(
        '公用经费\n118.31\n85.76\n其中:办公经费\n29.35\n27.00\n水费、电费\n8.80\n13.00\n会议费\n4.92\n3.00\n附件二\n',
      ),
    ).toEqual(['118.31 29.35 8.80 4.92', '85.76 27.00 13.00 3.00']));
});

describe('what merely stands side by side makes no sum', () => {
  test.each([
    ['a sentence', '今年安排甲项目 30 乙项目 20 丙项目 10 等。'],
    ['no total', '甲\n30\n乙\n20\n丙\n10'],
    ['a total that nothing gives', '甲\n30\n乙\n20\n丙\n10\n合计\n61'],
    ['one level of neighbours', '甲（10分） 乙（5分） 丙（5分）'],
    ['rows of levels that do not add up', '| 甲（10分） | 乙（6分） |\n| 丙（5分） |'],
    ['rows that fill no second name', '决策 4 分 4 4 制度 5 5 管理 15 分 3 3 监管 6 6'],
    ['a standard that gives something else', '制度健全 6 5 1、有制度2分；2、有流程3分。'],
  ])('%s', (_, text) => expect(held(text)).toEqual([]));
});

describe('tables pasted with tabs', () => {
  const sheet = (total: string) =>
    ['项目\t2022年决算数\t2023年预算数\t2023年决算数', `项目支出\t360.30\t${total}\t398.46`]
      .concat('1、河道治理\t120.00\t150.00\t146.80', '2、水库除险加固\t240.30\t260.00\t251.66')
      .join('\n');
  const errors = (text: string) =>
    auditFile('table.txt', new TextEncoder().encode(text)).findings.filter(
      ({ severity }) => severity === 'error',
    );

  test('keep their columns: a row is the sum of the rows numbered below it', () => {
    expect(errors(sheet('410.00'))).toEqual([]);
    expect(errors(sheet('430.00')).map(({ rule, quote }) => [rule, quote])).toEqual([
      ['table-sum-mismatch', '430.00'],
    ]);
  });
});
