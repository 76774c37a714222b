import type { Cell, Quantity, Row, Span, TableBlock } from '../../../model.ts';
import { inside } from '../../located.ts';

/** A piece of text that was a cell. */
export type Piece = Span;

/** The text that pieces are of, and the figures read in it. */
export interface Source {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** Pieces put into the columns that they were found to belong to; `null` where a merged cell left a gap. */
export const rowOf = (pieces: readonly (Piece | null)[]): Row => row(cellsOf(pieces));

/** A cell for each piece. */
export const cellsOf = (pieces: readonly (Piece | null)[]): Cell[] =>
  pieces.flatMap((piece, column) => (piece ? [cellOf(piece, column)] : []));

/** The number of the row is given where the table is put together. */
export const cellOf = (span: Piece, column: number, rowSpan = 1, columnSpan = 1): Cell => ({
  type: 'cell',
  span,
  row: 0,
  column,
  rowSpan,
  columnSpan,
  children: [],
});

export const row = (children: readonly Cell[], header = false): Row => ({
  type: 'row',
  span: { start: children[0]!.span.start, end: children.at(-1)!.span.end },
  header,
  children,
});

/** Rows as one table. */
export const blockOf = (rows: readonly Row[]): TableBlock => ({
  type: 'table',
  span: { start: rows[0]!.span.start, end: rows.at(-1)!.span.end },
  children: rows.map((one, index) => ({
    ...one,
    children: one.children.map((cell) => ({ ...cell, row: index })),
  })),
});

/** The figure that is all there is in a piece. */
export function figureIn(text: string, piece: Piece, quantities: readonly Quantity[]): Quantity | undefined {
  const [quantity] = inside(quantities, piece);
  if (!quantity) return undefined;
  const rest = text.slice(piece.start, quantity.span.start) + text.slice(quantity.span.end, piece.end);
  return rest.trim() === '' ? quantity : undefined;
}
