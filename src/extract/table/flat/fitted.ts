import type { Row, Span } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { type Piece, rowOf } from './cell.ts';
import { placeAll, type Roles, type Source } from './place.ts';
import { split } from './split.ts';
import { type Layout, merged, twoLevels } from './two-level.ts';

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
    const isDouble = headings[start + 1] !== undefined && start + 1 < end;
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
    return layout.flatMap((size, index) => (size > 1 ? leaves.splice(0, size) : [columnRole(above[index]!)]));
  };
  const width = Math.max(0, ...body.map(({ length }) => length));
  const layout = twoLevels(
    above,
    below,
    width,
    (sizes) => placeAll(body, rolesFor(sizes), source) !== undefined,
  );
  return layout && { layout, roles: rolesFor(layout) };
}
