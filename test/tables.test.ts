import { describe, expect, test } from 'vitest';
import { RENDERINGS, type Sheet } from '../fixtures/tables/sheet.ts';
import { SHEETS, SLIPS } from '../fixtures/tables/sheets.ts';
import { auditFile, type Indicator } from '../src/index.ts';

/** Kinds whose rows are found by their headers even where the frame of the table is lost. */
const FLATTENED = new Set(['national', 'department', 'scoring', 'summary', 'cost']);

const renderings = ({ name }: Sheet) =>
  RENDERINGS.filter((rendering) => {
    return FLATTENED.has(name) || rendering.name === 'markdown' || rendering.name === 'word';
  });

const cases = SHEETS.flatMap((sheet) => renderings(sheet).map((rendering) => ({ sheet, rendering })));

const figure = (quantity: { value: string; unit: string } | undefined) =>
  quantity ? quantity.value + quantity.unit : '?';

function outline(indicators: readonly Indicator[], depth = 0): string[] {
  return indicators.flatMap(({ name, weight, score, target, actual, children }) => [
    `${'  '.repeat(depth)}${name} ${figure(weight)}/${figure(score)}${
      target?.quantity ? ` ${target.quantity.bound} ${figure(target.quantity)}` : ''
    }${actual?.quantity ? ` → ${figure(actual.quantity)}` : ''}`,
    ...outline(children, depth + 1),
  ]);
}

test('tables enough', () => expect(cases.length).toBeGreaterThanOrEqual(25));

describe.each(cases)('$sheet.name as $rendering.name', ({ sheet, rendering }) => {
  const { report, findings } = auditFile(rendering.path, rendering.bytes(sheet));

  test('the same indicators however it is written', async () => {
    await expect(`${outline(report.indicators).join('\n')}\n`).toMatchFileSnapshot(
      new URL(`../fixtures/tables/${sheet.name}.indicators.txt`, import.meta.url).pathname,
    );
  });

  test('sound: no error, and its relations are confirmed', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.claims.filter(({ holds }) => holds === false && holds).length).toBe(0);
    expect(report.claims.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(5);
  });
});

test('sound tables together give at most three warnings in each rendering', () => {
  for (const rendering of RENDERINGS) {
    const warnings = cases
      .filter((one) => one.rendering === rendering)
      .flatMap(({ sheet }) => auditFile(rendering.path, rendering.bytes(sheet)).findings)
      .filter(({ severity }) => severity === 'warning');
    expect(
      warnings.map(({ message }) => message),
      rendering.name,
    ).toSatisfy((messages: string[]) => messages.length <= 3);
  }
});

const slips = SLIPS.flatMap((slip) => {
  const [row, column] = slip.from;
  const rows = slip.sheet.rows.map((cells, r) =>
    cells.map((cell, c) => (r === row && c === column ? slip.to : cell)),
  );
  return renderings(slip.sheet).map((rendering) => ({
    name: `${slip.sheet.name} ${row}:${column} ${slip.sheet.rows[row]![column]} → ${slip.to} as ${rendering.name}`,
    sheet: { ...slip.sheet, rows },
    rendering,
    rules: slip.rules,
  }));
});

test.each(slips)('$name', ({ sheet, rendering, rules }) => {
  const { findings } = auditFile(rendering.path, rendering.bytes(sheet));
  const found = findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
  const sound = auditFile(
    rendering.path,
    rendering.bytes(SHEETS.find(({ name }) => name === sheet.name)!),
  ).findings;
  const before = new Set(sound.map(({ rule, message }) => rule + message));
  const fresh = findings.filter(
    ({ rule, severity, message }) => severity !== 'info' && !before.has(rule + message),
  );
  expect([...new Set(fresh.map(({ rule }) => rule))].sort(), found.join(' ')).toEqual(rules);
});
