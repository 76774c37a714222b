import { describe, expect, test } from 'vitest';
import { RESIDUES } from '../rules/conversion-residue.words.ts';
import { PLACEHOLDERS } from '../rules/placeholder-left.words.ts';

/** Word lists are data with their own examples; a list whose examples fail does not ship. */
const lists = { 'conversion-residue': RESIDUES, 'placeholder-left': PLACEHOLDERS };

/** Context that lookarounds need: each example in a sentence of its own kind. */
const CONTEXTS = ['{}', '{}。', '比上年{}，下降', '{}2023年度', '{} 12万元', '收入{}万元', '到位{}万元，'];

describe.each(Object.entries(lists))('%s', (_, entries) => {
  describe.each(entries)('$name', ({ pattern, matches, spares }) => {
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
