import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFile } from '../fixtures/workbook/example.ts';
import { rules } from '../rules/index.ts';
import { lacking } from '../src/audit/message.ts';
import type { Rule } from '../src/audit/rule.ts';
import { position } from '../src/audit/where.ts';
import { audit, type Document, extract, type Finding, read } from '../src/index.ts';

/** Each rule's page is its documentation, its specification and its test: every example is run. */
const HEADINGS = ['为什么', '正确', '错误', '选项', '不查什么'];
const EXAMPLE = /```md\n([\s\S]*?)```\n(?:\n```findings\n([\s\S]*?)```\n)?/g;

const folder = new URL('../rules/', import.meta.url);
const page = (id: string) => readFileSync(new URL(`${id}.md`, folder), 'utf8').replaceAll('\r\n', '\n');
/** What stands below this line of an example is the same report as a second reader sees it. */
const SECOND = '<!-- 第二阅读器 -->\n';
const run = (markdown: string, rule: Rule) => {
  const [first = '', second] = markdown.split(SECOND);
  const { path, bytes } = exampleFile(first);
  const document = read(path, bytes);
  const report = extract(
    second === undefined ? document : { ...document, secondReading: { reader: 'mammoth', text: second } },
  );
  // alone: next to other rules what follows from one wrong figure is said once
  return { report, findings: audit(report, [rule]) };
};
const line = (document: Document, { severity, span, message, where: { sheet } }: Finding) => {
  if (sheet) return `${severity} ${sheet.cell} ${message}\n`;
  const [from, to] = [position(document, span.start), position(document, span.end)];
  return `${severity} ${from.line}:${from.column}-${to.line}:${to.column} ${message}\n`;
};

test('rules/index.ts lists exactly the rules in the folder, alphabetically, each with its page', () => {
  const files = readdirSync(folder).filter((name) => name !== 'index.ts' && !name.endsWith('.words.ts'));
  const ids = files.filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
  expect(rules.map(({ id }) => id)).toEqual(ids.sort());
  expect(
    files
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.slice(0, -3))
      .sort(),
  ).toEqual(ids);
});

describe.each(rules)('$id', (rule) => {
  const { id, title } = rule;
  const text = page(id);
  const section = (heading: string) => text.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const examples = (heading: string) => [...section(heading).matchAll(EXAMPLE)].map((match) => match[1]!);

  test('has the fixed headings', () => {
    expect(text.split('\n')[0]).toBe(`# ${id} ${title.zh}`);
    expect([...text.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(HEADINGS);
    expect(text.split('\n')[2], 'opens with an English sentence').toMatch(/^[A-Z“"(][\x20-\x7e–—“”’…]+/);
    expect(text.split('\n')[3], '… and goes on in Chinese').toMatch(/^[^A-Za-z]*\p{Script=Han}/u);
  });

  test('the examples are enough, and all different', () => {
    const all = [...examples('正确'), ...examples('错误')];
    expect(examples('正确').length).toBeGreaterThanOrEqual(2);
    expect(examples('错误').length).toBeGreaterThanOrEqual(2);
    expect(new Set(all).size).toBe(all.length);
  });

  test('every message of a wrong example has its values, in both languages', () => {
    const options = rule.options?.parse({}) ?? {};
    for (const example of examples('错误'))
      for (const problem of rule.check(run(example, rule).report, options))
        for (const { message, data } of [problem, ...(problem.related ?? [])])
          for (const template of Object.values(rule.messages[message]!))
            expect(lacking(template, data), `${template}\n${example}`).toEqual([]);
  });

  test('right examples are silent', () => {
    for (const example of examples('正确')) {
      const { findings } = run(example, rule);
      expect(
        findings.filter((finding) => finding.rule === id),
        example,
      ).toEqual([]);
    }
  });

  test('wrong examples give the findings printed on the page', async () => {
    const written = text.replace(EXAMPLE, (block, example: string, findings?: string) => {
      if (findings === undefined) return block;
      const { report, findings: found } = run(example, rule);
      const own = found.filter((finding) => finding.rule === id);
      expect(own.length, example).toBeGreaterThan(0);
      const lines = own.map((finding) => line(report.document, finding)).join('');
      return `\`\`\`md\n${example}\`\`\`\n\n\`\`\`findings\n${lines}\`\`\`\n`;
    });
    await expect(written).toMatchFileSnapshot(new URL(`${id}.md`, folder).pathname);
  });

  test('every wrong example is followed by its findings, and checking leaves the report as it was', () => {
    const blocks = [...section('错误').matchAll(EXAMPLE)];
    expect(blocks.every((match) => match[2] !== undefined)).toBe(true);
    for (const example of examples('错误')) {
      const once = run(example, rule).findings;
      expect(run(example, rule).findings).toEqual(once);
    }
  });
});
