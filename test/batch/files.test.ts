import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import * as system from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { findFiles, scan } from '../../src/batch/files.ts';
import { auditFiles } from '../../src/batch/folder.ts';
import { folderOf, RIGHT } from '../cli/gouji.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof system>();
  return { ...real, readdir: vi.fn(real.readdir) };
});
afterEach(() => vi.mocked(system.readdir).mockClear());

const onPosix = test.runIf(process.platform !== 'win32');

const namesIn = async (folder: string) =>
  (await findFiles([folder])).map(({ path }) => path.slice(folder.length + 1));

/** What becomes of each file of a folder: audited, or the code of its problem. */
async function verdictsIn(...inputs: string[]): Promise<Record<string, string>> {
  const verdicts: Record<string, string> = {};
  for await (const file of auditFiles(await findFiles(inputs))) {
    verdicts[file.path.slice(inputs[0]!.length + 1)] =
      file.status === 'audited' ? 'audited' : file.problem.code;
  }
  return verdicts;
}

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

describe('nothing in a folder is passed over without a word', () => {
  test('files of other kinds', async () => {
    const names =
      'x.zip x.RAR x.ofd x.xlsb x.et x.html x.mht x.dot x.wpt x.uof x.pptx x.jpg x.exe 报告 3.水利局自评';
    const folder = folderOf(Object.fromEntries(names.split(' ').map((name) => [name, 'x'])));
    expect(await verdictsIn(folder)).toEqual({
      '3.水利局自评': 'no-extension',
      'x.dot': 'other-document',
      'x.et': 'workbook',
      'x.exe': 'unknown-extension',
      'x.html': 'web-page',
      'x.jpg': 'picture',
      'x.mht': 'web-page',
      'x.ofd': 'fixed-pages',
      'x.pptx': 'slides',
      'x.RAR': 'archive',
      'x.uof': 'other-document',
      'x.wpt': 'other-document',
      'x.xlsb': 'workbook',
      'x.zip': 'archive',
      报告: 'no-extension',
    });
  });

  test('but what only programs read, and what this run writes', async () => {
    const names = ['~$a.docx', '.a.docx', '整改清单.csv', 'gouji.yaml', 'Thumbs.db', '清单.md', 'a.txt'];
    const folder = folderOf(Object.fromEntries(names.map((name) => [name, RIGHT])));
    expect((await scan([folder], [`${folder}/清单.md`])).found.map(({ path }) => path)).toEqual([
      `${folder}/a.txt`,
    ]);
    const { passedOver: passed } = await scan([folder], [`${folder}/整改清单.csv`]);
    expect(passed.map(({ path, passedOver }) => [path.slice(folder.length + 1), passedOver.zh])).toEqual([
      ['.a.docx', '隐藏的文件或文件夹，未查看'],
      ['~$a.docx', 'Word 的临时文件，不是报告'],
      ['gouji.yaml', '供程序使用的文件（设置、快捷方式、审核结果等），不是报告'],
      ['Thumbs.db', '供程序使用的文件（设置、快捷方式、审核结果等），不是报告'],
    ]);
  });

  test('a folder that may not be entered, by folder and by pattern', async () => {
    const folder = folderOf({ 'a.txt': RIGHT });
    mkdirSync(join(folder, '保密'));
    const real = vi.mocked(system.readdir).getMockImplementation()!;
    vi.mocked(system.readdir).mockImplementation((path, ...rest) =>
      String(path).endsWith('保密')
        ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
        : (real as (...all: unknown[]) => never)(path, ...rest),
    );
    const verdicts = { 'a.txt': 'audited', 保密: 'closed-folder' };
    expect(await verdictsIn(folder)).toEqual(verdicts);
    const found = await findFiles([`${folder}/**/*.txt`]);
    expect(found.map(({ path, problem }) => [path.slice(folder.length + 1), problem?.code])).toEqual([
      ['保密', 'closed-folder'],
      ['a.txt', undefined],
    ]);
    const [named] = await findFiles([join(folder, '保密')]);
    expect(named?.problem?.code).toBe('closed-folder');
    vi.mocked(system.readdir).mockImplementation(real);
  });

  onPosix('links to nothing, to pipes and to devices, which nobody waits for', async () => {
    const folder = folderOf({ 'a.txt': RIGHT });
    execFileSync('/usr/bin/env', ['mkfifo', join(folder, 'pipe')]);
    symlinkSync('pipe', join(folder, '管道.txt'));
    symlinkSync('/dev/zero', join(folder, '零.docx'));
    symlinkSync('没有', join(folder, '断.txt'));
    expect(await verdictsIn(folder)).toEqual({
      'a.txt': 'audited',
      '管道.txt': 'not-a-file',
      '断.txt': 'broken-link',
      '零.docx': 'not-a-file',
    });
    for (const name of ['管道.txt', '零.docx', 'pipe']) {
      expect(await verdictsIn(join(folder, name))).toEqual({ '': 'not-a-file' });
    }
  });

  onPosix('names that are no UTF-8, or hold what is a separator elsewhere', async () => {
    const folder = folderOf({ 'x\\y.txt': RIGHT });
    const gbk = Buffer.from([0xc7, 0xe0]);
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), gbk]));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk, Buffer.from('/a.txt')]), RIGHT);
    expect(await verdictsIn(folder)).toEqual({ 'x\\y.txt': 'audited', '青/a.txt': 'audited' });
    const [found] = await findFiles([join(folder, 'x\\y.txt')]);
    expect(found).toEqual({ path: join(folder, 'x\\y.txt') });
  });
});
