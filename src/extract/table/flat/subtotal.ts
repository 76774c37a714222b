import { add, equal, rational, ZERO } from '../../../arithmetic/rational.ts';
import { labelled } from '../label.ts';
import { figureIn, type Piece } from './cell.ts';
import { namingColumns } from './fit.ts';
import type { Placed, Roles, Source } from './place.ts';

/**
 * A row of 小计 that lost the cells beside its name: its points stand at the right, and it belongs to the level whose rows
 * above it add up to it, else to that of the 小计 before it. Undefined for another row, and where no level can be told.
 */
export function placeSubtotal(
  pieces: Placed,
  rows: readonly Placed[],
  roles: Roles,
  { text, quantities }: Source,
): Placed | undefined {
  const [name, ...rest] = pieces;
  const isSubtotal = (piece: Piece | null | undefined) =>
    piece ? labelled(text.slice(piece.start, piece.end).replace(/\s+/g, '')).kind === 'subtotal' : false;
  if (!isSubtotal(name)) return undefined;
  const column = Math.max(roles.lastIndexOf('weight'), roles.lastIndexOf('score'));
  const points = (row: Placed) => {
    const piece = row[column];
    const figure = piece && figureIn(text, piece, quantities);
    return figure ? rational(figure.value) : ZERO;
  };
  const levels = Array.from({ length: namingColumns(roles) - 1 }, (_, index) => index + 1).reverse();
  const readings = levels.flatMap((level) => {
    const room = roles.length - level - 1 - rest.length;
    if (room < 0) return [];
    const placed = [...Array<null>(level).fill(null), name!, ...Array<null>(room).fill(null), ...rest];
    const first = rows.findLastIndex((row) => row[level - 1]);
    const members = rows.slice(Math.max(first, 0)).filter((row) => !row.some(isSubtotal));
    const fits = first >= 0 && equal(members.map(points).reduce(add, ZERO), points(placed));
    return [{ level, placed, fits }];
  });
  const before = rows.findLast((row) => row.some(isSubtotal))?.findIndex(isSubtotal);
  return (readings.find(({ fits }) => fits) ?? readings.find(({ level }) => level === before))?.placed;
}
