import { describe, expect, test } from 'vitest';
import { outline } from '../fixtures/tables/outline.ts';
import { RENDERINGS, type Sheet } from '../fixtures/tables/sheet.ts';
import { SHEETS } from '../fixtures/tables/sheets.ts';
import { SLIPS } from '../fixtures/tables/slips.ts';
import { auditFile, type Finding } from '../src/index.ts';

const FRAMED = new Set(['markdown', 'word', 'workbook', 'workbook without lines']);

/** A frame is always read; a table flattened into text where that is known to work. */
const renderings = ({ flat }: Sheet) =>
  RENDERINGS.filter(({ name }) => FRAMED.has(name) || flat.includes(name));

const cases = SHEETS.flatMap((sheet) => renderings(sheet).map((rendering) => ({ sheet, rendering })));

const told = ({ severity, rule, message }: Finding): string => `${severity} ${rule} ${message}`;

test('tables enough', () => {
  expect(SHEETS.length).toBeGreaterThanOrEqual(34);
  expect(cases.length).toBeGreaterThanOrEqual(120);
});

describe.each(cases)('$sheet.name as $rendering.name', ({ sheet, rendering }) => {
  const { report, findings } = auditFile(rendering.path, rendering.bytes(sheet));

  test('the same indicators and findings however it is written', async () => {
    const lines = [...outline(report.indicators), '', ...findings.map(told)];
    await expect(`${lines.join('\n').trimEnd()}\n`).toMatchFileSnapshot(
      new URL(`../fixtures/tables/${sheet.name}.txt`, import.meta.url).pathname,
    );
  });

  test('its relations are confirmed', () => {
    expect(report.claims.filter(({ kind, holds }) => kind !== 'order' && holds === false)).toEqual([]);
    expect(report.claims.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(5);
  });
});

test.each(RENDERINGS)(
  'sound tables give no error, and together at most three warnings, as $name',
  (rendering) => {
    const findings = SHEETS.flatMap((sheet) => auditFile(rendering.path, rendering.bytes(sheet)).findings);
    expect(findings.filter(({ severity }) => severity === 'error').map(told)).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'warning').map(told)).toSatisfy(
      (warnings: string[]) => warnings.length <= 3,
    );
  },
);

const slips = SLIPS.flatMap((slip) => {
  const [row, column] = slip.from;
  const rows = slip.sheet.rows.map((cells, r) =>
    cells.map((cell, c) => (r === row && c === column ? slip.to : cell)),
  );
  return renderings(slip.sheet).map((rendering) => ({
    name: `${slip.sheet.name} ${row}:${column} ${slip.sheet.rows[row]![column]} → ${slip.to} as ${rendering.name}`,
    sound: slip.sheet,
    wrong: { ...slip.sheet, rows },
    rendering,
    rules: slip.rules,
  }));
});

test.each(slips)('$name', ({ sound, wrong, rendering, rules }) => {
  const told = (sheet: Sheet) =>
    auditFile(rendering.path, rendering.bytes(sheet)).findings.filter(({ severity }) => severity !== 'info');
  const before = new Set(told(sound).map(({ rule, message }) => rule + message));
  const fresh = told(wrong).filter(({ rule, message }) => !before.has(rule + message));
  expect([...new Set(fresh.map(({ rule }) => rule))].sort()).toEqual(rules);
});
