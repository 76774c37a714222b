import { describe, expect, test } from 'vitest';
import { corpora } from '../bench/corpus.ts';
import { holds, parseFormula } from '../bench/formula.ts';

/** The labels of the project's own corpus are right: each formula, computed exactly, agrees with what its label says. */
const own = corpora(process.cwd()).filter(({ name }) => name.startsWith('own'));
const cases = own.flatMap((corpus) => corpus.cases);
const relations = cases.flatMap(({ relations }) => relations);

test('there are enough texts, sound and unsound', () => {
  expect(own.find(({ name }) => name === 'own sentences')!.cases.length).toBeGreaterThanOrEqual(250);
  expect(own.find(({ name }) => name === 'own passages')!.cases.length).toBeGreaterThanOrEqual(20);
  const wrong = relations.filter(({ should_flag }) => should_flag === 'yes').length / relations.length;
  expect(wrong).toBeGreaterThan(0.08);
  expect(wrong).toBeLessThan(0.2);
});

test('every text has an id of its own, and no text stands twice', () => {
  expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
});

describe.each(cases.filter((one) => one.relations.length > 0))('$id', ({ text, relations }) => {
  test.each([...relations])('$formula', ({ quote, formula: written, holds: labelled, should_flag }) => {
    expect(text).toContain(quote);
    expect(labelled, 'what holds is not to be flagged').toBe(should_flag === 'no' && labelled);
    const formula = parseFormula(written);
    if (formula) expect(holds(formula)).toBe(labelled);
  });
});
