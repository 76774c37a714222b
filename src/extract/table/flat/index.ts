import type { Document, Quantity, TableBlock } from '../../../model.ts';
import { blockOf } from './cell.ts';
import { delimitedRuns } from './delimited.ts';
import { even } from './even.ts';
import { fitted } from './fitted.ts';
import { cellLines, lineTables } from './lines.ts';
import { cellListings, lineListings } from './listing.ts';
import { solve } from './solve.ts';
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
  const known = [
    ...delimited,
    ...scored.map((block) => ({ block, whole: false })),
    ...stacked(free, text, quantities).map((rows) => ({ block: blockOf(rows), whole: true })),
  ];
  const lists = [...lineListings(document, quantities), ...cellListings(document, quantities)].flatMap(
    (listing) => {
      const rows = solve(listing, { text, quantities });
      return rows ? [{ block: blockOf(rows), whole: true }] : [];
    },
  );
  return apart([...known, ...lists]);
}

/** Tables in text order; of two in the same lines the one that begins first, or was found first. */
function apart(found: readonly Flattened[]): Flattened[] {
  const kept: Flattened[] = [];
  for (const table of found.toSorted((a, b) => a.block.span.start - b.block.span.start)) {
    const end = kept.at(-1)?.block.span.end ?? 0;
    if (table.block.span.start >= end) kept.push(table);
  }
  return kept;
}
