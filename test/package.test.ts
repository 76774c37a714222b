import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../rules/index.ts';
import { AuditResult } from '../src/audit/result.ts';
import { Config } from '../src/config/schema.ts';
import * as api from '../src/index.ts';

test('the public API', () => {
  expect(Object.keys(api).sort()).toEqual(['ReadProblem', 'audit', 'auditFile', 'extract', 'read', 'rules']);
});

test.each([
  ['audit', AuditResult],
  ['config', Config],
])('schema/%s.schema.json is what the program writes and reads', async (name, schema) => {
  const io = name === 'config' ? 'input' : 'output';
  const published = `${JSON.stringify(z.toJSONSchema(schema, { io }), null, 2)}\n`;
  await expect(published).toMatchFileSnapshot(`../schema/${name}.schema.json`);
});

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s lists every rule', async (name, language) => {
  const page = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const rows = rules.map(
    ({ id, title, severity }) =>
      `| [${id}](rules/${id}.md) | ${title[language]} | ${SEVERITY[severity][language]} |\n`,
  );
  const head = language === 'zh' ? '| 规则 | 查什么 | 等级 |\n' : '| rule | what it finds | severity |\n';
  const table = `<!-- rules -->\n${head}|---|---|---|\n${rows.join('')}<!-- /rules -->`;
  expect(page).toContain('<!-- rules -->');
  const written = page.replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, table);
  await expect(written).toMatchFileSnapshot(`../${name}`);
});

const SEVERITY = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

test('the package holds what runs and what it shows, nothing else', () => {
  const [pack] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      encoding: 'utf8',
      shell: true,
    }),
  );
  const paths = (pack.files as { path: string }[]).map(({ path }) => path);
  const allowed =
    /^(dist\/(src|rules)\/.*\.(js|d\.ts)|rules\/[\w-]+\.md|schema\/\w+\.schema\.json|fixtures\/samples\/[^/]+|package\.json|LICENSE|CHANGELOG\.md|README(\.zh-CN)?\.md)$/;
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining(['dist/src/cli/main.js', 'rules/repeated-words.md', 'LICENSE']),
  );
});
