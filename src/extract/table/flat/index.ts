import type { Document, Quantity, Row, TableBlock } from '../../../model.ts';
import { delimitedRuns, fitted } from './delimited.ts';
import { lineTables } from './lines.ts';
import { tabbed } from './tabbed.ts';

/** A table in lines of text. */
interface Flattened {
  readonly block: TableBlock;
  /** Every cell is still in its column, blank ones too. */
  readonly whole: boolean;
}

/** Tables of a document that were flattened into lines of text, where only one reading of the lines fits. */
export function flattened(document: Document, quantities: readonly Quantity[]): Flattened[] {
  const { text } = document;
  const delimited = delimitedRuns(document).flatMap((run) => {
    const whole = tabbed(run, text, quantities);
    const rows = whole ?? fitted(run, text, quantities);
    return rows ? [{ block: blockOf(rows), whole: whole !== null }] : [];
  });
  const lines = lineTables(document, quantities);
  return [...delimited, ...lines.map((rows) => ({ block: blockOf(rows), whole: false }))];
}

const blockOf = (rows: Row[]): TableBlock => ({
  type: 'table',
  span: { start: rows[0]!.span.start, end: rows.at(-1)!.span.end },
  children: rows,
});
