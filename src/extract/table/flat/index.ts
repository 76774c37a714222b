import type { Document, Quantity, TableBlock } from '../../../model.ts';
import { delimitedTables } from './delimited.ts';
import { lineTables } from './lines.ts';

/** Tables of a document that were flattened into lines of text, where only one reading of the lines fits. */
export function flattened(document: Document, quantities: readonly Quantity[]): TableBlock[] {
  return [...delimitedTables(document, quantities), ...lineTables(document, quantities)].map((rows) => ({
    type: 'table',
    span: { start: rows[0]!.span.start, end: rows.at(-1)!.span.end },
    children: rows,
  }));
}
