import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/report/width.ts';
import { file, finding, render, result, unreadable } from './result.ts';

const show = (own: Parameters<typeof result>, setting = {}) =>
  render(result(...own), 'pretty', { width: 80, ...setting });

test('one report: who, what, where, the figures, the likely correction, what was checked', async () => {
  expect(await show([file([finding()])])).toMatchInlineSnapshot(`
    "────────────────────────────────────────────────────────────────────────────────
    临江区文化馆2024年度部门整体支出绩效自评报告
    临江区文化馆 · 2024年度 · 自评 99分 · 复算 89分 · 优
    报告/临江区文化馆.txt
    ────────────────────────────────────────────────────────────────────────────────

    二、支出情况 › （一）基本支出

      错误 合计与分项之和不符  第12行                                   sum-mismatch
        │ …费211.82万元；公用经费13.41万元，基本支出合计225.33万元，占总支出的29%。
        │                                               ^^^^^^^^^^
        合计225.33万元，各分项之和为225.23万元，请核对改正
        报告 225.33万元   复算 225.23万元   差额 0.10万元
        最可能：人员经费应为211.92万元（一位数字误录）
        相关 人员经费：“211.82万元”

    核对：合计4处、比例7处；相符9处，不符1处，无法判定1处
    目标：比较5处，未达到1处
    数字：全文40个，已勾稽28个、无法判定2个、未涉及勾稽关系10个；不作核对12处（年份
    9、编号3）
    结论：错误1处
    "
  `);
});

test('in English', async () => {
  expect(await show([file([finding()])], { language: 'en' })).toMatchInlineSnapshot(`
    "────────────────────────────────────────────────────────────────────────────────
    临江区文化馆2024年度部门整体支出绩效自评报告
    临江区文化馆 · 2024 · score 99 points · recomputed 89 points · 优
    报告/临江区文化馆.txt
    ────────────────────────────────────────────────────────────────────────────────

    二、支出情况 › （一）基本支出

      error Total differs from the sum of its parts  line 12            sum-mismatch
        │ …费211.82万元；公用经费13.41万元，基本支出合计225.33万元，占总支出的29%。
        │                                               ^^^^^^^^^^
        合计225.33万元，各分项之和为225.23万元，请核对改正
        stated 225.33万元   computed 225.23万元   difference 0.10万元
        likely: 人员经费应为211.92万元 (一位数字误录)
        see 人员经费: “211.82万元”

    Checked: 4 sums, 7 ratios; 9 hold, 1 fail, 1 undecided
    Targets: 5 compared, 1 missed
    Figures: 40, of which 28 checked, 2 undecided and 10 in no relation; 12 left out
    (9 years, 3 labels)
    Result: 1 error
    "
  `);
});

test('several reports: the gravest first, money at stake among equals, what was unreadable', async () => {
  const small = file([finding({ difference: '0.10' })], { path: 'a.txt' });
  const large = file([finding({ difference: '-120', unit: '万元' })], { path: 'b.txt' });
  const mild = file([finding({ severity: 'info' })], { path: 'c.txt' });
  const text = await show([mild, small, large, unreadable]);
  expect(text.slice(text.indexOf('═'))).toMatchInlineSnapshot(`
    "════════════════════════════════════════════════════════════════════════════════
    汇总：共4份文件，审核3份，无法读取1份；错误2处，警告0处，提示1处

        错误    警告    提示      最大差额  报告
           1       0       0    120.00万元  临江区文化馆  b.txt
           1       0       0      0.10万元  临江区文化馆  a.txt
           0       0       1      0.10万元  临江区文化馆  c.txt

    自评得分与复算不一致
      自评99分，复算89分        临江区文化馆  c.txt
      自评99分，复算89分        临江区文化馆  a.txt
      自评99分，复算89分        临江区文化馆  b.txt

    金额最大的问题
        120.00万元  临江区文化馆  合计与分项之和不符  b.txt
          0.10万元  临江区文化馆  合计与分项之和不符  c.txt
          0.10万元  临江区文化馆  合计与分项之和不符  a.txt

    问题类型
           3  合计与分项之和不符          sum-mismatch

    无法读取
      报告/空.txt：文件为空
    "
  `);
});

