import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../../rules/index.ts';
import { auditOptions } from '../../src/config/options.ts';
import { ConfigProblem, parseConfig } from '../../src/config/parse.ts';
import { TEMPLATES } from '../../src/config/template.ts';

const problems = (source: string, language: 'zh' | 'en' = 'zh') => {
  try {
    parseConfig(source, rules, language);
  } catch (problem) {
    if (problem instanceof ConfigProblem) return problem.lines.join('\n');
    throw problem;
  }
  return '';
};

test.each(['zh', 'en'] as const)(
  'what init writes is the defaults, and sound with every example: %s',
  (lang) => {
    expect(parseConfig(TEMPLATES[lang], rules)).toEqual(parseConfig(`lang: ${lang}`, rules));
    const examples = TEMPLATES[lang].replace(/^(\w+): (\{\}|\[\])$/gm, '$1:').replace(/^# {2}/gm, '  ');
    expect(Object.keys(parse(examples))).toEqual(['lang', 'failOn', 'rules', 'ignore', 'judgements']);
    expect(problems(examples)).toBe('');
  },
);

test('severities and options of rules', () => {
  const config = parseConfig('rules:\n  repeated-words: off\n  sum-mismatch: {severity: warning}\n', rules);
  expect(auditOptions(config).severities).toEqual({ 'repeated-words': 'off', 'sum-mismatch': 'warning' });
});

test('a fingerprint of digits stays text', () => {
  const { judgements } = parseConfig(
    'judgements:\n  - {fingerprint: 0012345678901e23, status: 误报}\n  - {fingerprint: 1234567890123456, status: 已确认}\n',
    rules,
  );
  expect(judgements.map(({ fingerprint }) => fingerprint)).toEqual(['0012345678901e23', '1234567890123456']);
});

describe('mistakes are told with line and path', () => {
  test.each([
    [
      'rules:\n  sum-mismatsh: off',
      '第2行：rules.sum-mismatsh：没有规则“sum-mismatsh”，是否指 sum-mismatch？见 gouji rules',
    ],
    ['failon: error', '第1行：gouji.yaml：没有“failon”这一项，是否指 failOn？'],
    ['failOn: fatal', '第1行：failOn：'],
    ['rules:\n  repeated-words:\n    options: {most: 3}', '第3行：rules.repeated-words.options'],
    [
      'ignore:\n  - rule: repeated-words\n    quote: 甲\n    reason: 人名\n    date: 昨天',
      '第5行：ignore[1].date：应写成 2025-03-31 这样的日期',
    ],
    [
      'ignore:\n  - {rule: no-such, quote: 甲, reason: 乙, date: 2025-03-31}',
      '第2行：ignore[1].rule：没有规则',
    ],
    [
      'judgements:\n  - {fingerprint: a, status: 已改}',
      '第2行：judgements[1].status：应为 待核实、已确认、整改中、已整改、已整改（待复核）、不予整改、误报 之一',
    ],
    ['ignore:\n  - {rule: repeated-words, date: 2025-03-31, reason: 甲}', '第2行：ignore[1].quote：缺少此项'],
    [
      'ignore:\n  - {rule: repeated-words, quote: 200, date: 2025-03-31, reason: 甲}',
      'ignore[1].quote：应为文字',
    ],
    ['rules: {a: b', 'YAML 格式错误'],
    ['rules:\n  sum-mismatch: warnin', '第2行：rules.sum-mismatch：应写 off、info、warning、error 之一'],
  ])('%j', (source, line) => {
    expect(problems(source)).toContain(line);
  });

  test('in English', () => {
    expect(problems('rules:\n  sum-mismatsh: off', 'en')).toBe(
      'line 2: rules.sum-mismatsh: no rule “sum-mismatsh”, did you mean sum-mismatch? see gouji rules',
    );
  });
});
