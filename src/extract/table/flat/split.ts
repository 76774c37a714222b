import type { Span } from '../../../model.ts';
import type { Piece } from './cell.ts';

/** The cells of a line that bars or tabs part, blank ones too; a bar at its edge parts nothing. */
export function split(text: string, { start, end }: Span): Piece[] {
  const line = text.slice(start, end).replace(/\|[ \u3000]*$/, '');
  const pieces: Piece[] = [];
  let at = line.startsWith('|') ? 1 : 0;
  for (const cell of line.slice(at).split(/[|\t]/)) {
    pieces.push(trimmed(cell, start + at));
    at += cell.length + 1;
  }
  return pieces;
}

/** The words of a cell without the blanks about them. */
export function trimmed(cell: string, at: number): Piece {
  const lead = cell.length - cell.trimStart().length;
  return { start: at + lead, end: at + Math.max(lead, cell.trimEnd().length) };
}
