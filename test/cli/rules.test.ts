import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFile } from '../../fixtures/workbook/example.ts';
import { rules } from '../../rules/index.ts';
import { folderOf, gouji } from './gouji.ts';

/** Long lines are broken at the width of the screen. */
const unbroken = (text: string): string => text.replace(/[\s│]+/g, '');

test('rules: every rule with its title; the same as JSON', async () => {
  const { out } = await gouji('rules');
  for (const { id, title } of rules) expect(out).toMatch(new RegExp(`${id} .*${title.zh}`));
  const listed = JSON.parse((await gouji('rules', '--format', 'json')).out);
  expect(listed.map(({ id }: { id: string }) => id)).toEqual(rules.map(({ id }) => id));
});

/** Rules that look at several reports, or at two readings of one, have no single report as their example. */
const ofOneReport = rules.filter(({ id, group }) => group !== 'between-reports' && id !== 'readers-disagree');

test('explain speaks English too, findings included', async () => {
  const { out } = await gouji('explain', 'sum-mismatch', '--lang', 'en');
  expect(out).toMatch(/^Total differs from the sum of its parts \(sum-mismatch\)\n[A-Z]/);
  expect(out).toContain('→ warning: ');
  expect(out).not.toMatch(/请核对|为什么/);
});

describe.each(ofOneReport)('$id', ({ id }) => {
  const page = readFileSync(new URL(`../../rules/${id}.md`, import.meta.url), 'utf8');
  const wrong = /^## 错误[\s\S]*?```md\n([\s\S]*?)```/m.exec(page)?.[1] ?? '';

  test('fires through the command line, and can be switched off', async () => {
    const { path, bytes } = exampleFile(wrong);
    const folder = folderOf({ [path]: bytes });
    const argv = ['audit', `${folder}/${path}`, '--format', 'json', '--fail-on', 'never'];
    const ids = async (...more: string[]) =>
      JSON.parse((await gouji(...argv, ...more)).out).files[0].findings.map(
        ({ rule }: { rule: string }) => rule,
      );
    expect(await ids()).toContain(id);
    expect(await ids('--rule', `${id}=off`)).not.toContain(id);
  });

  test('is explained', async () => {
    const { status, out } = await gouji('explain', id);
    expect(status).toBe(0);
    const line = wrong.split('\n').find((text) => text.trim() !== '')!;
    expect(unbroken(out)).toContain(unbroken(line));
    expect(out).not.toContain('```');
    expect(out).not.toMatch(/\d+:\d+-\d+:\d+/);
    expect(out.split('\n')[1], 'opens in Chinese').toMatch(/^[^A-Za-z]*\p{Script=Han}/u);
    expect(out.indexOf('例2')).toBeLessThan(out.indexOf('为什么'));
  });
});
