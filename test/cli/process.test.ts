import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folderOf, RIGHT } from './gouji.ts';

/** What only a process of its own shows: the built program is run. */
const MAIN = 'dist/src/cli/main.js';

test
  .runIf(existsSync('/dev/full'))
  .each([
    ['audit', 'fixtures/samples'],
    ['extract', 'fixtures/samples'],
    ['rules'],
    ['explain', 'sum-mismatch'],
  ])('%s: standard output that takes nothing more ends in one line and status 2', (...argv) => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [MAIN, ...argv], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, 'gouji: 无法写到标准输出：磁盘已满\n']);
});

test.runIf(existsSync('/dev/full'))('messages that nobody takes cost no result', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'audit', 'none.txt', '--format', 'json'], {
    stdio: ['ignore', 'pipe', full],
    encoding: 'utf8',
  });
  expect([status, JSON.parse(stdout).summary.unreadable]).toEqual([2, 1]);
});

test.runIf(process.platform !== 'win32')('Ctrl-C writes what is done, and says what is not', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => [
    `${index}.txt`,
    RIGHT + '支出12万元。\n'.repeat(50),
  ]);
  // Said as soon as it is met: the run has begun.
  const folder = folderOf({ ...Object.fromEntries(many), '0 空.txt': '' });
  mkdirSync(`${folder}-out`);
  const list = `${folder}-out/a.json`;
  const ended = await interrupted(folder, list);
  const { files, summary } = JSON.parse(readFileSync(list, 'utf8'));
  expect([ended.status, files.length, ended.said.split('\n').length]).toEqual([2, 3001, 3]);
  const codes = new Set(files.map((file: { problem?: { code: string } }) => file.problem?.code ?? 'audited'));
  expect(codes).toEqual(new Set(['empty', 'audited', 'stopped']));
  expect(summary.unreadable).toBeLessThan(3001);
});

/** What becomes of an audit that is told to stop when it has said something: its status, null where it was just ended. */
async function interrupted(folder: string, list: string) {
  const child = spawn(process.execPath, [MAIN, 'audit', folder, '-o', list, '--format', 'ndjson']);
  child.stdout.resume();
  let said = '';
  child.stderr.on('data', (data) => {
    said += data;
  });
  child.stderr.once('data', () => child.kill('SIGINT'));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, said };
}
