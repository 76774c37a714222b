import type { RawBlock, RawRow, RawTable } from './raw.ts';

/** A cell at its place in the full grid; a merged one once, at its top left corner. */
interface PlacedCell {
  readonly blocks: readonly RawBlock[];
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

interface PlacedRow {
  readonly header: boolean;
  readonly cells: readonly PlacedCell[];
}

/**
 * Resolves merged cells. A continuation belongs to the area that reaches down to it in the same column; without one —
 * irregular tables exist — it stands for itself.
 */
export function grid({ rows }: RawTable): PlacedRow[] {
  let above = new Map<number, PlacedCell>();
  return rows
    .filter(({ absent }) => !absent)
    .map((row, index) => {
      const placed = place(row, index, above);
      above = placed.areas;
      return { header: row.header, cells: placed.cells };
    });
}

/** `areas`: the vertically merged areas that this row is part of, by column. */
function place(row: RawRow, index: number, above: ReadonlyMap<number, PlacedCell>) {
  const cells: PlacedCell[] = [];
  const areas = new Map<number, PlacedCell>();
  let column = row.before;
  let left: PlacedCell | undefined;
  for (const { blocks, columnSpan, vertical, horizontal, absent } of row.cells) {
    if (absent) continue;
    const area = vertical === 'continue' ? above.get(column) : undefined;
    if (horizontal === 'continue' && left) {
      left.columnSpan += columnSpan;
    } else if (area) {
      area.rowSpan = index - area.row + 1;
      areas.set(column, area);
      left = undefined;
    } else {
      left = { blocks, row: index, column, rowSpan: 1, columnSpan };
      cells.push(left);
      if (vertical) areas.set(column, left);
    }
    column += columnSpan;
  }
  return { cells, areas };
}
