import type { Document, Quantity, Row, Span } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { figureIn, type Piece, rowOf } from './cell.ts';
import { fits, namingColumns, type Token } from './fit.ts';

/** Lines whose cells are parted by bars or tabs: a table that lost its frame, and the merged cells of its rows. */
export function delimitedTables({ blocks, text }: Document, quantities: readonly Quantity[]): Row[][] {
  const runs: Span[][] = [];
  let open: Span[] | undefined;
  for (const block of blocks) {
    const line = block.type === 'paragraph' ? text.slice(block.span.start, block.span.end) : '';
    if (!/[|\t]/.test(line.trim())) {
      if (line.trim() !== '' || block.type !== 'paragraph') open = undefined;
      continue;
    }
    if (open) open.push(block.span);
    else {
      open = [block.span];
      runs.push(open);
    }
  }
  return runs.map((run) => table(run, text, quantities)).filter((rows) => rows !== undefined);
}

/** The rows of a run of lines, or nothing where a row fits its columns in no way or in several. */
function table(lines: readonly Span[], text: string, quantities: readonly Quantity[]): Row[] | undefined {
  const rows: Row[] = [];
  let roles: ReturnType<typeof columnRole>[] = [];
  let seen = false;
  for (const [index, line] of lines.entries()) {
    const pieces = split(text, line);
    const headings = pieces.map((piece) => columnRole(text.slice(piece.start, piece.end)));
    const named = headings.filter((role) => role !== undefined);
    if (new Set(named).size >= 3 && named.length * 2 >= pieces.length) {
      roles = headings;
      seen = true;
      rows.push(rowOf(pieces, index, line));
      continue;
    }
    const place = seen ? shift(pieces, roles, text, quantities) : 0;
    if (place === undefined) return undefined;
    rows.push(rowOf([...Array<null>(place).fill(null), ...pieces], index, line));
  }
  return seen && rows.length >= 2 ? rows : undefined;
}

/** How many leading columns a row lost; undefined where that cannot be told. */
function shift(
  pieces: readonly Piece[],
  roles: readonly ReturnType<typeof columnRole>[],
  text: string,
  quantities: readonly Quantity[],
): number | undefined {
  const tokens = pieces.map(
    (piece): Token => ({
      text: text.slice(piece.start, piece.end),
      figure: figureIn(text, piece, quantities),
    }),
  );
  const lost = roles.length - pieces.length;
  if (lost === 0 || tokens.every(({ figure }) => !figure)) return 0;
  if (lost < 0) return undefined;
  const most = Math.min(lost, namingColumns(roles) - 1);
  const places = Array.from({ length: most + 1 }, (_, place) => place).filter((place) =>
    fits(tokens, roles, place),
  );
  return places.length === 1 ? places[0] : places.includes(lost) ? lost : undefined;
}

function split(text: string, { start, end }: Span): Piece[] {
  const line = text.slice(start, end).replace(/[|\t\s]+$/, '');
  const pieces: Piece[] = [];
  let at = line.startsWith('|') ? 1 : 0;
  for (const cell of line.slice(at).split(/[|\t]/)) {
    const lead = cell.length - cell.trimStart().length;
    pieces.push({ start: start + at + lead, end: start + at + Math.max(lead, cell.trimEnd().length) });
    at += cell.length + 1;
  }
  return pieces;
}
