import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { audit, extract, load, rules } from '../../../src/index.ts';

const folder = new URL('../../../fixtures/word/', import.meta.url);

/** A report with its self-evaluation table, header, footer and automatic labels, as Word file and printed by LibreOffice. */
const reportOf = async (name: string) => extract(await load(name, readFileSync(new URL(name, folder))));

test('a printed report has the figures, relations, table and findings of the Word file', async () => {
  const [word, printed] = [await reportOf('department.docx'), await reportOf('department.pdf')];
  const figures = ({ quantities, document: { text } }: typeof word) =>
    quantities.map(({ span }) => text.slice(span.start, span.end));
  expect(figures(printed)).toEqual(figures(word));
  const relations = ({ claims, document: { text } }: typeof word) =>
    claims.map(({ kind, terms }) => [
      kind,
      ...terms.map(({ quantity: { span } }) => text.slice(span.start, span.end)),
    ]);
  expect(relations(printed)).toEqual(relations(word));
  const grids = ({ tables }: typeof word) =>
    tables.map(({ kind, cells }) => [
      kind,
      cells.map((row) => row.map(({ text, row, column }) => [row, column, text.replace(/\s/g, '')])),
    ]);
  expect(grids(printed)).toEqual(grids(word));
  const findings = (report: typeof word) => audit(report, rules).map(({ rule, message }) => [rule, message]);
  expect(findings(printed)).toEqual(findings(word));
});
