import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { folderOf, gouji, WRONG } from './gouji.ts';

const SENTENCE = '组织培训，实际完成值：完成完成。';

const start = process.cwd();
afterEach(() => process.chdir(start));

const first = async (...argv: string[]) => {
  const { out } = await gouji('audit', ...argv, '--format', 'json', '--fail-on', 'never');
  return JSON.parse(out).files[0].findings[0];
};

describe('gouji.yaml of the working folder', () => {
  test('init writes it, never over one that is there', async () => {
    process.chdir(folderOf({}));
    expect((await gouji('init')).status).toBe(0);
    expect(existsSync('gouji.yaml')).toBe(true);
    writeFileSync('gouji.yaml', 'lang: en\n');
    expect(await gouji('init')).toMatchObject({ status: 2, err: expect.stringContaining('已存在') });
    expect(readFileSync('gouji.yaml', 'utf8')).toBe('lang: en\n');
  });

  test('is used without being asked for; --lang goes before it', async () => {
    process.chdir(folderOf({ 'a.txt': WRONG, 'gouji.yaml': 'lang: en\n' }));
    expect((await first('a.txt')).message).toBe('“完成” is written twice; delete one');
    expect((await first('a.txt', '--lang', 'zh')).message).toBe('“完成”重复书写，请删去一处');
  });

  test('an ignored quotation does not count; one that no longer applies is told', async () => {
    const entry = (quote: string) =>
      `  - {rule: repeated-words, quote: ${quote}, reason: 引文如此, date: 2025-03-31}\n`;
    process.chdir(
      folderOf({ 'a.txt': WRONG, 'gouji.yaml': `ignore:\n${entry('完成完成')}${entry('结余结余')}` }),
    );
    const { status, err } = await gouji('audit', 'a.txt', '--fail-on', 'info');
    expect(status).toBe(0);
    expect(err).toBe('gouji: 配置项已不适用，可以删去：ignore repeated-words“结余结余”\n');
    expect((await first('a.txt')).judgement).toEqual({
      status: '误报',
      reason: '引文如此',
      date: '2025-03-31',
    });
  });

  test('an ignored quotation may be the whole sentence, and be bound to a unit or a file', async () => {
    const entry = (more: string) =>
      `ignore:\n  - {rule: repeated-words, quote: "${SENTENCE}", reason: 引文如此, date: 2025-03-31${more}}\n`;
    process.chdir(folderOf({ 'a.txt': WRONG }));
    for (const [more, isIgnored] of [
      ['', true],
      [', unit: 临江区文化馆', true],
      [', unit: 青禾县水务局', false],
      [', file: a.txt', true],
      [', file: b.txt', false],
    ] as const) {
      writeFileSync('gouji.yaml', entry(more));
      expect((await first('a.txt')).judgement !== null, more).toBe(isIgnored);
    }
    writeFileSync('gouji.yaml', entry('').replace('完成完成', '完成'));
    expect((await first('a.txt')).judgement).toBeNull();
  });

  test('a status survives edits of the report', async () => {
    process.chdir(folderOf({ 'a.txt': WRONG }));
    const { fingerprint } = await first('a.txt');
    writeFileSync(
      'gouji.yaml',
      `judgements:\n  - {fingerprint: ${fingerprint}, status: 已确认, unit: 临江区文化馆}\n`,
    );
    writeFileSync('a.txt', WRONG.replace('一、概况\n', '\n\n一、概况\n2024年共有3个科室。\n'));
    expect((await first('a.txt')).judgement).toMatchObject({ status: '已确认' });
  });

  test('… a renumbered heading, a new file name and another way to write the year', async () => {
    const report = `${WRONG}二、支出\n2024年支出合计20万元，其中：基本支出12万元，项目支出9万元。\n`;
    process.chdir(folderOf({ 'a.txt': report }));
    const fingerprints = async (path: string) => {
      const { out } = await gouji('audit', path, '--format', 'json', '--fail-on', 'never');
      return JSON.parse(out).files[0].findings.map((found: { fingerprint: string }) => found.fingerprint);
    };
    const before = await fingerprints('a.txt');
    expect(before.length).toBeGreaterThan(1);
    const edited = report.replace('二、支出', '三、支出（万元）').replace('2024年支出', '2024年度支出');
    writeFileSync('整改稿.md', edited.replaceAll('\n', '\n\n'));
    expect(await fingerprints('整改稿.md')).toEqual(expect.arrayContaining(before));
  });

  test('what is about other units or files is not called out of date', async () => {
    const judged = (fingerprint: string, unit: string) =>
      `  - {fingerprint: ${fingerprint}, unit: ${unit}, status: 误报, reason: 已核实}\n`;
    const settings = `judgements:\n${judged('a1', '青禾县水务局')}${judged('b2', '临江区文化馆')}`;
    process.chdir(folderOf({ 'a.txt': WRONG, 'gouji.yaml': settings }));
    const { err } = await gouji('audit', 'a.txt');
    expect(err).toBe('gouji: 配置项已不适用，可以删去：judgements b2 临江区文化馆 误报 已核实\n');
  });

  test('… and does not pass to another unit', async () => {
    process.chdir(folderOf({ 'a.txt': WRONG }));
    const { fingerprint } = await first('a.txt');
    writeFileSync(
      'gouji.yaml',
      `judgements:\n  - {fingerprint: ${fingerprint}, status: 已确认, unit: 青禾县水务局}\n`,
    );
    expect((await first('a.txt')).judgement).toBeNull();
  });
});

