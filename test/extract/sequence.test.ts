import { describe, expect, test } from 'vitest';
import { breaks } from '../../src/extract/outline/sequence.ts';

const found = (...ordinals: number[]) =>
  breaks(ordinals).map(({ kind, index, expected }) => `${kind} at ${index}, expected ${expected}`);

describe('a list without a break', () => {
  test.each([
    ['in order', [1, 2, 3, 4]],
    ['an excerpt', [5, 6, 7]],
    ['begun anew', [1, 2, 3, 1, 2]],
    ['two lists read row by row', [1, 1, 2, 2, 3, 3]],
    ['two lists of unequal length, row by row', [1, 1, 2, 2, 3, 4]],
    ['one label', [4]],
  ])('%s', (_, ordinals) => {
    expect(found(...ordinals)).toEqual([]);
  });
});

describe('one finding for each break, none for what follows from it', () => {
  test.each([
    ['a number left out', [1, 2, 4, 5, 6], 'missing at 2, expected 3'],
    ['a number used twice, and all the rest one too low', [1, 2, 2, 3, 4], 'repeated at 2, expected 3'],
    ['the last number used twice', [1, 2, 3, 3], 'repeated at 3, expected 4'],
    ['one wrong number', [1, 2, 2, 4, 5], 'misplaced at 2, expected 3'],
    ['one number far too high', [1, 2, 13, 4, 5], 'misplaced at 2, expected 3'],
    ['two numbers exchanged', [1, 3, 2, 4], 'swapped at 1, expected 2'],
    ['back to an earlier number', [1, 2, 3, 4, 2], 'backwards at 4, expected 5'],
  ])('%s', (_, ordinals, expected) => {
    expect(found(...ordinals)).toEqual([expected]);
  });
});

test('two breaks are two findings', () => {
  expect(found(1, 3, 4, 4, 5)).toEqual(['missing at 1, expected 2', 'repeated at 3, expected 5']);
});
