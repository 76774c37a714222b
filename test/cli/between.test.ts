import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AuditResult } from '../../src/batch/result.ts';
import { listedRows } from '../../src/report/listed.ts';
import { folderOf, gouji } from './gouji.ts';

const report = (year: number, body: string): string =>
  `青禾县水务局${year}年度部门整体支出绩效自评报告\n\n一、部门整体支出情况\n\n${body}\n`;

const folder = folderOf({
  '2023年.txt': report(2023, '年末结转和结余14.48万元。'),
  '2024年.txt': report(2024, '年初结转和结余17.48万元，年末结转和结余6.10万元。'),
});

test('the later report is told to be at odds with the earlier one, in every format', async () => {
  const json: AuditResult = JSON.parse((await gouji('audit', folder, '--format', 'json')).out);
  const [earlier, later] = [...json.files].flatMap((file) => (file.status === 'audited' ? [file] : []));
  expect(earlier!.findings).toEqual([]);
  expect(later!.findings).toMatchObject([
    {
      rule: 'carryover-mismatch',
      severity: 'warning',
      elsewhere: [{ path: `${folder}/2023年.txt`, quote: '14.48万元' }],
    },
  ]);
  expect(later).not.toHaveProperty('digest');
  for (const format of ['pretty', 'csv'])
    expect((await gouji('audit', folder, '--format', format)).out, format).toContain('（2023年.txt，');
  const { runs } = JSON.parse((await gouji('audit', folder, '--format', 'sarif')).out);
  const [{ physicalLocation }] = runs[0].results[0].relatedLocations;
  expect(decodeURI(physicalLocation.artifactLocation.uri)).toMatch(/2023年\.txt$/);
  const english = (await gouji('audit', folder, '--lang', 'en')).out;
  expect(english).toMatch(/against report of 2023: 年末结转结余\s+“14\.48万元”\s+\(2023年\.txt,/);
});

test('one of them alone says nothing, and neither does the rule switched off', async () => {
  expect((await gouji('audit', `${folder}/2024年.txt`)).out).not.toContain('carryover-mismatch');
  const { out } = await gouji('audit', folder, '--rule', 'carryover-mismatch=off');
  expect(out).not.toContain('carryover-mismatch');
});

test('a list that was filled in is followed up', async () => {
  const list = `${folder}/整改清单.xlsx`;
  await gouji('audit', folder, '-o', list);
  const [row] = (await listedRows(readFileSync(list), 'xlsx'))!;
  expect(row!.cells).toMatchObject({
    kind: '与上年报告不衔接',
    calculation: '2023年报告：年末结转结余“14.48万元”（2023年.txt，第5行）',
  });
  const { out } = await gouji('audit', folder, '--baseline', list);
  expect(out).toContain('汇总：共2份文件，审核2份，无法读取0份；无新问题');
});