describe('compare', () => {
  const TWO = `${WRONG}二、支出\n结余结余12万元。\n`;
  const CORRECTED = TWO.replace('完成完成', '完成');

  test('corrected, remaining and new, with the status that follows', async () => {
    const folder = folderOf({ 'a.txt': TWO, 'b.txt': CORRECTED.replace('12万元', '13万元。质量质量优') });
    const { status, out } = await gouji(
      'compare',
      `${folder}/a.txt`,
      `${folder}/b.txt`,
      '--fail-on',
      'warning',
    );
    expect(out).toContain('合计：已改正 1 处，仍存在 1 处，新出现 1 处');
    expect(status).toBe(1);
  });

  test('folders by the name of the unit, whatever the files are called; JSON results too', async () => {
    const other = TWO.replaceAll('临江区文化馆', '青禾县水务局');
    const before = folderOf({ '1.txt': TWO, '2.txt': other });
    const after = folderOf({ 'x.txt': other, 'y.txt': CORRECTED });
    await gouji('audit', before, '-o', `${before}/before.json`);
    for (const earlier of [before, `${before}/before.json`]) {
      const { comparisons } = JSON.parse((await gouji('compare', earlier, after, '--format', 'json')).out);
      expect(
        comparisons.map(({ unit, corrected, remaining, added }: Record<string, unknown[]>) => [
          unit,
          corrected!.length,
          remaining!.length,
          added!.length,
        ]),
      ).toEqual([
        ['青禾县水务局', 0, 2, 0],
        ['临江区文化馆', 1, 1, 0],
      ]);
    }
  });

  test('a unit with several reports: by file name first; one that is gone corrects nothing', async () => {
    const before = folderOf({ '整体.txt': TWO, '项目.txt': CORRECTED });
    const after = folderOf({ '项目.txt': TWO });
    const { out } = await gouji('compare', before, after, '--format', 'json');
    const { comparisons } = JSON.parse(out);
    expect(comparisons[0].before).toMatch(/项目.txt$/);
    expect(comparisons[0].added).toHaveLength(1);
    expect(comparisons[1]).toMatchObject({ after: null, corrected: [] });
  });

  test('a heading that was renumbered does not make its findings new', async () => {
    const folder = folderOf({ 'a.txt': TWO, 'b.txt': TWO.replace('二、支出', '三、支出情况') });
    const { out } = await gouji('compare', `${folder}/a.txt`, `${folder}/b.txt`, '--format', 'json');
    const [{ remaining }] = JSON.parse(out).comparisons;
    expect(remaining.filter(({ rule }: { rule: string }) => rule === 'repeated-words')).toHaveLength(2);
  });
});
