import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { encoded } from '../../src/report/annotate/encode.ts';
import { folderOf, gouji, RIGHT, WRONG } from './gouji.ts';

type Rows = Record<string, unknown>[];

/** The rows of the list as another program reads them. */
async function rowsOf(path: string): Promise<Rows> {
  const { sheets } = await readXlsx(readFileSync(path));
  const [head, ...rows] = sheets[0]!.rows;
  return rows.map((row) => Object.fromEntries(head!.map((title, at) => [title, row[at] ?? ''])));
}

/** The list as another program saves it, filled in. */
async function fill(path: string, write: (row: Record<string, unknown>) => void): Promise<void> {
  const rows = await rowsOf(path);
  rows.forEach(write);
  const head = Object.keys(rows[0]!);
  const cells = rows.map((row) => head.map((title) => row[title] as string));
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '整改清单', rows: [head, ...cells] }] }));
}

const MORE = `${WRONG}二、支出\n支出12万元，结余结余3万元。\n`;

test('what people wrote is kept by fingerprint; what is gone is to be checked, what is new is told; twice is once', async () => {
  const folder = folderOf({ 'a.txt': MORE, 'b.txt': RIGHT });
  const list = `${folder}/整改清单.xlsx`;
  await gouji('audit', `${folder}/a.txt`, `${folder}/b.txt`, '-o', list);
  await fill(list, (row) => {
    row.责任人 = '李明';
    row.整改状态 = row.原文 === '支出12万元，结余结余3万元。' ? '整改中' : '待核实';
    row.整改说明 = `已电话核实：${row.序号}`;
  });
  // one corrected, one left, one new
  writeFileSync(
    `${folder}/a.txt`,
    `${WRONG}二、支出\n支出12万元，结余3万元。\n三、结余\n本年结余，资金资金3万元。\n`,
  );
  const again = ['audit', `${folder}/a.txt`, `${folder}/b.txt`, '--baseline', list, '-o', list];
  await gouji(...again);
  const told = (row: Record<string, unknown>) => [row.对比上次, row.整改状态, row.责任人, row.整改说明];
  const once = await rowsOf(list);
  expect(once.map(told)).toEqual([
    ['仍存在', '待核实', '李明', '已电话核实：1'],
    ['新增', '', '', ''],
    ['已消失', '已整改（待复核）', '李明', '已电话核实：2'],
  ]);
  await gouji(...again);
  const twice = await rowsOf(list);
  expect(twice.map(told)).toEqual([
    ['仍存在', '待核实', '李明', '已电话核实：1'],
    ['仍存在', '', '', ''],
    ['已消失', '已整改（待复核）', '李明', '已电话核实：2'],
  ]);
  expect(twice.map(({ 原文 }) => 原文)).toEqual(once.map(({ 原文 }) => 原文));
});

test('with a list as baseline a clean result reads 无新问题; a report that was not audited keeps its rows', async () => {
  const folder = folderOf({ 'a.txt': `${WRONG}支出3万元。\n`, 'b.txt': RIGHT });
  const list = `${folder}/整改清单.xlsx`;
  await gouji('audit', `${folder}/a.txt`, '-o', list);
  expect((await gouji('audit', `${folder}/a.txt`, '--baseline', list)).out).toContain('无新问题');
  await gouji('audit', `${folder}/b.txt`, '--baseline', list, '-o', list);
  expect((await rowsOf(list)).map(({ 对比上次, 整改状态 }) => [对比上次, 整改状态])).toEqual([
    ['本次未审核', ''],
  ]);
});

test('the list as .csv is read again too, also as Excel saves it in GBK', async () => {
  const folder = folderOf({ 'a.txt': MORE });
  const list = `${folder}/整改清单.csv`;
  await gouji('audit', `${folder}/a.txt`, '-o', list);
  const written = readFileSync(list, 'utf8');
  // status, person, deadline and remark stand before the fingerprint
  const filled = written.replaceAll(/,,,,,(?='?[\da-f]{16}\r\n)/g, ',已确认,李明,,"已电话核实，属实",');
  expect(filled).not.toBe(written);
  writeFileSync(`${folder}/a.txt`, MORE.replace('结余结余', '结余'));
  for (const bytes of [Buffer.from(filled), encoded(filled.slice(1), 'gb18030', new Uint8Array())]) {
    writeFileSync(list, bytes);
    await gouji('audit', `${folder}/a.txt`, '--baseline', list, '-o', `${folder}/新.xlsx`);
    const rows = await rowsOf(`${folder}/新.xlsx`);
    expect(rows.map((row) => [row.对比上次, row.整改状态, row.责任人, row.整改说明])).toEqual([
      ['仍存在', '已确认', '李明', '已电话核实，属实'],
      ['已消失', '已整改（待复核）', '李明', '已电话核实，属实'],
    ]);
  }
});

test('a list filled in in one language goes on in the other', async () => {
  const folder = folderOf({ 'a.txt': MORE });
  const list = `${folder}/list.xlsx`;
  await gouji('audit', `${folder}/a.txt`, '-o', list, '--lang', 'en');
  await fill(list, (row) => {
    row.Status = 'false alarm';
    row.Person = 'Li Ming';
  });
  writeFileSync(`${folder}/a.txt`, MORE.replace('结余结余', '结余'));
  const { out } = await gouji('audit', `${folder}/a.txt`, '--baseline', list, '-o', list);
  expect(out).toContain('；无新问题\n');
  expect((await rowsOf(list)).map((row) => [row.等级, row.问题类型, row.整改状态, row.责任人])).toEqual([
    ['警告', '词语重复', '误报', 'Li Ming'],
    ['警告', '词语重复', '误报', 'Li Ming'],
  ]);
  await gouji('audit', `${folder}/a.txt`, '--baseline', list, '-o', list, '--lang', 'en');
  expect((await rowsOf(list)).map((row) => [row.Severity, row.Kind, row.Status])).toEqual([
    ['warning', 'Word written twice', 'false alarm'],
    ['warning', 'Word written twice', 'false alarm'],
  ]);
});

test('a file that is no such list is told in one line', async () => {
  const folder = folderOf({ 'a.txt': WRONG, 'b.xlsx': 'x' });
  const { status, err } = await gouji('audit', `${folder}/a.txt`, '--baseline', `${folder}/b.xlsx`);
  expect([status, err.trimEnd().split('\n').length]).toEqual([2, 1]);
  expect(err).toContain('不是 gouji 写出的整改清单');
});

test('paths without a command are audited', async () => {
  const folder = folderOf({ 'a.txt': WRONG });
  expect((await gouji(`${folder}/a.txt`, '--format', 'compact')).out).toContain('“完成”重复书写');
  expect((await gouji('audti')).err).toContain('没有命令“audti”');
});

test('a comparison goes into files too', async () => {
  const folder = folderOf({ 'a.txt': WRONG, 'b.txt': WRONG.replace('完成完成', '完成') });
  const [before, after] = [`${folder}/a.txt`, `${folder}/b.txt`];
  const { out } = await gouji('compare', before, after, '-o', `${folder}/c.txt`, '-o', `${folder}/c.json`);
  expect(readFileSync(`${folder}/c.txt`, 'utf8')).toContain('已改正 1');
  expect(out).toContain('已改正 1');
  expect(JSON.parse(readFileSync(`${folder}/c.json`, 'utf8')).comparisons[0].corrected).toHaveLength(1);
  expect((await gouji('compare', before, after, '-o', `${folder}/c.pdf`)).status).toBe(2);
});
