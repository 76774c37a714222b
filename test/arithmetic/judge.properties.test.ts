import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judge } from '../../src/arithmetic/judge.ts';
import { divide, multiply, type Rational, rational, toFixed } from '../../src/arithmetic/rational.ts';
import type { ClaimForm, ClaimKind, Quantity, Role } from '../../src/index.ts';

const MODES = ['half-up', 'half-even', 'down'] as const;
type Mode = (typeof MODES)[number];
const span = { start: 0, end: 0 };

const figure = (value: Rational, decimals: number, scale: number, mode: Mode): Quantity => ({
  span,
  digits: span,
  value: toFixed(divide(value, rational(scale)), decimals, mode),
  decimals,
  scale,
  unit: scale === 0.01 ? '%' : '元',
  dimension: scale === 0.01 ? 'percent' : 'money',
  bound: 'eq',
});
const money = (yuan: number, mode: Mode) => figure(rational(yuan), 2, 10_000, mode);
/** Amounts that a percentage is worked out from are not cut off as well: over a small base that could excuse anything. */
const base = (yuan: number, mode: Mode) => money(yuan, mode === 'down' ? 'half-up' : mode);
const percent = (part: number, whole: number, mode: Mode) =>
  figure(divide(rational(part), rational(whole)), 2, 0.01, mode);
const verdict = (kind: ClaimKind, form: ClaimForm, ...terms: readonly (readonly [Role, Quantity])[]) =>
  judge({ kind, form, span, terms: terms.map(([role, quantity]) => ({ role, quantity })) }).verdict;

const amount = fc.integer({ min: 10_000, max: 900_000_000 });

/** Whatever is true of the amounts is never impossible for the figures, each rounded on its own. */
describe.each(MODES)('true relations between figures rounded %s', (mode) => {
  test('a total and its parts', () => {
    fc.assert(
      fc.property(fc.array(amount, { minLength: 2, maxLength: 3 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const figures = parts.map((part) => ['part', money(part, mode)] as const);
        expect(verdict('sum', 'partition', ['total', money(total, mode)], ...figures)).not.toBe('impossible');
      }),
    );
  });

  test('a share', () => {
    fc.assert(
      fc.property(amount, amount, (part, rest) => {
        const whole = part + rest;
        const share = percent(part, whole, mode);
        const terms = [
          ['part', base(part, mode)],
          ['whole', base(whole, mode)],
          ['percent', share],
        ] as const;
        expect(verdict('ratio', 'share', ...terms)).not.toBe('impossible');
      }),
    );
  });

  test('growth', () => {
    fc.assert(
      fc.property(amount, amount, (before, delta) => {
        const growth = percent(delta, before, mode);
        const [first, last] = [base(before, mode), base(before + delta, mode)];
        const [more, rate] = [
          ['delta', base(delta, mode)],
          ['percent', growth],
        ] as const;
        expect(verdict('change', 'growth', ['before', first], ['after', last], rate)).not.toBe('impossible');
        expect(verdict('change', 'growth', ['after', last], more, rate)).not.toBe('impossible');
      }),
    );
  });

  test('a difference', () => {
    fc.assert(
      fc.property(amount, amount, (before, delta) => {
        const terms = [
          ['before', money(before, mode)],
          ['after', money(before + delta, mode)],
          ['delta', money(delta, mode)],
        ] as const;
        expect(verdict('difference', 'other', ...terms)).not.toBe('impossible');
      }),
    );
  });
});

/** Rounding explains half a unit of the last place for each figure, and no more. */
test('a total that is off by more than rounding can explain is impossible', () => {
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 2, maxLength: 8 }),
      fc.integer({ min: 1, max: 9 }),
      (parts, slip) => {
        const wrong = parts.reduce((sum, part) => sum + part, 0) + (parts.length + 1 + slip) * 100;
        const figures = parts.map((part) => ['part', money(part, 'half-up')] as const);
        const total = [
          'total',
          figure(multiply(rational(wrong), rational(1)), 2, 10_000, 'half-up'),
        ] as const;
        expect(verdict('sum', 'partition', total, ...figures)).toBe('impossible');
      },
    ),
  );
});
