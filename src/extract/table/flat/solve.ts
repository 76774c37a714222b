import { amount } from '../../../arithmetic/printed.ts';
import { add, equal, isZero, ZERO } from '../../../arithmetic/rational.ts';
import type { Quantity, Row } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { labelled } from '../label.ts';
import { cellOf, cellsOf, figureIn, type Piece, row, rowOf, type Source } from './cell.ts';
import { headed } from './headed.ts';
import type { Listed, Listing } from './listing.ts';
import { usualWidth } from './usual.ts';

/** A row whose cells are in their columns; null where they are too few to tell. */
export interface Fitted {
  readonly row: Listed;
  readonly figures: readonly (Quantity | null)[] | null;
  readonly cells: readonly (Piece | null)[] | null;
}

/**
 * The one grid that the rows of a list and the words above it make: most rows are of one width, the headings are as many and of the
 * kind of their columns. Where no headings do, only a total that closes the list and comes out in a column tells that there is
 * one. Nothing where no grid fits or several do.
 */
export function solve(listing: Listing, source: Source): Row[] | undefined {
  const rows = withoutEnds(listing.rows);
  const full = rows.filter(({ cells }) => cells.length > 0);
  const width = usualWidth(full.map(({ cells }) => cells.length));
  const even = full.filter(({ cells }) => cells.length === width).length;
  if (even * 2 < full.length || full.some(({ cells }) => cells.length > width)) return undefined;
  // 全年执行数 | 7165.32 | …: the name of the row is gone, and what stands before it is a heading
  if (rows.some(({ name }) => columnRole(source.text.slice(name.start, name.end)))) return undefined;
  const fitted = placed(rows, width, source);
  const columns = Array.from({ length: width }, (_, column) =>
    fitted.flatMap(({ figures }) => figures?.[column] ?? []),
  );
  if (columns.some(isMixed)) return undefined;
  const isNumbered = rows.some(({ number }) => number !== undefined);
  const heading = headed(listing, { columns, rows: fitted, isNumbered }, source);
  if (!heading && (width < 2 || !told(fitted, width, source).includes(true))) return undefined;
  if (!heading?.isSure && (even < 2 || even * 5 < full.length * 3)) return undefined;
  if (width === 1 && even < 3) return undefined;
  const lead = heading?.lead ?? 1;
  return [...(heading?.rows ?? []), ...fitted.map((one) => rowIn(one, lead, width))];
}

/** A name without figures at the end is what follows the table. */
function withoutEnds(rows: readonly Listed[]): readonly Listed[] {
  return rows.slice(0, rows.findLastIndex(({ cells }) => cells.length > 0) + 1);
}

/** Percentages and amounts in one column: a cell is not where it belongs. */
const isMixed = (column: readonly Quantity[]): boolean => {
  const figures = column.filter((figure) => !isZero(amount(figure)));
  const percent = figures.filter(({ dimension }) => dimension === 'percent').length;
  return percent > 0 && percent < figures.length;
};

/** The rows in their columns. Where some are short the total tells at which end cells were lost. */
function placed(rows: readonly Listed[], width: number, source: Source): readonly Fitted[] {
  const figure = (piece: Piece | null) => (piece && figureIn(source.text, piece, source.quantities)) ?? null;
  const at = (lead: (missing: number) => number | undefined) =>
    rows.map((own): Fitted => {
      const figures = own.cells.map(figure);
      const missing = figures.length === 0 ? 0 : width - figures.length;
      // 0 adds nothing, in whatever column it stands
      const isNil = figures.every((one) => !one || isZero(amount(one)));
      const before = isNil ? 0 : lead(missing);
      if (before === undefined) return { row: own, figures: null, cells: null };
      const pad = <T>(cells: readonly T[]) => [...blank(before), ...cells, ...blank(missing - before)];
      return { row: own, figures: pad(figures), cells: pad(own.cells) };
    });
  const isEven = rows.every(({ cells }) => cells.length === 0 || cells.length === width);
  if (isEven) return at(() => 0);
  const fits = [at(() => 0), at((missing) => missing)].filter((one) => {
    const columns = told(one, width, source);
    const padded = (column: number) =>
      one.some(
        ({ row: { cells }, figures }) => cells.length > 0 && cells.length < width && !figures![column],
      );
    return columns.includes(true) && columns.every((holds, column) => holds !== false || !padded(column));
  });
  return fits.length === 1 ? fits[0]! : at((missing) => (missing === 0 ? 0 : undefined));
}

const blank = (count: number): null[] => Array<null>(count).fill(null);

/** Whether the total above or below the rows is their sum, column by column; undefined where there is nothing to add. */
function told(rows: readonly Fitted[], width: number, { text }: Source): readonly (boolean | undefined)[] {
  const labels = rows.map(({ row: { name } }) =>
    labelled(text.slice(name.start, name.end).replace(/\s+/g, '')),
  );
  const readings = [0, rows.length - 1].flatMap((at) => {
    if (labels[at]?.kind !== 'total') return [];
    const parts = rows.flatMap((one, index) =>
      index !== at && labels[index]!.kind === 'data' ? [{ ...one, level: labels[index]!.level }] : [],
    );
    const top = parts.filter(({ level }) => level === parts[0]!.level);
    return [parts, top].map((own) =>
      Array.from({ length: width }, (_, column) => comesOut(rows[at]!.figures?.[column], own, column)),
    );
  });
  const held = (columns: readonly (boolean | undefined)[]) => columns.filter(Boolean).length;
  return readings.toSorted((a, b) => held(b) - held(a))[0] ?? [];
}

function comesOut(
  total: Quantity | null | undefined,
  parts: readonly Fitted[],
  column: number,
): boolean | undefined {
  const figures = parts
    .flatMap((one) => one.figures?.[column] ?? [])
    .filter((one) => one.dimension !== 'percent' && !isZero(amount(one)));
  if (!total || total.dimension === 'percent' || figures.length < 2) return undefined;
  return equal(figures.map(amount).reduce(add, ZERO), amount(total));
}

/** A row whose cells cannot be told apart has them all in one that runs across; a single one would seem to be the first. */
function rowIn({ row: own, cells }: Fitted, lead: number, width: number): Row {
  const naming = [...(lead > 1 ? [own.number ?? null] : []), own.name];
  if (cells) return rowOf([...naming, ...cells]);
  const filled = own.cells.filter((cell) => cell !== null);
  const end = filled.at(-1)!.end;
  if (filled.length === 1)
    return row([
      ...cellsOf(naming.slice(0, -1)),
      cellOf({ start: own.name.start, end }, lead - 1, 1, width + 1),
    ]);
  return row([...cellsOf(naming), cellOf({ start: filled[0]!.start, end }, lead, 1, width)]);
}
