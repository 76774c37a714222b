import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderOf, gouji, RIGHT, WRONG } from './gouji.ts';

/** Threads are loaded from files beside the program, so the built one is run. */
const built = (...argv: string[]) =>
  spawnSync(process.execPath, ['dist/src/cli/main.js', ...argv], { encoding: 'utf8' });

test('the output is the same for any number of jobs, in path order', async () => {
  const names = Array.from({ length: 30 }, (_, at) => [`${at}.txt`, at % 3 ? RIGHT : WRONG] as const);
  const folder = folderOf({ ...Object.fromEntries(names), '7 空.txt': '' });
  const [one, three] = ['1', '3'].map((jobs) => built('audit', folder, '--format', 'json', '--jobs', jobs));
  expect(three!.stdout).toBe(one!.stdout);
  const { files } = JSON.parse(one!.stdout) as { files: { path: string; status: string }[] };
  expect(files.slice(0, 3).map(({ path }) => path.slice(folder.length + 1))).toEqual([
    '0.txt',
    '1.txt',
    '2.txt',
  ]);
  expect(files.filter(({ status }) => status === 'audited')).toHaveLength(30);
});

test('--jobs takes whole numbers from 1', async () => {
  for (const jobs of ['0', '1.5', '-3', 'viele']) {
    const { status, err } = await gouji('audit', '--jobs', jobs);
    expect([status, err]).toEqual([2, `gouji: 选项 --jobs 应为正整数，不能是“${jobs}”\n`]);
  }
});
