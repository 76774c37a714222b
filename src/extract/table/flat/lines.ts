import { rational } from '../../../arithmetic/rational.ts';
import type { Document, Quantity, Row, Span } from '../../../model.ts';
import { type ColumnRole, columnRole } from '../heading.ts';
import { figureIn, rowOf } from './cell.ts';
import { type Cut, cut } from './cut.ts';
import { namingColumns, TOTAL, type Token } from './fit.ts';
import { fundRows } from './fund.ts';
import { trimmed } from './split.ts';

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
    const roles = headingsAt(lines, at, text);
    if (!roles) continue;
    const first = at + roles.length;
    const rest = lines.slice(first);
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
    found.push([...funds, ...rowsOf(lines.slice(at, first), cells, cuts, closing, roles)]);
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

/** 产出指标 and （50分） below it are one cell. */
function joined(lines: readonly Span[], text: string): Span[] {
  const cells: Span[] = [];
  for (const { start, end } of lines) {
    const last = cells.at(-1);
    if (last && /^[（(]\d+(?:\.\d+)?分?[）)]$/.test(text.slice(start, end)))
      cells.splice(-1, 1, { start: last.start, end });
    else cells.push({ start, end });
  }
  return cells;
}

function headingsAt(
  lines: readonly Span[],
  at: number,
  text: string,
): (ColumnRole | undefined)[] | undefined {
  const roles: (ColumnRole | undefined)[] = [];
  const roleAt = (index: number) => {
    const line = lines[index];
    return line && columnRole(text.slice(line.start, line.end));
  };
  for (let index = at; index < lines.length; index++) {
    const role = roleAt(index);
    // 评价标准 | 指标说明 | 得分: a heading of its own kind between two known ones
    const isOwn =
      role === undefined && roles.length > 0 && roleAt(index + 1) === 'score' && !roles.includes('score');
    if (!isOwn && (role === undefined || (role !== 'weight' && roles.includes(role)))) break;
    roles.push(role);
  }
  const scored = roles.includes('weight') && roles.includes('score');
  return roles.length >= 4 && scored && namingColumns(roles) > 0 ? roles : undefined;
}

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
  header: readonly Span[],
  cells: readonly Span[],
  cuts: readonly Cut[],
  closing: readonly Span[],
  roles: readonly (ColumnRole | undefined)[],
): Row[] {
  const rows = [rowOf(header)];
  let at = 0;
  for (const { width, lost } of cuts) {
    const pieces = cells.slice(at, at + width);
    at += width;
    rows.push(rowOf([...Array<null>(lost).fill(null), ...pieces]));
  }
  const total: (Span | null)[] = roles.map(() => null);
  total[0] = closing[0]!;
  if (closing.length > 2) total[roles.lastIndexOf('weight')] = closing[1]!;
  if (closing.length > 3 && roles.includes('deduction')) total[roles.indexOf('deduction')] = closing[2]!;
  total[roles.indexOf('score')] = closing.at(-1)!;
  return [...rows, rowOf(total)];
}
