import { describe, expect, test } from 'vitest';
import { EXAMPLES as SURVEYS, UNSURVEYED } from '../rules/actual-missing.words.ts';
import { RESIDUES } from '../rules/conversion-residue.words.ts';
import { MISUSES } from '../rules/misused-words.words.ts';
import { PLACEHOLDERS } from '../rules/placeholder-left.words.ts';
import { ABOUT, SINGLE } from '../rules/repeated-words.words.ts';
import { ALL_MET, NONE_DEDUCTED, SPENT_UP, WITHIN } from '../rules/statement-conflict.words.ts';
import { NOT_REACHED, EXAMPLES as REACHED } from '../rules/target-missed-full-score.words.ts';
import { YEAR_PLACES } from '../rules/year-conflict.words.ts';
import { wordings } from '../src/extract/wordings.ts';
import { auditFile } from '../src/index.ts';

/** Word lists are data with their own examples; a list whose examples fail does not ship. */
const lists = {
  'misused-words': MISUSES.map((entry) => ({ ...entry, name: { zh: entry.name } })),
  'conversion-residue': RESIDUES,
  'placeholder-left': PLACEHOLDERS,
  'repeated-words': SINGLE.map((entry) => ({ ...entry, name: { zh: entry.matches[0]! } })),
};

/** Context that lookarounds need: each example in a sentence of its own kind. */
const CONTEXTS = ['{}', '{}。', '比上年{}，下降', '{}2023年度', '{} 12万元', '收入{}万元', '到位{}万元，'];

describe.each(Object.entries(lists))('%s', (_, entries) => {
  describe.each(entries)('$name.zh', ({ pattern, matches, spares }) => {
    const found = (example: string, context: string) =>
      [...context.replace('{}', example).matchAll(pattern)].some(([text]) => text.trim() !== '');
    test.each(matches)('finds %s', (example) => {
      expect(CONTEXTS.some((context) => found(example, context))).toBe(true);
    });
    test.each(spares)('spares %s', (example) => {
      expect([...example.matchAll(pattern)].map(([text]) => text)).toEqual([]);
    });
  });
});

test.each([
  ['repeated-words', ABOUT.pattern, ABOUT],
  ['actual-missing', UNSURVEYED, SURVEYS],
  ['target-missed-full-score', NOT_REACHED, REACHED],
])('%s: its words and no others', (_, pattern, { matches, spares }) => {
  const found = (example: string) => example.search(pattern) >= 0;
  expect(matches.filter((example) => !found(example))).toEqual([]);
  expect(spares.filter(found)).toEqual([]);
});

describe.each([ALL_MET, NONE_DEDUCTED, SPENT_UP])(
  'statement-conflict $matches.0',
  ({ claimed, matches, spares }) => {
    test.each(matches)('%s', (example) => expect(wordings(example, claimed)).toHaveLength(1));
    test.each(spares)('spares %s', (example) => expect(wordings(example, claimed)).toEqual([]));
  },
);

describe.each(WITHIN)('statement-conflict $matches.0', ({ matches, spares }) => {
  const told = (example: string) =>
    auditFile('a.txt', new TextEncoder().encode(`${example}。\n`)).findings.filter(
      ({ rule }) => rule === 'statement-conflict',
    ).length;
  test.each(matches)('%s', (example) => expect(told(example)).toBe(1));
  test.each(spares)('spares %s', (example) => expect(told(example)).toBe(0));
});

describe.each(YEAR_PLACES.map((place) => ({ ...place, name: `${place.message} ${place.matches[0]}` })))(
  'year-conflict $name',
  ({ message, matches, spares }) => {
    const told = (example: string) => {
      const report = `临江区文化馆2024年度部门整体支出绩效自评报告\n\n根据要求，${example}。\n`;
      const { findings } = auditFile('a.txt', new TextEncoder().encode(report));
      return findings.filter(({ rule }) => rule === 'year-conflict').length;
    };
    test.each(matches)(`${message}: %s`, (example) => expect(told(example)).toBe(1));
    test.each(spares)('spares %s', (example) => expect(told(example)).toBe(0));
  },
);
