import type { Quantity, Row, Span } from '../../../model.ts';
import { figureIn, type Piece, rowOf } from './cell.ts';
import { trimmed } from './split.ts';
import { usualWidth } from './usual.ts';

/** Rows and columns of the smallest sheet. */
const ROWS = 3;
const COLUMNS = 3;

/**
 * Lines pasted from a sheet: tabs keep every cell in its column, blank ones too. Most rows are of one width; a few may
 * have another, as a second table below the first has.
 */
export function tabbed(lines: readonly Span[], text: string, quantities: readonly Quantity[]): Row[] | null {
  const rows = lines.map((line) => cellsOf(text, line));
  const widths = rows.map(({ length }) => length);
  const usual = widths.filter((width) => width === usualWidth(widths)).length;
  if (rows.length < ROWS || usualWidth(widths) < COLUMNS || usual * 2 <= rows.length) return null;
  const figures = rows.filter((pieces) => pieces.some((piece) => figureIn(text, piece, quantities)));
  return figures.length < 2 ? null : rows.map(rowOf);
}

function cellsOf(text: string, { start, end }: Span): Piece[] {
  let at = start;
  return text
    .slice(start, end)
    .split('\t')
    .map((cell) => {
      const piece = trimmed(cell, at);
      at += cell.length + 1;
      return piece;
    });
}
