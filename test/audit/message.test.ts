import { expect, test } from 'vitest';
import { defineRule } from '../../src/audit/rule.ts';
import { audit, extract, read } from '../../src/index.ts';

const facts = {
  group: 'text',
  severity: 'warning',
  basis: { zh: '本单位制度', en: 'house rules' },
  advice: { zh: '改正。', en: 'Mend it.' },
} as const;

const half = defineRule({
  ...facts,
  id: 'half-said',
  title: { zh: '话只说了一半', en: 'Half said' },
  messages: {
    all: { zh: '第{place}处有误', en: 'place {place} is wrong' },
    other: { zh: '另见{where}', en: 'see {where}' },
  },
  *check() {
    const related = [{ span: { start: 3, end: 4 }, message: 'other' as const }];
    yield { span: { start: 0, end: 2 }, message: 'all', key: 'a', related };
    yield { span: { start: 2, end: 3 }, message: 'all', key: 'b', data: { place: 2 } };
  },
});

test.each([
  ['zh', ['话只说了一半，请核对此处', '第2处有误'], '话只说了一半，请核对此处'],
  ['en', ['Half said; check this place', 'place 2 is wrong'], 'Half said; check this place'],
] as const)(
  'a message that lacks a value costs nothing but its wording (%s)',
  (language, messages, beside) => {
    const report = extract(read('a.md', new TextEncoder().encode('青禾县水务局支出12万元。\n')));
    const findings = audit(report, [half], { language });
    expect(findings.map(({ message }) => message)).toEqual(messages);
    expect(findings[0]!.related.map(({ message }) => message)).toEqual([beside]);
  },
);
