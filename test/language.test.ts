import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exampleFile } from '../fixtures/workbook/example.ts';
import { rules } from '../rules/index.ts';
import { audit, extract, read } from '../src/index.ts';

const report = ({ path, bytes }: ReturnType<typeof exampleFile>) => extract(read(path, bytes));

/** Every wrong example of a rule's page, as a report. */
function wrongExamples(id: string) {
  const page = readFileSync(new URL(`../rules/${id}.md`, import.meta.url), 'utf8');
  const wrong = page.split(/^## /m).find((part) => part.startsWith('错误')) ?? '';
  return [...wrong.matchAll(/```md\n([\s\S]*?)```/g)].map(([, example]) => report(exampleFile(example!)));
}

/** The steps of a score are worked in the words of its standard: in the message itself, or beside it. */
const english = rules.filter(({ id }) => id !== 'scoring-rule-mismatch');
const WORKED = new Set(['deduction-unexplained']);

describe('in English, Chinese stands only where the report, a label or a grade is quoted', () => {
  test.each(english.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
    for (const report of wrongExamples(id)) {
      const printed = new Set(report.document.text);
      for (const finding of audit(report, [rule], { language: 'en' })) {
        const said = [finding, ...(WORKED.has(id) ? [] : finding.related)].map(({ message }) => message);
        for (const message of [...said, ...finding.corrections.map(({ reason }) => reason)]) {
          const own = message.replace(/“[^”]*”/g, '').match(/\p{Script=Han}|[，。；：（）]/gu) ?? [];
          // 基本支出执行 and 表中合计 are put together from words of the report
          const foreign = own.filter((character) => !printed.has(character) && !LABELS.has(character));
          expect(foreign.join(''), message).toBe('');
        }
      }
    }
  });
});

/** Measures and units that a label or a message may name though the report says them otherwise. */
const LABELS = new Set('执行年初全调整预算决万亿元率合计总分');
