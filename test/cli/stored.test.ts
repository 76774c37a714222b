import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { cacheIn, clearCache, pruneCache } from '../../src/cli/cache.ts';
import { folderOf, gouji, RIGHT, WRONG } from './gouji.ts';

const nowhere = () => mkdtempSync(join(tmpdir(), 'gouji-'));
const linesOf = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n');
const shownBy = async (...argv: string[]): Promise<string> => (await gouji(...argv, '--format', 'json')).out;

describe('results stored as they are done', () => {
  test('a list is made of them without a report', async () => {
    const folder = folderOf({ 'a.txt': WRONG, 'b.txt': RIGHT, 'c.jpg': 'x' });
    const [lines, list] = [join(nowhere(), 'a.ndjson'), join(nowhere(), 'list.csv')];
    const whole = await shownBy('audit', folder, '-o', lines);
    expect(await shownBy('report', lines, '-o', list)).toBe(whole);
    expect(readFileSync(list, 'utf8')).toContain('词语重复');
  });

  test('a workbook with the working paper and a page with the report come out of them as out of the run', async () => {
    const folder = folderOf({ 'a.txt': WRONG });
    const [lines, first, second] = ['a.ndjson', 'a', 'b'].map((name) => join(folder, `${name}`));
    await gouji('audit', folder, '-o', lines!, '-o', `${first}.xlsx`, '-o', `${first}.html`);
    await gouji('report', lines!, '-o', `${second}.xlsx`, '-o', `${second}.html`);
    for (const kind of ['xlsx', 'html'])
      expect(readFileSync(`${second}.${kind}`).equals(readFileSync(`${first}.${kind}`)), kind).toBe(true);
  });

  test('a run that broke off in the middle of a line goes on with what is left, and ends as if it had not', async () => {
    const folder = folderOf({ 'a.txt': WRONG, 'b.txt': RIGHT, 'c.txt': RIGHT });
    const lines = join(nowhere(), 'a.ndjson');
    const whole = await shownBy('audit', folder, '-o', lines);
    const written = readFileSync(lines, 'utf8');
    const [first, second] = linesOf(lines);
    writeFileSync(lines, `${first}\n${second!.slice(0, 80)}`);
    expect(await shownBy('audit', folder, '-o', lines)).toBe(whole);
    expect(readFileSync(lines, 'utf8')).toBe(written);
  });

  test('what an earlier run left is taken as it is, unless the file or what is asked has changed', async () => {
    const folder = folderOf({ 'a.txt': RIGHT });
    const lines = join(nowhere(), 'a.ndjson');
    await gouji('audit', folder, '-o', lines);
    writeFileSync(lines, readFileSync(lines, 'utf8').replaceAll('青禾县水务局', '早先的结果'));
    expect(await shownBy('audit', folder, '-o', lines)).toContain('早先的结果');
    expect(await shownBy('audit', folder, '-o', lines, '--rule', 'sum-mismatch=off')).not.toContain('早先的');
    writeFileSync(lines, readFileSync(lines, 'utf8').replaceAll('青禾县水务局', '早先的结果'));
    utimesSync(join(folder, 'a.txt'), new Date(), new Date(2020, 1, 1));
    expect(await shownBy('audit', folder, '-o', lines)).not.toContain('早先的结果');
  });

  test('the parts of a run, merged, are the run', async () => {
    const names = Array.from({ length: 9 }, (_, at) => `${at}.txt`);
    const folder = folderOf({
      ...Object.fromEntries(names.map((name, at) => [name, at % 2 ? RIGHT : WRONG])),
      'x.jpg': 'x',
      '~$1.docx': 'x',
    });
    const at = (name: string) => join(out, name);
    const out = nowhere();
    const whole = await shownBy('audit', folder, '-o', at('whole.ndjson'));
    for (const part of [1, 2, 3])
      await gouji('audit', folder, '-o', at(`${part}.ndjson`), '--shard', `${part}/3`);
    const parts = [3, 1, 2].map((part) => at(`${part}.ndjson`));
    expect(parts.map((part) => linesOf(part).length - 1).reduce((a, b) => a + b)).toBe(10);
    await gouji('merge', ...parts, '-o', at('merged.ndjson'));
    expect(readFileSync(at('merged.ndjson'), 'utf8')).toBe(readFileSync(at('whole.ndjson'), 'utf8'));
    expect(await shownBy('report', ...parts)).toBe(whole);
  });

  test('two runs do not write one file; what a killed one left is taken over', async () => {
    const folder = folderOf({ 'a.txt': WRONG });
    const lines = join(nowhere(), 'a.ndjson');
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    writeFileSync(`${lines}.lock`, `${other.pid} ${hostname()}`);
    const { status, err } = await gouji('audit', folder, '-o', lines);
    expect([status, err]).toEqual([2, expect.stringContaining('另一个 gouji 正在写')]);
    expect(existsSync(lines)).toBe(false);
    other.kill('SIGKILL');
    await new Promise((resolve) => other.on('exit', resolve));
    expect((await gouji('audit', folder, '-o', lines)).status).toBe(0);
    expect([linesOf(lines).length, existsSync(`${lines}.lock`)]).toEqual([2, false]);
  });

  test('killed in mid-run and begun again, nothing is lost and nothing is there twice', async () => {
    const names = Array.from({ length: 60 }, (_, at) => [`${at}.txt`, `${RIGHT}支出${at}万元。\n`]);
    const folder = folderOf(Object.fromEntries(names));
    const out = nowhere();
    const argv = (name: string) => ['dist/src/cli/main.js', 'audit', folder, '-o', join(out, name)];
    const had = () => (existsSync(join(out, 'a.ndjson')) ? linesOf(join(out, 'a.ndjson')).length : 0);
    const child = spawn(process.execPath, argv('a.ndjson'), { stdio: 'ignore' });
    while (had() < 5 && child.exitCode === null) await setTimeout(5);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    expect(had()).toBeLessThan(61);
    for (const name of ['a.ndjson', 'whole.ndjson']) spawnSync(process.execPath, argv(name));
    expect(readFileSync(join(out, 'a.ndjson'), 'utf8')).toBe(readFileSync(join(out, 'whole.ndjson'), 'utf8'));
  });

  test.each([
    ['what is no part', ['audit', '.', '--shard', '4/3'], '3/8'],
    ['no number of threads', ['audit', '.', '--jobs', 'x'], '正整数'],
    [
      'what no run stored',
      ['report', join(folderOf({ 'a.ndjson': '{"a":1}\n' }), 'a.ndjson')],
      '不是 gouji audit',
    ],
    ['what is not there', ['merge', 'none.ndjson', '-o', 'x.ndjson'], '无法读取'],
  ])('%s', async (_, argv, said) => {
    const { status, err } = await gouji(...argv);
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});

describe('what is left out', () => {
  test('by name, by folder, by pattern; each is told', async () => {
    const folder = folderOf({ '甲.txt': RIGHT, '甲（草稿）.txt': RIGHT, '旧.md': RIGHT });
    const { out } = await gouji(
      'audit',
      folder,
      '--format',
      'json',
      '--exclude',
      '*草稿*',
      '--exclude',
      '*.MD',
    );
    const { files, passedOver } = JSON.parse(out);
    expect(files.map(({ path }: { path: string }) => path.slice(folder.length + 1))).toEqual(['甲.txt']);
    expect(passedOver.map(({ reason }: { reason: string }) => reason)).toEqual(
      Array.from({ length: 2 }, () => '按 --exclude 排除，未审核'),
    );
  });
});

describe('results kept from run to run', () => {
  const kept = (folder: string) =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.json'));
  const withCache = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
    const folder = nowhere();
    vi.stubEnv('GOUJI_CACHE', folder);
    try {
      return await work(folder);
    } finally {
      vi.unstubAllEnvs();
    }
  };

  test('the same content under another folder gives the same, at its own path', () =>
    withCache(async (cache) => {
      const [one, other] = [folderOf({ 'a.txt': WRONG }), folderOf({ 'a.txt': WRONG })];
      const first = await shownBy('audit', one);
      expect(kept(cache)).toHaveLength(1);
      expect(await shownBy('audit', other)).toBe(first.replaceAll(one, other));
      expect(kept(cache)).toHaveLength(1);
    }));

  test('what is kept is what is shown, unless it is broken or not wanted', () =>
    withCache(async (cache) => {
      const folder = folderOf({ 'a.txt': WRONG });
      const first = await shownBy('audit', folder);
      const [entry] = kept(cache);
      appendFileSync(join(cache, entry!), 'x');
      expect(await shownBy('audit', folder)).toBe(first);
      expect(await shownBy('audit', folder, '--no-cache')).toBe(first);
      await gouji('audit', folder, '--rule', 'repeated-words=off');
      expect(kept(cache)).toHaveLength(2);
      expect((await gouji('cache', 'clear')).out).toContain('2 份');
      expect(kept(cache)).toEqual([]);
    }));

  test('what was not used for longest goes when there is too much', async () => {
    const folder = nowhere();
    const cache = cacheIn(folder);
    const result = {
      file: { path: 'a', sha256: null, status: 'unreadable', problem: { code: 'x', message: 'x' } },
      packed: null,
    } as const;
    await cache.put('old', result);
    await cache.put('new', result);
    for (const name of kept(folder))
      utimesSync(join(folder, name), new Date(2020, 1, 1), new Date(2020, 1, 1));
    expect(await cache.get('new')).toEqual(result);
    await pruneCache(folder, 300);
    expect(await cache.get('old')).toBeUndefined();
    expect(await cache.get('new')).toEqual(result);
    writeFileSync(join(folder, '别的文件.json'), '{}');
    expect(await clearCache(folder)).toBe(1);
    expect(readdirSync(folder)).toContain('别的文件.json');
  });
});
