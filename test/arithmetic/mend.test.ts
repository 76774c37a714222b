import { describe, expect, test } from 'vitest';
import { judge } from '../../src/arithmetic/judge.ts';
import { mending } from '../../src/arithmetic/mend.ts';
import type { Quantity, Term } from '../../src/model.ts';

const figure = (value: string, unit = '元'): Quantity => ({
  span: { start: 0, end: 0 },
  digits: { start: 0, end: 0 },
  value,
  decimals: value.split('.')[1]?.length ?? 0,
  scale: unit === '元' ? 10000 : 0.01,
  unit,
  dimension: unit === '元' ? 'money' : 'percent',
  bound: 'eq',
});

/** What each figure of total = Σ parts could be instead. */
function ofSum(total: string, ...parts: string[]): string[][] {
  const terms: Term[] = [
    { role: 'total', quantity: figure(total) },
    ...parts.map((part): Term => ({ role: 'part', quantity: figure(part) })),
  ];
  const claim = judge({ kind: 'sum', form: 'partition', span: { start: 0, end: 0 }, terms });
  return terms.map(({ quantity }) => mending(claim, quantity));
}

/** What the percentage could be instead. */
function ofRate(percent: string, part: string, whole: string): string[] {
  const quantity = figure(percent, '%');
  const terms: Term[] = [
    { role: 'part', quantity: figure(part) },
    { role: 'whole', quantity: figure(whole) },
    { role: 'percent', quantity },
  ];
  return mending(judge({ kind: 'ratio', form: 'execution', span: { start: 0, end: 0 }, terms }), quantity);
}

describe('a figure that does not agree with the others could be', () => {
  test('what the others come to', () => {
    expect(ofSum('62.5', '30.25', '22.25')).toEqual([['52.5'], ['40.25'], ['32.25']]);
  });

  test('one key away, within rounding of what the others come to', () => {
    expect(ofSum('28.53', '9.12', '5.36', '11.36')[0]).toEqual(['25.83']);
  });

  test('nothing beside what the others come to, where no slip of a key is near', () => {
    expect(ofSum('28.53', '9.12', '5.36', '31.36')[0]).toEqual(['45.84']);
  });

  test('printed with the last place that the others have', () => {
    expect(ofSum('718.1', '500.20', '218.21')[0]).toEqual(['718.41']);
  });

  test.each([
    ['4578', '45.78'],
    ['4.578', '45.78'],
    ['457.8', '45.78'],
    ['47.58', '45.78'],
  ])('a rate of %s with its point or its digits in place: %s', (printed, meant) => {
    expect(ofRate(printed, '45.78', '100.00')).toContain(meant);
  });

  test('never more finely printed than to two decimals', () => {
    expect(ofRate('98.06', '98.60', '100.00').every((value) => /^\d+(\.\d{1,2})?$/.test(value))).toBe(true);
  });
});
