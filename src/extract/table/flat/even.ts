import type { Quantity, Row, Span } from '../../../model.ts';
import { type ColumnRole, columnRole } from '../heading.ts';
import { isClosing } from '../label.ts';
import { figureIn, type Piece, rowOf } from './cell.ts';
import { split } from './split.ts';
import { addsUp, isTotalled, merged, twoLevels } from './two-level.ts';
import { usualWidth } from './usual.ts';

/** Rows of the smallest table, and its columns. */
const ROWS = 3;
const COLUMNS = 3;

/** A row of cells, each with its figure where it is nothing else. */
interface Cells {
  readonly line: Span;
  readonly pieces: readonly Piece[];
  readonly figures: readonly (Quantity | null)[];
}

/**
 * Rows of bars of one width: no cell was lost, so the table is whole. A total may have lost the cells beside its name,
 * headings of two levels what was merged. Below may follow other headings with rows of their own width.
 */
export function even(lines: readonly Span[], text: string, quantities: readonly Quantity[]): Row[] | null {
  const rows = lines
    .filter(({ start, end }) => !/^[\s|:-]*$/.test(text.slice(start, end)))
    .map((line): Cells => {
      const pieces = split(text, line);
      return { line, pieces, figures: pieces.map((piece) => figureIn(text, piece, quantities) ?? null) };
    });
  if (rows.length < ROWS || rows.filter(hasFigures).length < 2) return null;
  const found: Row[] = [];
  for (const part of parts(rows, text)) {
    const own = evenPart(part, text);
    if (!own) return null;
    found.push(...own);
  }
  return found;
}

const hasFigures = ({ figures }: Cells): boolean => figures.some((figure) => figure !== null);

const isHeading = (row: Cells, text: string): boolean =>
  !hasFigures(row) &&
  /\p{Script=Han}/u.test(text.slice(row.line.start, row.line.end)) &&
  row.pieces.length >= 2 &&
  row.pieces.every(({ start, end }) => end - start <= 30);

/** Headings of indicators, whose rows are fitted to their columns. */
const isScored = ({ pieces }: Cells, text: string): boolean =>
  pieces.some(({ start, end }) => INDICATOR.has(columnRole(text.slice(start, end))));

const INDICATOR: ReadonlySet<ColumnRole | undefined> = new Set([
  'level1',
  'level2',
  'weight',
  'target',
] as const);

/** Headings with the rows under them. */
function parts(rows: readonly Cells[], text: string): Cells[][] {
  const found: Cells[][] = [];
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const begins = isHeading(row, text) && row.pieces.length >= COLUMNS && before && !isHeading(before, text);
    if (index === 0 || begins) found.push([row]);
    else found.at(-1)!.push(row);
  }
  return found;
}

function evenPart(part: readonly Cells[], text: string): Row[] | null {
  const first = part.findIndex((row) => !isHeading(row, text));
  const [upper, lower] = part.slice(0, Math.max(first, 0));
  const body = part.slice(first);
  if (first < 1 || first > 2 || part.slice(0, first).some((row) => isScored(row, text))) return null;
  const heads = (lower ?? upper)!.pieces.length;
  const figures = body.filter(hasFigures);
  if (figures.length === 0) return part.map(({ pieces }) => rowOf(pieces));
  const usual = usualWidth(figures.map(({ pieces }) => pieces.length));
  // 48 | 51 | 106.25% under 人员情况 | 编制数 | 在职人数 | 控制率: the name is merged with the heading
  const lost = heads === usual + 1 && !lower && figures.every((row) => row.figures.every(Boolean)) ? 1 : 0;
  const width = usual + lost;
  if (width < COLUMNS) return null;
  const placed = body.map((row) => place(row, width));
  if (placed.some((row) => !row)) return null;
  const rows = placed.map((pieces) => rowOf(pieces!));
  if (heads === width) return [...part.slice(0, first).map(({ pieces }) => rowOf(pieces)), ...rows];
  const layout = lower && layoutOf(upper!, lower, width, figures);
  return layout ? [...merged(upper!.pieces, lower.pieces, layout), ...rows] : null;

  function layoutOf(top: Cells, bottom: Cells, columns: number, all: readonly Cells[]) {
    const words = ({ pieces }: Cells) =>
      pieces.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''));
    const whole = all.filter(({ pieces }) => pieces.length === columns).map((row) => row.figures);
    return twoLevels(
      words(top),
      words(bottom),
      columns,
      (sizes) => isTotalled(words(bottom)) && addsUp(sizes, whole),
    );
  }

  function place({ pieces, figures: own }: Cells, columns: number): (Piece | null)[] | null {
    const missing = columns - pieces.length;
    const [name] = pieces;
    if (missing === 0 || !own.some(Boolean)) return missing < 0 ? null : [...pieces];
    if (missing < 0) return null;
    if (missing === lost) return [null, ...pieces];
    const words = text.slice(name!.start, name!.end).replace(/\s+/g, '');
    return isClosing(words) ? [name!, ...Array<null>(missing).fill(null), ...pieces.slice(1)] : null;
  }
}
