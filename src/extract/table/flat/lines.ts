import type { Document, Quantity, Row, Span } from '../../../model.ts';
import { type ColumnRole, columnRole } from '../heading.ts';
import { figureIn, rowOf } from './cell.ts';
import { fits, namingColumns, TOTAL, type Token } from './fit.ts';
import { fundRows } from './fund.ts';

/** A cell is short; a longer line is running text again. */
const LONGEST = 60;

/**
 * One cell a line: the headings of an indicator table one under the other, then its cells down to 总分. Blank cells and
 * the lower parts of merged ones are gone, so the rows are found by fitting: only if one reading of all lines fits.
 */
export function lineTables({ blocks, text }: Document, quantities: readonly Quantity[]): Row[][] {
  const lines = blocks.flatMap(({ type, span }): Span[] => {
    const words = text.slice(span.start, span.end);
    const lead = words.length - words.trimStart().length;
    return type !== 'paragraph' || words.trim() === ''
      ? []
      : [{ start: span.start + lead, end: span.start + words.trimEnd().length }];
  });
  const found: Row[][] = [];
  for (let at = 0; at < lines.length; at++) {
    const roles = headingsAt(lines, at, text);
    if (!roles) continue;
    const first = at + roles.length;
    const rest = lines.slice(first);
    const total = rest.findIndex(({ start, end }) => TOTAL.test(text.slice(start, end).replace(/\s+/g, '')));
    if (total < 0 || rest.slice(0, total).some(({ start, end }) => end - start > LONGEST)) continue;
    const cells = rest.slice(0, total);
    const closing = [rest[total]!, ...figuresAfter(rest, total, text, quantities)];
    const tokens = cells.map((cell) => token(text, cell, quantities));
    const cuts = cut(tokens, roles, true) ?? cut(tokens, roles, false);
    if (!cuts || closing.length < 2) continue;
    const funds = fundRows(lines, at, text, quantities);
    found.push([...funds, ...rowsOf(lines.slice(at, first), cells, cuts, closing, roles, funds.length)]);
    at = first + total;
  }
  return found;
}

function headingsAt(
  lines: readonly Span[],
  at: number,
  text: string,
): (ColumnRole | undefined)[] | undefined {
  const roles: ColumnRole[] = [];
  for (let index = at; index < lines.length; index++) {
    const { start, end } = lines[index]!;
    const role = columnRole(text.slice(start, end));
    if (role === undefined || roles.includes(role)) break;
    roles.push(role);
  }
  const scored = roles.includes('weight') && roles.includes('score');
  return roles.length >= 4 && scored && namingColumns(roles) > 0 ? roles : undefined;
}

const token = (text: string, piece: Span, quantities: readonly Quantity[]): Token => ({
  text: text.slice(piece.start, piece.end),
  figure: figureIn(text, piece, quantities),
});

/** A row of so many pieces that lost so many leading cells. */
interface Cut {
  readonly width: number;
  readonly lost: number;
}

/**
 * The rows that the tokens fall into, or nothing where no reading or more than one fits; strictly, with no score above its
 * weight.
 */
function cut(
  tokens: readonly Token[],
  roles: readonly (ColumnRole | undefined)[],
  strict: boolean,
): Cut[] | undefined {
  const naming = namingColumns(roles);
  const ways: number[] = Array(tokens.length + 1).fill(0);
  const next: (Cut | undefined)[] = [];
  ways[tokens.length] = 1;
  const optional = roles.at(-1) === 'reason' ? 1 : 0;
  for (let at = tokens.length - 1; at >= 0; at--) {
    for (let lost = 0; lost < naming; lost++) {
      for (let blank = 0; blank <= optional; blank++) {
        const width = roles.length - lost - blank;
        if (at + width > tokens.length || ways[at + width] === 0) continue;
        if (!fits(tokens.slice(at, at + width), roles, lost, strict)) continue;
        ways[at] = Math.min(2, ways[at]! + ways[at + width]!);
        next[at] = { width, lost };
      }
    }
  }
  if (ways[0] !== 1) return undefined;
  const cuts: Cut[] = [];
  for (let at = 0; at < tokens.length; at += next[at]!.width) cuts.push(next[at]!);
  return cuts;
}

/** The one or two figures that follow 总分. */
function figuresAfter(
  lines: readonly Span[],
  total: number,
  text: string,
  quantities: readonly Quantity[],
): Span[] {
  const found: Span[] = [];
  for (const line of lines.slice(total + 1, total + 3)) {
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
  above: number,
): Row[] {
  const around = (pieces: readonly Span[]): Span => ({ start: pieces[0]!.start, end: pieces.at(-1)!.end });
  const rows = [rowOf(header, above, around(header))];
  let at = 0;
  for (const [index, { width, lost }] of cuts.entries()) {
    const pieces = cells.slice(at, at + width);
    at += width;
    rows.push(rowOf([...Array<null>(lost).fill(null), ...pieces], above + index + 1, around(pieces)));
  }
  const total: (Span | null)[] = roles.map(() => null);
  total[0] = closing[0]!;
  if (closing.length === 3) total[roles.indexOf('weight')] = closing[1]!;
  total[roles.indexOf('score')] = closing.at(-1)!;
  return [...rows, rowOf(total, above + rows.length, around(closing))];
}
