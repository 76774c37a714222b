import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { AuditResult } from '../../src/batch/result.ts';
import { folderOf, gouji, RIGHT, WRONG } from './gouji.ts';

const folder = folderOf({ '10 甲.txt': RIGHT, '2 乙.txt': WRONG, '2 丙.MD': RIGHT });

describe('exit status', () => {
  test.each([
    [0, [`${folder}/10 甲.txt`]],
    [0, [`${folder}/2 乙.txt`]],
    [1, [`${folder}/2 乙.txt`, '--fail-on', 'warning']],
    [1, [`${folder}/2 乙.txt`, '--rule', 'repeated-words=error']],
    [0, [`${folder}/2 乙.txt`, '--fail-on', 'warning', '--rule', 'repeated-words=off']],
    [0, [`${folder}/2 乙.txt`, '--fail-on', 'never', '--rule', 'repeated-words=error']],
    [1, [`${folder}/2 乙.txt`, '--fail-on', 'warning', '--severity', 'error']],
  ])('%i for %j', async (status, argv) => {
    expect((await gouji('audit', ...argv)).status).toBe(status);
  });
});

test('with no path, the sample reports are audited', async () => {
  const { status, out } = await gouji('audit', '--fail-on', 'never', '--format', 'json');
  const { files } = AuditResult.parse(JSON.parse(out));
  expect(status).toBe(0);
  expect(files.length).toBeGreaterThanOrEqual(4);
  expect(files.every((file) => file.status === 'audited')).toBe(true);
});

test('files, folders and patterns in natural path order, each once, and the same bytes every time', async () => {
  const argv = ['audit', folder, `${folder}/*.txt`, `${folder}/2 乙.txt`, '--format', 'json'];
  const [first, second] = [await gouji(...argv), await gouji(...argv)];
  expect(first.out).toBe(second.out);
  const paths = AuditResult.parse(JSON.parse(first.out)).files.map(({ path }) =>
    path.slice(folder.length + 1),
  );
  expect(paths).toEqual(['2 丙.MD', '2 乙.txt', '10 甲.txt']);
});

test('JSON: the finding stands where it says', async () => {
  const { out } = await gouji('audit', `${folder}/2 乙.txt`, '--format', 'json');
  const result = AuditResult.parse(JSON.parse(out));
  const [file] = result.files;
  if (file?.status !== 'audited') throw new Error('not audited');
  const [finding] = file.findings;
  expect(finding).toMatchObject({
    rule: 'repeated-words',
    quote: '完成完成',
    where: { section: '一、概况', line: 3, column: 12 },
    excerpt: { text: '组织培训，实际完成值：完成完成。', start: 11, end: 15 },
    judgement: null,
    known: false,
  });
  expect(WRONG.slice(finding!.span.start, finding!.span.end)).toBe(finding!.quote);
  expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(result.summary).toEqual({ files: 1, unreadable: 0, error: 0, warning: 1, info: 0 });
});

test('ndjson: a line a file and the summary; compact: a line a finding', async () => {
  const ndjson = (await gouji('audit', folder, '--format', 'ndjson')).out.trimEnd().split('\n');
  expect(ndjson).toHaveLength(4);
  expect(JSON.parse(ndjson.at(-1)!).summary.files).toBe(3);
  expect((await gouji('audit', folder, '--format', 'compact')).out).toBe(
    `${folder}/2 乙.txt:3:12: warning: “完成”重复书写，请删去一处 [repeated-words]\n`,
  );
});

test('several outputs at once, and --severity for all of them', async () => {
  const [csv, json] = [`${folder}/整改清单.csv`, `${folder}/结果.json`];
  await gouji('audit', `${folder}/2 乙.txt`, '-o', csv, '--output', json, '--severity', 'error');
  // There is no figure in it: that is said whatever the severity.
  expect(readFileSync(csv, 'utf8').trimEnd().split('\r\n').slice(1)).toEqual([
    expect.stringContaining('未能核对'),
  ]);
  expect(JSON.parse(readFileSync(json, 'utf8')).files[0].findings).toEqual([]);
});

test('a baseline takes what is known out of the count, and keeps what is new', async () => {
  const own = folderOf({ 'a.txt': WRONG });
  await gouji('audit', `${own}/a.txt`, '-o', `${own}/before.json`);
  const known = await gouji('audit', `${own}/a.txt`, '--baseline', `${own}/before.json`, '--fail-on', 'info');
  expect([known.status, known.out]).toEqual([0, expect.stringContaining('已知或已处理的1处未列出')]);
  const edited = folderOf({ 'a.txt': `${WRONG}二、支出\n支出12万元，结余结余3万元。\n` });
  const more = await gouji(
    'audit',
    `${edited}/a.txt`,
    '--baseline',
    `${own}/before.json`,
    '--format',
    'compact',
    '--fail-on',
    'warning',
  );
  expect(more.status).toBe(1);
});

test('extract: one report indented, several a line each', async () => {
  const one = JSON.parse((await gouji('extract', `${folder}/2 乙.txt`)).out);
  expect(Object.keys(one)).toEqual(
    expect.arrayContaining([
      'document',
      'meta',
      'sections',
      'quantities',
      'claims',
      'facts',
      'indicators',
      'tables',
    ]),
  );
  expect(one.document).toEqual({ path: `${folder}/2 乙.txt`, format: 'txt', text: WRONG.trimEnd() });
  const several = (await gouji('extract', folder)).out.trimEnd().split('\n');
  expect(several.map((line) => JSON.parse(line).document.format)).toEqual(['md', 'txt', 'txt']);
});
