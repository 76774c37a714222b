import { expect, test } from 'vitest';
import { difference } from '../../src/audit/difference.ts';
import type { Claim, Quantity } from '../../src/model.ts';

test.each([
  ['the decimals of the two figures', '-97.359584', '97.36', 0, '97.36'],
  ['no zeros at the end', '0.279048', '9.7210', 2, '0.279'],
  ['exactly, where these would show none', '0.0300', '5.3', 1, '0.03'],
  ['whole numbers', '-10', '40', 0, '10'],
])('a difference shows %s', (_, residual, computed, decimals, shown) => {
  expect(difference({ residual, computed } as Claim, { decimals } as Quantity)).toBe(shown);
});
