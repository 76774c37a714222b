import type { Document, Quantity, Row, Span } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { figureIn, type Piece, rowOf } from './cell.ts';
import { fits, namingColumns, type Token, totalPlaces } from './fit.ts';

/** Runs of lines whose cells are parted by bars or tabs. */
export function delimitedRuns({ blocks, text }: Document): Span[][] {
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
  return runs;
}

/**
 * A table that lost its frame, and the merged cells of its rows: the rows of a run of lines, or nothing where a row fits its
 * columns in no way or in several.
 */
export function fitted(
  lines: readonly Span[],
  text: string,
  quantities: readonly Quantity[],
): Row[] | undefined {
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
    const placed = seen ? place(pieces, roles, text, quantities) : pieces;
    if (!placed) return undefined;
    rows.push(rowOf(placed, index, line));
  }
  return seen && rows.length >= 2 ? rows : undefined;
}

/** The pieces in their columns: a row may have lost its leading cells; undefined where that cannot be told. */
function place(
  pieces: readonly Piece[],
  roles: readonly ReturnType<typeof columnRole>[],
  text: string,
  quantities: readonly Quantity[],
): (Piece | null)[] | undefined {
  const tokens = pieces.map(
    (piece): Token => ({
      text: text.slice(piece.start, piece.end),
      figure: figureIn(text, piece, quantities),
    }),
  );
  const lost = roles.length - pieces.length;
  if (lost === 0 || tokens.every(({ figure }) => !figure)) return [...pieces];
  const total = totalPlaces(tokens, roles);
  if (total) {
    const said = pieces.filter(({ start, end }) => end > start);
    return roles.map((_, column) => (total.includes(column) ? said[total.indexOf(column)]! : null));
  }
  if (lost < 0) return undefined;
  const most = Math.min(lost, namingColumns(roles) - 1);
  const possible = (strict: boolean) =>
    Array.from({ length: most + 1 }, (_, lead) => lead).filter((lead) => fits(tokens, roles, lead, strict));
  const strictly = possible(true);
  const leads = strictly.length > 0 ? strictly : possible(false);
  const lead = leads.length === 1 ? leads[0]! : leads.includes(lost) ? lost : undefined;
  return lead === undefined ? undefined : [...Array<null>(lead).fill(null), ...pieces];
}

function split(text: string, { start, end }: Span): Piece[] {
  const line = text.slice(start, end).replace(/\|[ \u3000]*$/, '');
  const pieces: Piece[] = [];
  let at = line.startsWith('|') ? 1 : 0;
  for (const cell of line.slice(at).split(/[|\t]/)) {
    const lead = cell.length - cell.trimStart().length;
    pieces.push({ start: start + at + lead, end: start + at + Math.max(lead, cell.trimEnd().length) });
    at += cell.length + 1;
  }
  return pieces;
}
