import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFiles } from '../../src/audit/files.ts';
import { folderOf } from '../cli/gouji.ts';

const namesIn = async (folder: string) =>
  (await findFiles([folder])).map(({ path }) => path.slice(folder.length + 1));

test('a folder with a link to itself gives each file once', async () => {
  const folder = folderOf({ 'a.txt': '甲', 'b.txt': '乙' });
  mkdirSync(join(folder, '下级'));
  symlinkSync(folder, join(folder, '下级', '上级'), 'junction');
  expect(await namesIn(folder)).toEqual(['a.txt', 'b.txt']);
});

test('what stands behind a link alone is found', async () => {
  const elsewhere = folderOf({ 'a.txt': '甲' });
  const folder = folderOf({ 'b.txt': '乙' });
  symlinkSync(elsewhere, join(folder, '链接'), 'junction');
  expect((await namesIn(folder)).sort()).toEqual(['b.txt', '链接/a.txt']);
});
