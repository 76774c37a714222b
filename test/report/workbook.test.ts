import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { auditOne } from '../../src/batch/one.ts';
import type { FileResult } from '../../src/batch/result.ts';
import { FORMATS } from '../../src/report/formats.ts';
import { file, finding, render, result, unreadable } from './result.ts';

async function sheetsOf(...files: FileResult[]) {
  const { write } = FORMATS.find(({ name }) => name === 'xlsx')!;
  const output = await write(result(...files), { rules, language: 'zh', link: (path) => `../${path}` });
  const parts: Uint8Array[] = [];
  for await (const part of output as AsyncIterable<Uint8Array>) parts.push(part);
  const bytes = new Uint8Array(Buffer.concat(parts));
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return { bytes, sheet: (name: string) => sheets.find((sheet) => sheet.name === name)! };
}

test('eight sheets; figures are numbers, the computed one a live formula, the quote marked, the file a link', async () => {
  const { sheet } = await sheetsOf(file([finding()]), unreadable);
  const { rows, cells, dataValidations, freezePane, columns } = sheet('整改清单');
  expect(rows[1]!.slice(7, 11)).toEqual([225.33, 225.23, 0.1, '万元']);
  expect(cells?.get('1,8')?.formula).toBe('ROUND(211.82+13.41,2)');
  expect(cells?.get('1,8')?.style?.numFmt).toBe('0.00');
  expect(cells?.get('1,6')?.richText?.map(({ text }) => text)).toContain('225.33万元');
  expect(cells?.get('1,2')?.hyperlink?.target).toBe('../报告/临江区文化馆.txt');
  expect(dataValidations?.[0]?.values).toContain('整改中');
  expect(freezePane?.rows).toBe(1);
  expect(columns?.[20]?.hidden).toBe(true);
  for (const name of ['总览', '核对明细', '未核对的数字', '未执行的检查', '按问题类型', '无法读取', '说明'])
    expect(sheet(name), name).toBeDefined();
  expect(sheet('无法读取').rows[1]!.slice(0, 2)).toEqual(['报告/空.txt', '文件为空']);
});

test('nothing becomes a formula or another figure', async () => {
  const quotes = ['=1+1', '+86', '-cmd', '@SUM(A1)', '\t=1', '(3)', '12e34', '_x0041_', '<b>&"'];
  const { sheet } = await sheetsOf(
    file(
      quotes.map((quote) =>
        finding({ stated: quote, excerpt: { text: quote, start: 0, end: quote.length } }),
      ),
    ),
  );
  const { rows, cells } = sheet('整改清单');
  expect(rows.slice(1).map((row) => row[7])).toEqual(quotes);
  expect([...cells!.values()].filter(({ formula }) => formula?.includes('SUM(A1)'))).toEqual([]);
});

test('a report in which nothing could be checked says so, and goes before one that is clean', async () => {
  const clean = file([]);
  const nothing = file([], {
    path: '无数字.txt',
    checked: {},
    coverage: { figures: 0, bound: 0, undecided: 0, unbound: 0, excluded: 0, exclusions: {} },
  });
  const { sheet } = await sheetsOf(clean, nothing);
  const verdicts = sheet('总览')
    .rows.slice(1)
    .map((row) => row.at(-1));
  expect(verdicts).toEqual(['未能核对：没有可以复算的数字关系', '核对范围内未发现问题']);
});

test('the working paper: every relation with its terms, every figure that none binds, every check not made', async () => {
  const text =
    '青禾县水务局2024年度自评报告\n一、概况\n基本支出225.33万元，其中：人员经费211.82万元，公用经费13.51万元。修渠12公里。\n';
  const own = await auditOne('a.txt', new TextEncoder().encode(text), '', { paper: true });
  const { sheet } = await sheetsOf(own);
  const relation = sheet('核对明细').rows.find((row) => row[3] === '分项合计')!;
  expect(relation.slice(6, 12)).toEqual([
    225.33,
    225.33,
    0,
    '万元',
    '人员经费211.82万元＋公用经费13.51万元＝225.33万元',
    '相符',
  ]);
  expect(
    sheet('未核对的数字')
      .rows.slice(1)
      .map((row) => row[3]),
  ).toContain('12公里');
  expect(
    sheet('未执行的检查')
      .rows.slice(1)
      .map((row) => row[4]),
  ).toContain('contents-mismatch');
  expect(await render(result(own), 'json')).not.toContain('checkings');
});

test('the same result gives the same bytes', async () => {
  const [once, twice] = [await sheetsOf(file([finding()])), await sheetsOf(file([finding()]))];
  expect(Buffer.from(once.bytes).equals(Buffer.from(twice.bytes))).toBe(true);
});

test('SARIF: a result with its place, fingerprint and rule; what was not read is a notification', async () => {
  const { runs } = JSON.parse(
    await render(result(file([finding()]), unreadable), 'sarif', { compared: true }),
  );
  const [run] = runs;
  expect(run.results[0]).toMatchObject({
    ruleId: 'sum-mismatch',
    level: 'error',
    baselineState: 'new',
    partialFingerprints: { 'gouji/v1': '0123456789abcdef' },
  });
  expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('sum-mismatch');
  expect(run.invocations[0].executionSuccessful).toBe(false);
});
