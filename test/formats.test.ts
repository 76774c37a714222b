import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audit, extract, type Finding, load, rules } from '../src/index.ts';

const folder = new URL('../fixtures/formats/', import.meta.url);
const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** All that a finding says, but where it stands. */
const essence = ({ span: _, where: { section }, related, corrections, ...finding }: Finding) => ({
  ...finding,
  section,
  related: related.map(({ quote, message }) => ({ quote, message })),
  corrections: corrections.map(({ span: _, ...correction }) => correction),
});

describe.each(cases.map(({ name }) => name))('%s', (name) => {
  const files = readdirSync(new URL(`${name}/`, folder), { recursive: true, encoding: 'utf8' });
  const findings = async (file: string) => {
    const path = `${name}/${file}`;
    const document = await load(path, new Uint8Array(readFileSync(new URL(path, folder))));
    return audit(extract(document), rules).map(essence);
  };
  const reports = files.filter((file) => /\.(docx|md|txt|pdf)$/.test(file));

  test('there are four formats, and Word files of two producers', () => {
    expect(reports.length).toBe(7);
  });

  test.each(reports)('%s gives the findings of report.docx', async (file) => {
    expect(await findings(file)).toEqual(await findings('report.docx'));
  });
});
