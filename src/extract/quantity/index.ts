import type { Document, Label, NonFigure, Quantity } from '../../model.ts';

/** Every figure of the document in text order, and the digits that are not figures, with the reason. */
export function figures(
  _document: Document,
  _labels: readonly Label[],
): { quantities: readonly Quantity[]; nonFigures: readonly NonFigure[] } {
  return { quantities: [], nonFigures: [] };
}
