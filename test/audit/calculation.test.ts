import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { calculationOf } from '../../src/audit/calculation.ts';
import { extract, read } from '../../src/index.ts';

const claimsOf = (path: string, bytes: Uint8Array) => extract(read(path, bytes)).claims;
const prose = (text: string) => claimsOf('a.txt', new TextEncoder().encode(text));

/** What a spreadsheet makes of a formula. */
function evaluated(formula: string): number {
  const script = formula.replaceAll('^', '**').replaceAll('ROUND(', 'round(').replaceAll('MIN(', 'Math.min(');
  const round = (value: number, decimals: number) =>
    (Math.sign(value) * Math.round(Math.abs(value) * 10 ** decimals + 1e-7)) / 10 ** decimals;
  return new Function('round', `return ${script}`)(round) as number;
}

test.each([
  [
    '基本支出225.33万元，其中：人员经费211.82万元，公用经费13.41万元。',
    '人员经费211.82万元＋公用经费13.41万元＝225.23万元',
    'ROUND(211.82+13.41,2)',
  ],
  [
    '全年预算数200万元，执行数150万元，预算执行率80%。',
    '150万元÷全年预算数200万元＝75%',
    'ROUND((150/200)*100,0)',
  ],
])('%s', (text, written, formula) => {
  const found = prose(text).map((claim) => calculationOf(claim));
  expect(found.map((one) => one?.formula)).toContain(formula);
  expect(found.map((one) => one?.text.replace(/执行数/, ''))).toContain(written);
});

describe.each(['clean', 'samples'])('the formulas of fixtures/%s give what was computed', (name) => {
  const folder = new URL(`../../fixtures/${name}/`, import.meta.url);
  const files = readdirSync(folder).filter((file) => /\.(md|txt|docx)$/.test(file));
  test.each(files)('%s', (file) => {
    for (const claim of claimsOf(
      file,
      new Uint8Array(readFileSync(new URL(encodeURIComponent(file), folder))),
    )) {
      const calculation = calculationOf(claim);
      if (!calculation?.formula) continue;
      expect(evaluated(calculation.formula), calculation.text).toBeCloseTo(Number(claim.computed), 6);
    }
  });
});
