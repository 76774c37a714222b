import { columnName, MOST_ROWS, placeOf } from '../address.ts';

/** Texts, names of sheets and of functions stay; what is left of letters and digits is an address. */
const PIECES = /"[^"]*"|'[^']*'|(?<![\p{L}\p{N}_.$])\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(!])/gu;

/** A formula as it stands so many rows down and columns to the right, its relative addresses moved along. */
export const shifted = (formula: string, rows: number, columns: number): string =>
  formula.replace(PIECES, (piece) => {
    if (piece.startsWith('"') || piece.startsWith("'")) return piece;
    const place = placeOf(piece);
    if (!place) return piece;
    const [, fixedColumn, fixedRow] = /^(\$?)[A-Za-z]+(\$?)/.exec(piece)!;
    const row = place.row + (fixedRow ? 0 : rows);
    const column = place.column + (fixedColumn ? 0 : columns);
    return row < 0 || column < 0 || row >= MOST_ROWS
      ? '#REF!'
      : `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
  });
