import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { AuditResult } from '../../src/audit/result.ts';

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
