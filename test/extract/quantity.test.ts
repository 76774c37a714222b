import { describe, expect, test } from 'vitest';
import { figures } from '../../src/extract/quantity/index.ts';
import { readText } from '../../src/read/text.ts';

const read = (text: string) => figures(readText('figure.txt', text), []);

describe('a figure as written', () => {
  test.each([
    ['225.33万元', '225.33', 10_000, '元', 'eq'],
    ['≥90%', '90', 0.01, '%', 'ge'],
    ['2400余条', '2400', 1, '条', 'over'],
    ['百分之九十八点五', '98.5', 0.01, '%', 'eq'],
    ['14,059. 11 万元', '14059.11', 10_000, '元', 'eq'],
  ])('%s', (spelling, value, scale, unit, bound) => {
    const { quantities } = read(spelling);
    expect(quantities).toMatchObject([
      { value, scale, unit, bound, span: { start: 0, end: spelling.length } },
    ]);
  });
});

test.each(['2024年12月31日', '财预〔2020〕10号', '第3批', '一次性'])('%s is no figure', (text) => {
  const { quantities, nonFigures } = read(text);
  expect(quantities).toEqual([]);
  expect(nonFigures).toHaveLength(1);
});
