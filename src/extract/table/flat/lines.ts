import { rational } from '../../../arithmetic/rational.ts';
import type { Document, Quantity, Row, Span } from '../../../model.ts';
import { type ColumnRole, columnRole } from '../heading.ts';
import { figureIn, rowOf } from './cell.ts';
import { type Cut, cut } from './cut.ts';
import { namingColumns, TOTAL, type Token } from './fit.ts';
import { fundRows } from './fund.ts';
import { headingAt, type LineHeading } from './line-heading.ts';
import type { Placed, Source } from './place.ts';
import { trimmed } from './split.ts';
import { placeSubtotal } from './subtotal.ts';
import { unscored } from './unscored.ts';

/** （50分）: the points of the name before it. */
const POINTS = /^[（(]\d+(?:\.\d+)?分?[）)]$/;

/** A cell is short, unless it is a 评分标准; a longer line is running text again. */
const LONGEST = 60;
const LONGEST_STANDARD = 160;

/**
 * One cell a line: the headings of an indicator table one under the other, then its cells down to 总分. Blank cells and
 * the lower parts of merged ones are gone, so the rows are found by fitting: only if one reading of all lines fits.
 */
export function lineTables(lines: readonly Span[], text: string, quantities: readonly Quantity[]): Row[][] {
  const found: Row[][] = [];
  for (let at = 0; at < lines.length; at++) {
    const heading = headingAt(lines, at, text);
    if (!heading) continue;
    const { roles, end: first } = heading;
    const rest = lines.slice(first);
    if (!roles.includes('score') && !roles.includes('weight')) {
      const rows = unscored(rest, roles, text, quantities);
      if (rows.length > 0) found.push([...fundRows(lines, at, text, quantities), ...heading.rows, ...rows]);
      at = first - 1;
      continue;
    }
    if (!isScored(roles, rest[0], text)) continue;
    const total = rest.findIndex(({ start, end }) => TOTAL.test(text.slice(start, end).replace(/\s+/g, '')));
    const longest = roles.includes('standard') ? LONGEST_STANDARD : LONGEST;
    if (total < 0 || rest.slice(0, total).some(({ start, end }) => end - start > longest)) continue;
    const cells = rest.slice(0, total);
    const most = roles.filter((role) => role === 'weight' || role === 'deduction' || role === 'score').length;
    const closing = [
      rest[total]!,
      ...figuresAfter(rest.slice(total + 1, total + 1 + most), text, quantities),
    ];
    const points = closing.slice(1).map((cell) => rational(figureIn(text, cell, quantities)!.value));
    const score = points.at(-1);
    if (!score) continue;
    const totals = { score, ...(points.length > 1 && { weight: points[0]! }) };
    const tokens = cells.map((cell) => token(text, cell, quantities));
    const cuts = cut(tokens, roles, totals);
    if (!cuts) continue;
    const funds = fundRows(lines, at, text, quantities);
    found.push([...funds, ...heading.rows, ...rowsOf(cells, cuts, closing, roles, { text, quantities })]);
    at = first + total;
  }
  return found;
}

/** The lines of a document without the blanks about them, as cells one below the other. */
export function cellLines({ blocks, text }: Document): Span[] {
  const lines = blocks.flatMap(({ type, span }): Span[] => {
    const words = text.slice(span.start, span.end);
    return type !== 'paragraph' || words.trim() === '' ? [] : [trimmed(words, span.start)];
  });
  return joined(lines, text);
}

/** 产出指标 and （50分） below it are one cell, and so are 年度 and 指标值. */
function joined(lines: readonly Span[], text: string): Span[] {
  const cells: Span[] = [];
  for (const { start, end } of lines) {
    const last = cells.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    const words = text.slice(start, end);
    const isBroken = before.length === 2 && !columnRole(before) && columnRole(before + words);
    if (last && (isBroken || POINTS.test(words))) cells.splice(-1, 1, { start: last.start, end });
    else cells.push({ start, end });
  }
  return cells;
}

/** Weights and scores, in columns of their own or with the names. */
function isScored(roles: LineHeading['roles'], first: Span | undefined, text: string): boolean {
  const weighted =
    roles.includes('weight') || (first && NAMED_POINTS.test(text.slice(first.start, first.end)));
  return Boolean(weighted) && roles.includes('score') && namingColumns(roles) > 0;
}

/** 部门决策（25分）: where names carry their points no column needs to. */
const NAMED_POINTS = /[（(]\d+(?:\.\d+)?分?[）)]$/;

const token = (text: string, piece: Span, quantities: readonly Quantity[]): Token => ({
  text: text.slice(piece.start, piece.end),
  figure: figureIn(text, piece, quantities),
});

/** The figures that follow 总分, one a line. */
function figuresAfter(lines: readonly Span[], text: string, quantities: readonly Quantity[]): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    if (!figureIn(text, line, quantities)) break;
    found.push(line);
  }
  return found;
}

function rowsOf(
  cells: readonly Span[],
  cuts: readonly Cut[],
  closing: readonly Span[],
  roles: readonly (ColumnRole | undefined)[],
  source: Source,
): Row[] {
  const placed: Placed[] = [];
  let at = 0;
  for (const { width, lost, isSubtotal } of cuts) {
    const pieces = cells.slice(at, at + width);
    at += width;
    const row = isSubtotal
      ? placeSubtotal(withPoints(pieces, roles, namingColumns(roles)), placed, roles, source)
      : [...Array<null>(lost).fill(null), ...pieces];
    if (row) placed.push(row);
  }
  return [...placed, withPoints(closing, roles, 1)].map(rowOf);
}

/** A name and its points in their columns, of which the first ones that do not name anything are left out. */
function withPoints(
  [name, ...points]: readonly Span[],
  roles: readonly (ColumnRole | undefined)[],
  naming: number,
): Placed {
  const row = roles.map((): Span | null => null);
  if (points.length > 1) row[roles.lastIndexOf('weight')] = points[0]!;
  if (points.length > 2 && roles.includes('deduction')) row[roles.indexOf('deduction')] = points[1]!;
  row[roles.lastIndexOf('score')] = points.at(-1)!;
  return [name!, ...row.slice(naming)];
}