test('what is known or settled is not listed, but counted; what was called corrected and is not says so', async () => {
  const settled = finding({ judgement: { status: '误报', reason: null, date: null } });
  const known = finding({ known: true });
  const still = finding({ judgement: { status: '已整改', reason: '已函复', date: '2025-03-31' } });
  const text = await show([file([settled, known, still])]);
  expect(text.match(/合计与分项之和不符/g)).toHaveLength(1);
  expect(text).toContain('状态 已整改，但问题仍在 · 已函复 · 2025-03-31');
  expect(text).toContain('错误1处（另有已知或已处理的2处未列出）');
});

describe('the screen', async () => {
  const long = '本'.repeat(300);
  const text = `${long}225.33万元${long}`;
  const wide = finding({ excerpt: { text, start: 300, end: 308 }, message: long, quote: '225.33万元' });

  test.each([60, 80, 100, 120])('%i columns hold every line', async (width) => {
    const lines = (await show([file([wide]), file([finding()]), unreadable], { width })).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  });

  test('without colour a caret points at the figure, however wide what stands before', async () => {
    const lines = (await show([file([wide, finding()])])).split('\n');
    const carets = lines.flatMap((line, index) => (/^ +│ +\^+$/.test(line) ? [index] : []));
    expect(carets).toHaveLength(2);
    for (const index of carets) {
      const before = lines[index - 1]!.slice(0, lines[index - 1]!.indexOf('225.33万元'));
      expect(lines[index]!.indexOf('^')).toBe(displayWidth(before));
    }
  });

  test('colour only when asked for, and then no caret', async () => {
    const escaped = String.fromCharCode(27);
    expect(await show([file([finding()])])).not.toContain(escaped);
    const coloured = await show([file([finding()])], { colour: true });
    expect(coloured).toContain(escaped);
    expect(coloured).not.toMatch(/\^\^/);
  });

  test('nothing in a report or a file name commands the terminal', async () => {
    const nasty = `${String.fromCharCode(27)}[2J`;
    const evil = finding({
      message: nasty,
      excerpt: { text: nasty, start: 0, end: 1 },
      where: { ...finding().where, section: nasty },
      related: [{ span: { start: 0, end: 1 }, quote: nasty, message: nasty, where: finding().where }],
    });
    const own = { path: nasty, meta: { ...file([]).meta, title: nasty, entities: [nasty] } };
    const text = await show([file([evil], own), { ...unreadable, path: nasty }]);
    expect(text).not.toContain(String.fromCharCode(27));
  });
});

test('a report in which nothing could be checked says so, and goes before one that is clean', async () => {
  const coverage = { figures: 4, bound: 0, undecided: 0, unbound: 4, excluded: 0, exclusions: {} };
  const bare = file([], { path: 'b.txt', checked: {}, coverage });
  expect(await show([bare])).toContain('结论：未能核对：没有可以复算的数字关系');
  expect(await show([bare])).not.toContain('未发现问题');
  const text = await show([file([], { path: 'a.txt' }), bare]);
  const [first, second] = text.slice(text.indexOf('═')).match(/\S+（?.*\b[ab]\.txt$/gm) ?? [];
  expect([first?.trim(), second?.trim()]).toEqual([
    expect.stringContaining('临江区文化馆（未能核对）  b.txt'),
    expect.stringContaining('临江区文化馆  a.txt'),
  ]);
});

test('with a baseline a clean run reads 无新问题, report by report and in the summary', async () => {
  const known = file([finding({ known: true })]);
  expect(await show([known], { compared: true })).toContain('结论：无新问题（另有已知或已处理的1处未列出）');
  expect(await show([known], { compared: true, brief: true })).toContain('；无新问题\n');
  expect(await show([known], { compared: true, brief: true, language: 'en' })).toContain('; nothing new\n');
});
