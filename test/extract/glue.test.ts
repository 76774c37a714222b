import { describe, expect, test } from 'vitest';
import { auditFile } from '../../src/index.ts';

const figures = (text: string): string =>
  auditFile('table.txt', new TextEncoder().encode(text))
    .report.quantities.map(({ value, unit }) => value + unit)
    .join(' ');

describe('cells run together are parted where their arithmetic leaves one way', () => {
  test.each([
    ['相关性20%95.0019.00高', '20% 95.00 19.00'],
    ['财政拨款186.4186.4100%', '186.4 186.4 100%'],
    ['年度资金总额303010100.00%10', '30 30 10 100.00% 10'],
    ['资金总额160.00152.001095.00%9.5', '160.00 152.00 10 95.00% 9.5'],
    ['资金总额150.00160.00152.001095.00%9.5', '150.00 160.00 152.00 10 95.00% 9.5'],
    ['执行情况85.5080.2093.80%', '85.50 80.20 93.80%'],
    ['执行情况85.5080.2093.80%109.38', '85.50 80.20 93.80% 10 9.38'],
  ])('%s', (text, expected) => expect(figures(text)).toBe(expected));

  test.each([
    ['两数占比12.5%20.3%', '12.5% 20.3%'],
    ['完成率95.00%', '95.00%'],
    ['相关性20%95.0018.00高', '20%'],
    ['增长12345%', '12345%'],
  ])('but not %s', (text, expected) => expect(figures(text)).toBe(expected));
});
