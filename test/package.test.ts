import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../rules/index.ts';
import { AuditResult } from '../src/batch/result.ts';
import { Config } from '../src/config/schema.ts';
import * as api from '../src/index.ts';
import { FORMATS } from '../src/report/formats.ts';

test('the public API', () => {
  expect(Object.keys(api).sort()).toEqual([
    'ReadProblem',
    'audit',
    'auditFile',
    'extract',
    'load',
    'read',
    'rules',
  ]);
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

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('%s lists every format of a file', async (name, language) => {
  const page = readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  const rows = FORMATS.filter(({ extensions }) => extensions.length > 0).map(
    ({ extensions, title }) =>
      `| ${extensions.map((extension) => `\`.${extension}\``).join(' ')} | ${title[language]} |\n`,
  );
  const head = language === 'zh' ? '| 扩展名 | 内容 |\n' : '| extension | content |\n';
  const table = `<!-- formats -->\n${head}|---|---|\n${rows.join('')}<!-- /formats -->`;
  expect(page).toContain('<!-- formats -->');
  const written = page.replace(/<!-- formats -->[\s\S]*<!-- \/formats -->/, table);
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
    /^(dist\/(src|rules)\/.*\.(js|d\.ts)|dist\/bin\/([\w-]+\.js|THIRD-PARTY\.txt)|dist\/(gouji|page\/viewer)\.html|dist\/pdfjs\.js|rules\/(relations\/)?[\w-]+\.md|profiles\/[\w-]+\.yaml|schema\/\w+\.schema\.json|fixtures\/samples\/[^/]+|src\/page\/(page|list)\.webp|package\.json|LICENSE|CHANGELOG\.md|README(\.zh-CN)?\.md)$/;
  expect(paths.filter((path) => !allowed.test(path))).toEqual([]);
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/bin/main.js',
      'dist/bin/audit-worker.js',
      'dist/bin/THIRD-PARTY.txt',
      'dist/gouji.html',
      'dist/page/viewer.html',
      'rules/repeated-words.md',
      'LICENSE',
    ]),
  );
});

test('the tarball works in an empty folder, with its dependencies beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  const npm = (command: string) => execFileSync('npm', command.split(' '), { encoding: 'utf8', shell: true });
  const tarball = npm(`pack --silent --ignore-scripts --pack-destination ${folder}`)
    .trim()
    .split('\n')
    .at(-1)!;
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  cpSync(join(folder, 'package'), join(modules, 'gouji'), { recursive: true });
  const own = fileURLToPath(new URL('../node_modules', import.meta.url));
  for (const name of readdirSync(own)) symlinkSync(join(own, name), join(modules, name), 'junction');
  const gouji = (...argv: string[]) =>
    execFileSync('node', ['node_modules/gouji/dist/bin/main.js', ...argv], {
      cwd: folder,
      encoding: 'utf8',
    });
  expect(gouji('audit', '--fail-on', 'never')).toContain('汇总：共');
  expect(gouji('explain', 'repeated-words')).toContain('为什么');
  const program = "import { auditFile } from 'gouji'; console.log(typeof auditFile)";
  const node = ['--input-type=module', '--eval', program];
  expect(execFileSync('node', node, { cwd: folder, encoding: 'utf8' })).toBe('function\n');
});
