import type { Quantity } from '../../../model.ts';
import type { columnRole } from '../heading.ts';
import { figureIn, type Piece } from './cell.ts';
import { fits, namingColumns, type Token, totalPlaces } from './fit.ts';
import { placeSubtotal } from './subtotal.ts';

export type Roles = readonly ReturnType<typeof columnRole>[];
/** The pieces of a row by column; null where a cell was lost. */
export type Placed = readonly (Piece | null)[];

export interface Source {
  readonly text: string;
  readonly quantities: readonly Quantity[];
}

/** Rows of pieces in the columns of their headings, as far as one way to place each can be told; undefined where not. */
export function placeAll(
  rows: readonly (readonly Piece[])[],
  roles: Roles,
  source: Source,
): Placed[] | undefined {
  const placed: Placed[] = [];
  let beside = false;
  for (const pieces of rows) {
    beside ||= isBeside(pieces, source);
    const row = beside
      ? pieces
      : (placeSubtotal(pieces, placed, roles, source) ?? place(pieces, roles, source));
    if (!row) return undefined;
    placed.push(row);
  }
  return placed;
}

/** 按收入性质分： | 799.29 | 按支出性质分： | 799.29: from here on two lists stand side by side, under no headings. */
function isBeside([first, amount, second, other]: readonly Piece[], { text, quantities }: Source): boolean {
  const isName = (piece: Piece | undefined) =>
    piece !== undefined && /^按.{2,4}性质分/.test(text.slice(piece.start, piece.end));
  const isFigure = (piece: Piece | undefined) => piece !== undefined && figureIn(text, piece, quantities);
  return Boolean(isName(first) && isFigure(amount) && isName(second) && isFigure(other));
}

/** The pieces in their columns: a row may have lost its leading cells; undefined where that cannot be told. */
function place(pieces: readonly Piece[], roles: Roles, { text, quantities }: Source): Placed | undefined {
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
  const naming = namingColumns(roles);
  // 1250.00 | 1318.40 under 预算执行情况 | 年初预算数 | 全年预算数: the name is merged with its heading
  if (lost === naming && tokens.every(({ figure }) => figure))
    return [...Array<null>(lost).fill(null), ...pieces];
  const most = Math.min(lost, naming - 1);
  const possible = (strict: boolean) =>
    Array.from({ length: most + 1 }, (_, lead) => lead).filter((lead) => fits(tokens, roles, lead, strict));
  const strictly = possible(true);
  const leads = strictly.length > 0 ? strictly : possible(false);
  const lead = leads.length === 1 ? leads[0]! : leads.includes(lost) ? lost : undefined;
  return lead === undefined ? undefined : [...Array<null>(lead).fill(null), ...pieces];
}
