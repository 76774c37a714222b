import type { Document, Quantity, TableBlock } from '../../../model.ts';
import { blockOf } from './cell.ts';
import { delimitedRuns } from './delimited.ts';
import { even } from './even.ts';
import { fitted } from './fitted.ts';
import { cellLines, lineTables } from './lines.ts';
import { stacked } from './stacked.ts';
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
    const whole = tabbed(run, text, quantities) ?? even(run, text, quantities);
    const rows = whole ?? fitted(run, { text, quantities });
    return rows ? [{ block: blockOf(rows), whole: whole !== null }] : [];
  });
  const lines = cellLines(document);
  const scored = lineTables(lines, text, quantities).map(blockOf);
  const free = lines.filter(
    ({ start }) => !scored.some(({ span }) => span.start <= start && start < span.end),
  );
  return [
    ...delimited,
    ...scored.map((block) => ({ block, whole: false })),
    ...stacked(free, text, quantities).map((rows) => ({ block: blockOf(rows), whole: true })),
  ];
}
