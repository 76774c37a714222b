import type { Row, Span } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { figureIn, type Piece, rowOf } from './cell.ts';
import { type Placed, placeAll, type Roles, type Source } from './place.ts';
import { split } from './split.ts';
import { addsUp, isTotalled, type Layout, merged, twoLevels } from './two-level.ts';
import { usualWidth } from './usual.ts';

/**
 * A table that lost its frame, and the merged cells of its rows: the rows of a run of lines, or nothing where a row fits its
 * columns in no way or in several.
 */
export function fitted(lines: readonly Span[], source: Source): Row[] | undefined {
  const all = lines.map((line) => split(source.text, line));
  const headings = all.map((pieces) => rolesIn(pieces, source.text));
  const starts = headings.flatMap((roles, at) => (roles && !headings[at - 1] ? [at] : []));
  const [first] = starts;
  if (first === undefined || lines.length < 2) return undefined;
  const rows = all.slice(0, first).map(rowOf);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? lines.length;
    const isDouble =
      start + 2 < end && (headings[start + 1] !== undefined || isLeaves(all.slice(start, end), source));
    const body = all.slice(start + (isDouble ? 2 : 1), end);
    const head = isDouble ? double(all[start]!, all[start + 1]!, body, source) : { roles: headings[start]! };
    const placed = head && placeAll(body, head.roles, source);
    if (!head || !placed) return undefined;
    rows.push(
      ...(head.layout ? merged(all[start]!, all[start + 1]!, head.layout) : [rowOf(all[start]!)]),
      ...placed.map(rowOf),
    );
  }
  return rows;
}

interface Head {
  readonly roles: Roles;
  /** Of headings in two rows. */
  readonly layout?: Layout;
}

/** The roles of a row of headings; nothing for another row. */
function rolesIn(pieces: readonly Piece[], text: string): Roles | undefined {
  const roles = pieces.map((piece) => columnRole(text.slice(piece.start, piece.end)));
  const named = roles.filter((role) => role !== undefined);
  return new Set(named).size >= 3 && named.length * 2 >= pieces.length ? roles : undefined;
}

/** 评价指标 | 评分标准 | 得分 above 一级指标 | 二级指标 | 权重: the one layout that all rows below fit. */
function double(
  upper: readonly Piece[],
  lower: readonly Piece[],
  body: readonly (readonly Piece[])[],
  source: Source,
): Head | undefined {
  const words = (pieces: readonly Piece[]) => pieces.map(({ start, end }) => source.text.slice(start, end));
  const [above, below] = [words(upper), words(lower)];
  const rolesFor = (layout: Layout): Roles => {
    const leaves = below.map(columnRole);
    return layout.flatMap((size, index) => {
      const own = columnRole(above[index]!);
      return size > 1 ? leaves.splice(0, size).map((role) => role ?? own) : [own];
    });
  };
  const figures = (row: Placed) =>
    row.map((piece) => (piece && figureIn(source.text, piece, source.quantities)) ?? null);
  const fits = (layout: Layout) => {
    const placed = placeAll(body, rolesFor(layout), source);
    return placed !== undefined && (!isTotalled(below) || addsUp(layout, placed.map(figures)));
  };
  const widest = Math.max(0, ...body.map(({ length }) => length));
  // the first cell of all rows may have been merged with that of the headings
  const layout = [widest, widest + 1]
    .map((width) => twoLevels(above, below, width, fits))
    .find((found) => found && fits(found));
  return layout && { layout, roles: rolesFor(layout) };
}

/** 总额 | 财政拨款 | 其他资金 right below headings, above wider rows of figures. */
function isLeaves(
  [upper, lower, ...rows]: readonly (readonly Piece[])[],
  { text, quantities }: Source,
): boolean {
  const isFigure = (piece: Piece) => figureIn(text, piece, quantities) !== undefined;
  return (
    lower!.length >= 2 &&
    !lower!.some(isFigure) &&
    usualWidth(rows.map(({ length }) => length)) > upper!.length &&
    rows[0]!.some(isFigure)
  );
}
