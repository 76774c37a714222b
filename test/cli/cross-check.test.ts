import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { p } from '../../fixtures/word/elements.ts';
import { wordFile } from '../../fixtures/word/package.ts';
import { AuditResult } from '../../src/batch/result.ts';

const files = ['corners', 'department'].map((name) => `fixtures/word/${name}.docx`);

/** The second reader works in a thread of its own, so the built program is run. */
const found = (...flags: string[]) => {
  const argv = [
    'dist/src/cli/main.js',
    'audit',
    ...files,
    '--format',
    'json',
    '--fail-on',
    'never',
    ...flags,
  ];
  const out = execFileSync(process.execPath, argv, { encoding: 'utf8' });
  return AuditResult.parse(JSON.parse(out)).files.map((file) =>
    file.status === 'audited' ? file.findings.filter(({ rule }) => rule === 'readers-disagree').length : -1,
  );
};

test('--cross-check lists the figures that only one reader sees; without it nothing is read twice', () => {
  expect(found('--cross-check')).toEqual([2, 0]);
  expect(found()).toEqual([0, 0]);
});

/** The built one, which has its thread beside it. */
const { crossChecker } = (await import(
  new URL('../../dist/src/cli/cross-check.js', import.meta.url).href
)) as typeof import('../../src/cli/cross-check.ts');

test('what mammoth cannot read in time is told, and the run goes on', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  // A few kilobytes, packed, that cost mammoth seconds: 30,000 paragraphs.
  const slow = wordFile({ body: p('1').repeat(30_000) });
  expect(slow.length).toBeLessThan(50_000);
  const limit = { milliseconds: 100, megabytes: 512 };
  const hasty = crossChecker('zh', limit);
  const start = performance.now();
  expect(await hasty.read('慢.docx', slow)).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(5000);
  expect(said.mock.calls.flat()).toEqual(['gouji: 慢.docx：另一阅读器未能读完，此文件未作交叉核对\n']);
  limit.milliseconds = 20_000;
  expect((await hasty.read('快.docx', wordFile({ body: p('支出12.50万元') })))?.text).toBe('支出12.50万元\n');
  await hasty.close();
  said.mockRestore();
});

test('a file that cannot be read is told once', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'gouji-')), '坏.docx');
  writeFileSync(path, '不是 Word');
  const { stderr, status } = spawnSync(
    process.execPath,
    ['dist/src/cli/main.js', 'audit', path, '--cross-check'],
    { encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toContain('不是 .docx');
});

test('--revisions original reads what stood there before the changes', () => {
  const read = (...flags: string[]): string => {
    const argv = ['dist/src/cli/main.js', 'extract', 'fixtures/word/revisions.docx', ...flags];
    return JSON.parse(execFileSync(process.execPath, argv, { encoding: 'utf8' })).document.text;
  };
  expect(read()).toContain('全年执行数529.40万元');
  expect(read('--revisions', 'original')).toContain('全年执行数515.20万元');
});
