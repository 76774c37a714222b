import { expect, test } from 'vitest';
import { inStyleOf } from '../../src/audit/printed-style.ts';

test.each([
  ['28,416.50', '28426.50', '28,426.50'],
  ['28416.50', '28426.50', '28426.50'],
  ['1,286.4', '986.4', '986.4'],
  ['986.40', '1286.40', '1286.40'],
  ['12，300', '1234567', '1，234，567'],
  ['１２．５', '13.5', '１３．５'],
  ['-1,200', '-1300', '-1,300'],
])('%s and %s: %s', (printed, value, written) => expect(inStyleOf(printed, value)).toBe(written));
