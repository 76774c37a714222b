import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tryOutputs, writeOutputs } from '../../src/cli/write-whole.ts';
import { folderOf, gouji, WRONG } from './gouji.ts';

const output = (path: string, content: string) => ({ path, content: () => content });

test('a file is replaced whole, and nothing else is left in the folder', async () => {
  const folder = folderOf({ 'a.csv': '旧的清单' });
  const paths = [`${folder}/a.csv`, `${folder}/b.json`];
  await tryOutputs(paths);
  expect(readdirSync(folder)).toEqual(['a.csv']);
  expect(readFileSync(paths[0]!, 'utf8')).toBe('旧的清单');
  expect(await writeOutputs(paths.map((path) => output(path, '新')))).toEqual([]);
  expect(readdirSync(folder)).toEqual(['a.csv', 'b.json']);
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['新', '新']);
});

test('what cannot be written is told before the work, each with its reason', async () => {
  const folder = folderOf({ 'a.csv': '' });
  mkdirSync(join(folder, 'b.csv'));
  const paths = [`${folder}/a.csv`, `${folder}/b.csv`, `${folder}/none/c.csv`, `${folder}/a.csv/d.csv`];
  const obstacles = await tryOutputs(paths);
  expect(obstacles.map(({ problem, isOpenElsewhere }) => [problem.zh, isOpenElsewhere])).toEqual([
    [`无法写入“${folder}/b.csv”：这是一个文件夹`, false],
    [`无法写入“${folder}/none/c.csv”：所在文件夹不存在`, false],
    [`无法写入“${folder}/a.csv/d.csv”：所在文件夹不存在`, false],
  ]);
});

test('the other outputs are written all the same, and the status tells', async () => {
  const folder = folderOf({ 'a.txt': WRONG });
  const argv = ['audit', `${folder}/a.txt`, '-o', `${folder}/none/b.xlsx`, '-o', `${folder}/c.csv`];
  const { status, err } = await gouji(...argv);
  expect([status, err]).toEqual([2, `gouji: 无法写入“${folder}/none/b.xlsx”：所在文件夹不存在\n`]);
  expect(readFileSync(`${folder}/c.csv`, 'utf8')).toContain('重复书写');
  expect((await gouji(...argv.slice(0, 4))).status).toBe(2);
});

test('one that fails costs neither the others nor what stood there before', async () => {
  const folder = folderOf({ 'a.csv': '旧的清单' });
  const failing = {
    path: `${folder}/a.csv`,
    content: () => Promise.reject(Object.assign(new Error('no room'), { code: 'ENOSPC' })),
  };
  const problems = await writeOutputs([
    output(`${folder}/none/b.csv`, '新'),
    failing,
    output(`${folder}/c.csv`, '新'),
  ]);
  expect(problems.map(({ zh }) => zh)).toEqual([
    `无法写入“${folder}/none/b.csv”：所在文件夹不存在`,
    `无法写入“${folder}/a.csv”：磁盘已满`,
  ]);
  expect(readdirSync(folder)).toEqual(['a.csv', 'c.csv']);
  expect(readFileSync(`${folder}/a.csv`, 'utf8')).toBe('旧的清单');
});

test('what cannot be replaced in the end is kept beside it', async () => {
  const folder = folderOf({ '清单 (2).csv': '另一份' });
  mkdirSync(join(folder, '清单.csv'));
  const [problem] = await writeOutputs([output(`${folder}/清单.csv`, '新')]);
  expect(problem?.zh).toContain('清单 (3).csv');
  expect(readFileSync(`${folder}/清单 (3).csv`, 'utf8')).toBe('新');
  expect(readFileSync(`${folder}/清单 (2).csv`, 'utf8')).toBe('另一份');
});

test.runIf(process.platform !== 'win32')('a link stays a link to the file that is replaced', async () => {
  const folder = folderOf({ 'real.csv': '旧' });
  symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
  await writeOutputs([output(`${folder}/link.csv`, '新')]);
  expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('新');
  writeFileSync(join(folder, 'real.csv'), '再');
  expect(readFileSync(join(folder, 'link.csv'), 'utf8')).toBe('再');
});
