import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleFile } from '../fixtures/workbook/example.ts';
import { audit, auditFile, extract, type Finding, type Report, read, rules } from '../src/index.ts';
import { heading, table } from './table.ts';

/**
 * Rule by rule: how many wrong examples of its page it finds, on how many right ones (which differ by the least possible
 * edit) it is silent, and what it says about the sound reports; of these, how many notes half of them have at most.
 */
export function byRule(root: string): void {
  const sound = soundReports(join(root, 'fixtures/clean'));
  heading(`rules: ${rules.length}, sound reports: ${sound.length}`);
  table(
    ['rule', 'wrong', 'found', 'right', 'silent', 'in tables', 'sound: error', 'warning', 'info'],
    rules.map((rule) => {
      const told = (report: Report) => audit(report, [rule]).length > 0;
      const page = readFileSync(join(root, 'rules', `${rule.id}.md`), 'utf8');
      const wrong = examples(page, '错误');
      const right = examples(page, '正确');
      const alarms = (severity: string) =>
        sound.flatMap(({ findings }) =>
          findings.filter((finding) => finding.rule === rule.id && finding.severity === severity),
        ).length;
      return [
        rule.id,
        wrong.length,
        wrong.filter(told).length,
        right.length,
        right.filter((report) => !told(report)).length,
        [...wrong, ...right].filter(({ tables }) => tables.length > 0).length,
        alarms('error'),
        alarms('warning'),
        alarms('info'),
      ].map(String);
    }),
  );
  const notes = sound.map(({ findings }) => findings.length).sort((a, b) => a - b);
  console.log(
    `findings on a sound report: median ${notes[Math.floor(notes.length / 2)]}, most ${notes.at(-1)}`,
  );
}

/** readers-disagree is shown by what a second reader sees, which follows this line. */
const SECOND = '<!-- 第二阅读器 -->\n';

function examples(page: string, title: string): Report[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(title)) ?? '';
  return [...section.matchAll(/```md\n([\s\S]*?)```/g)].map((match) => {
    const [first = '', second] = match[1]!.split(SECOND);
    const { path, bytes } = exampleFile(first);
    const document = read(path, bytes);
    return extract(
      second === undefined ? document : { ...document, secondReading: { reader: 'mammoth', text: second } },
    );
  });
}

const soundReports = (folder: string): { readonly findings: readonly Finding[] }[] =>
  readdirSync(folder).map((name) => auditFile(name, readFileSync(join(folder, name))));
