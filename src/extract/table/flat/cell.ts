import type { Cell, Quantity, Row, Span } from '../../../model.ts';
import { inside } from '../../located.ts';

/** A piece of text that was a cell. */
export type Piece = Span;

/** Pieces put into the columns that they were found to belong to; `null` where a merged cell left a gap. */
export function rowOf(pieces: readonly (Piece | null)[], row: number, span: Span): Row {
  const children = pieces.flatMap((piece, column): Cell[] =>
    piece ? [{ type: 'cell', span: piece, row, column, rowSpan: 1, columnSpan: 1, children: [] }] : [],
  );
  return { type: 'row', span, header: false, children };
}

/** The figure that is all there is in a piece. */
export function figureIn(text: string, piece: Piece, quantities: readonly Quantity[]): Quantity | undefined {
  const [quantity] = inside(quantities, piece);
  if (!quantity) return undefined;
  const rest = text.slice(piece.start, quantity.span.start) + text.slice(quantity.span.end, piece.end);
  return rest.trim() === '' ? quantity : undefined;
}
