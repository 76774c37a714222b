import { describe, expect, test } from 'vitest';
import { holds, parseFormula } from '../../bench/formula.ts';
import { confirmation } from '../../bench/match.ts';
import { locate } from '../../bench/place.ts';
import { judge } from '../../src/arithmetic/judge.ts';
import type { Claim, ClaimForm, ClaimKind, Dimension, Quantity, Role } from '../../src/index.ts';

const TEXT =
  '收入合计30.5万元，其中：拨款20万元，占65.57%；其他10.5万元。支出30.5万元，其中20万元用于培训，比上年增加4万元，增长25%。权重40%、60%，合计100%。';

describe('formulas of labels', () => {
  test.each([
    ['20+10.5=30.5', true],
    ['20+10.4=30.5', true],
    ['20!+10.4!=30.6!', false],
    ['20+10.5=31.5', false],
    ['20/30.5=65.57%', true],
    ['20/30.5=65.99%', false],
    ['4/(20-4)=25%', true],
    ['4/20=25%', false],
    ['(20-16)/16=25%', true],
    ['50!*86%=43', true],
    ['49.09+12.64<=193.42', true],
    ['194!<=193!', false],
    ['(1+14.3%)*(1+14.3%)-1!=30.6%', true],
    ['6.5*10000!=65000', true],
  ])('%s is %s', (formula, expected) => {
    expect(holds(parseFormula(formula)!)).toBe(expected);
  });

  test.each(['86.4→良好', '十个，列了九个', '1+=2', '3.5'])('%s is prose', (formula) => {
    expect(parseFormula(formula)).toBeNull();
  });
});

describe('a claim confirms a label', () => {
  const sum = claim('sum', 'partition', [
    ['total', '30.5万元'],
    ['part', '20万元'],
    ['part', '10.5万元'],
  ]);
  const growth = claim('change', 'growth', [
    ['after', '20万元', 2],
    ['delta', '4万元'],
    ['percent', '25%'],
  ]);
  const confirmed = (claims: readonly Claim[], formula: string, quote = TEXT) =>
    confirmation(claims, parseFormula(formula)!, locate(TEXT, quote)!, TEXT) !== undefined;

  test('whose figures it covers', () => {
    expect(confirmed([sum], '20+10.5=30.5')).toBe(true);
    expect(confirmed([growth], '4/(20-4)=25%')).toBe(true);
  });
  test('but not one with a figure that it lacks', () => {
    expect(confirmed([sum], '20+10.5+4=34.5')).toBe(false);
  });
  test('nor one of another shape', () => {
    expect(confirmed([sum], '20/30.5=65.57%')).toBe(false);
    expect(confirmed([growth], '20+4=24')).toBe(false);
  });
  test('nor one that stands elsewhere', () => {
    expect(confirmed([sum], '20+10.5=30.5', '支出30.5万元，其中20万元用于培训')).toBe(false);
  });
  test('a label may leave the signs of percentages out', () => {
    const shares = claim('sum', 'shares', [
      ['total', '100%'],
      ['part', '40%'],
      ['part', '60%'],
    ]);
    expect(confirmed([shares], '40+60=100')).toBe(true);
    expect(confirmed([shares], '40+70=110')).toBe(false);
  });
  test('and only if it holds', () => {
    expect(confirmed([{ ...sum, holds: null }], '20+10.5=30.5')).toBe(false);
    expect(confirmed([{ ...sum, holds: false }], '20+10.5=30.5')).toBe(false);
  });
});

test('a quote is found although blanks and full-width forms differ', () => {
  expect(locate('共１２ 万\n元。', '12万元')).toEqual({ start: 1, end: 7 });
  expect(locate('共12万元', '13万元')).toBeNull();
});

/** A claim over figures of TEXT, each the n-th place where it is printed. */
function claim(
  kind: ClaimKind,
  form: ClaimForm,
  terms: readonly (readonly [Role, string, number?])[],
): Claim {
  return judge({
    kind,
    form,
    span: { start: 0, end: TEXT.length },
    terms: terms.map(([role, printed, ordinal = 1]) => ({ role, quantity: quantity(printed, ordinal) })),
  });
}

function quantity(printed: string, ordinal: number): Quantity {
  const start = [...TEXT.matchAll(new RegExp(`(?<![\\d.])${printed}`, 'g'))][ordinal - 1]!.index;
  const digits = /^[\d.]+/.exec(printed)![0];
  const dimension: Dimension = printed.endsWith('%') ? 'percent' : 'money';
  return {
    span: { start, end: start + printed.length },
    digits: { start, end: start + digits.length },
    value: digits,
    decimals: digits.split('.')[1]?.length ?? 0,
    scale: dimension === 'percent' ? 0.01 : 10_000,
    unit: dimension === 'percent' ? '%' : '元',
    dimension,
    bound: 'eq',
  };
}
