import type { Document, Quantity, Span } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { figureIn, type Piece, type Source } from './cell.ts';
import { split, trimmed } from './split.ts';

/** A row as it was cut out of the text: its name, and what stood in the cells behind it; null where a cell was blank. */
export interface Listed {
  readonly number?: Piece;
  readonly name: Piece;
  readonly cells: readonly (Piece | null)[];
}

/** Rows one below the other, and the words right above them. */
export interface Listing {
  /** A line of headings each; where cells stand one a line nobody can tell the lines apart, and there is one. */
  readonly above: readonly (readonly Piece[])[];
  readonly rows: readonly Listed[];
  /** Lines end where rows end. */
  readonly byLine: boolean;
}

/** What a piece of text was in its table. */
type Kind = 'figure' | 'dash' | 'word' | 'none';

/** A name is short, and no sentence. */
const LONGEST = 36;
const SENTENCE = /[。；;！？!?，]|,\s?\p{Script=Han}|[：:]\s?\d/u;

function kindOf(text: string, piece: Piece, quantities: readonly Quantity[]): Kind {
  if (figureIn(text, piece, quantities)) return 'figure';
  const words = text.slice(piece.start, piece.end);
  if (/^[/／—–－-]*$/.test(words)) return 'dash';
  return words.length <= LONGEST && /\p{Script=Han}/u.test(words) && !SENTENCE.test(words) ? 'word' : 'none';
}

/** Headings in one or two lines stand above a list. */
const LEVELS = 2;

/** A line as the row of a list, as headings, as the name or the figures of a row that was broken, or as none of these. */
interface Line {
  readonly kind: 'row' | 'heading' | 'name' | 'cells' | 'none';
  readonly pieces: readonly Piece[];
  readonly row?: Listed;
}

/** The lists of a document whose lines are rows, their cells parted by bars, tabs or blanks. */
export function lineListings({ blocks, text }: Document, quantities: readonly Quantity[]): Listing[] {
  const source = { text, quantities };
  const lines = blocks.flatMap((block): Line[] => {
    if (block.type !== 'paragraph' || block.contents) return [{ kind: 'none', pieces: [] }];
    return text.slice(block.span.start, block.span.end).trim() === '' ? [] : [lineOf(block.span, source)];
  });
  const found: Listing[] = [];
  for (let at = 0; at < lines.length; at++) {
    const isBroken = lines[at]!.kind === 'name' && lines[at + 1]?.kind === 'cells';
    if (lines[at]!.kind !== 'row' && !isBroken) continue;
    let from = at;
    while (at - from < LEVELS && lines[from - 1]?.kind === 'heading') from--;
    const { rows, end } = rowsFrom(lines, at);
    found.push({ above: lines.slice(from, at).map(({ pieces }) => pieces), rows, byLine: true });
    at = end - 1;
  }
  return found;
}

function rowsFrom(lines: readonly Line[], start: number): { rows: Listed[]; end: number } {
  const rows: Listed[] = [];
  let end = start;
  for (let at = start; at < lines.length; at++) {
    const { kind, row, pieces } = lines[at]!;
    const next = lines[at + 1];
    if (kind === 'row') rows.push(row!);
    else if (kind === 'name' && next?.kind === 'cells') {
      rows.push({ name: pieces[0]!, cells: next.pieces });
      at++;
    } else if (kind === 'name' && next?.kind === 'row') rows.push({ name: pieces[0]!, cells: [] });
    else break;
    end = at + 1;
  }
  return { rows, end };
}

function lineOf(line: Span, source: Source): Line {
  const { text, quantities } = source;
  const isBarred = /[|\t]/.test(withoutBars(text.slice(line.start, line.end)));
  const pieces = isBarred ? split(text, line) : words(text, line);
  const kinds = pieces.map((piece) => kindOf(text, piece, quantities));
  const figures = kinds.filter((kind) => kind === 'figure').length;
  if (figures === 0) {
    const filled = pieces.filter(({ start, end }) => start < end);
    if (kinds.some((kind) => kind === 'none')) return { kind: 'none', pieces };
    if (filled.length === 1) return { kind: 'name', pieces: filled };
    return { kind: filled.length > 1 ? 'heading' : 'none', pieces };
  }
  const first = isBarred
    ? kinds[0] === 'figure' && kinds[1] === 'word'
      ? 2
      : 1
    : kinds.findIndex((kind) => kind === 'figure' || kind === 'dash');
  const rest = kinds.slice(first);
  if (!rest.every((kind) => kind === 'figure' || kind === 'dash')) return { kind: 'none', pieces };
  if (first === 0) return { kind: figures > 1 ? 'cells' : 'none', pieces };
  const naming = isBarred ? first - 1 : nameAt(pieces.slice(0, first), text);
  const name = { start: pieces[naming]!.start, end: pieces[first - 1]!.end };
  if (kindOf(text, name, quantities) !== 'word') return { kind: 'none', pieces };
  const cells = pieces.slice(first).map((piece) => (piece.start < piece.end ? piece : null));
  const number = isBarred && first === 2 ? { number: pieces[0]! } : {};
  return { kind: 'row', pieces, row: { ...number, name, cells } };
}

/** 一、收支对比 (一) 收入总计: what is merged over several rows stands before the name of the first. */
const nameAt = (pieces: readonly Piece[], text: string): number =>
  Math.max(
    0,
    pieces.findLastIndex(({ start, end }) =>
      /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．])/.test(
        text.slice(start, end),
      ),
    ),
  );

/** The words of a line, and their places. */
function words(text: string, line: Span): Piece[] {
  const found: Piece[] = [];
  for (const { index, 0: word } of withoutBars(text.slice(line.start, line.end)).matchAll(/\S+/g)) {
    const start = line.start + index;
    const last = found.at(-1);
    // 16.77 %
    if (last && /^[%％]$/.test(word))
      found[found.length - 1] = { start: last.start, end: start + word.length };
    else found.push({ start, end: start + word.length });
  }
  return found;
}

/** A line without the bars and blanks at its end. */
function withoutBars(line: string): string {
  let end = line.length;
  while (end > 0 && /[\s|｜]/.test(line[end - 1]!)) end--;
  return line.slice(0, end);
}

/** The lists of a document with one cell a line, with or without a bar behind each, or with a whole table in one line. */
export const cellListings = ({ blocks, text }: Document, quantities: readonly Quantity[]): Listing[] => [
  ...listingsIn(cellALine(blocks, text), { text, quantities }),
  ...longLines(blocks, text).flatMap((cells) =>
    listingsIn(cells, { text, quantities }).filter((listing) => fills(listing, cells)),
  ),
];

/** Little stands behind a table that a line was made of; else it is only the first part of a form. */
function fills({ rows }: Listing, cells: readonly Piece[]): boolean {
  const { name, cells: last } = rows.at(-1)!;
  const end = (last.findLast((cell) => cell !== null) ?? name).end;
  return cells.filter(({ start }) => start >= end).length * 5 <= cells.length;
}

/** A table in one line is no shorter: headings and two rows. */
const FEWEST = 9;

/** The words of lines that may be whole tables, cut at blanks. */
const longLines = (blocks: Document['blocks'], text: string): Piece[][] =>
  blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || block.contents) return [];
    const line = text.slice(block.span.start, block.span.end);
    const cells = /[|\t]/.test(line) ? [] : words(text, block.span);
    return cells.length >= FEWEST ? [cells] : [];
  });

function listingsIn(cells: readonly (Piece | undefined)[], { text, quantities }: Source): Listing[] {
  const kinds = cells.map((cell) => (cell ? kindOf(text, cell, quantities) : 'none'));
  const found: Listing[] = [];
  for (let at = 0; at + 1 < cells.length; at++) {
    if (kinds[at] !== 'word' || (kinds[at + 1] !== 'figure' && kinds[at + 1] !== 'dash')) continue;
    let from = at;
    while (kinds[from - 1] === 'word' && at - from < MOST) from--;
    const rows: Listed[] = [];
    let end = at;
    while (kinds[end] === 'word') {
      let to = end + 1;
      while (kinds[to] === 'figure' || kinds[to] === 'dash') to++;
      if (
        to === end + 1 &&
        (kinds[to] !== 'word' || !(kinds[to + 1] === 'figure' || kinds[to + 1] === 'dash'))
      )
        break;
      rows.push({
        name: cells[end]!,
        cells: cells.slice(end + 1, to).map((cell) => (cell && cell.start < cell.end ? cell : null)),
      });
      end = to;
    }
    found.push(
      numbered({ above: [cells.slice(from, at) as Piece[]], rows, byLine: false }, { text, quantities }),
    );
    at = Math.max(at, end - 1);
  }
  return found;
}

/** Headings of two levels are no more. */
const MOST = 30;

/** One cell a line, undefined where the text goes on otherwise; a bar of its own is a blank cell where bars end the others. */
function cellALine(blocks: Document['blocks'], text: string): (Piece | undefined)[] {
  const lines = blocks.flatMap((block): (Piece & { bars: number; own: boolean })[] => {
    const { start, end } = block.span;
    if (block.type !== 'paragraph' || block.contents) return [{ start, end, bars: -1, own: false }];
    const words = text.slice(start, end);
    if (words.trim() === '') return [];
    const bare = withoutBars(words);
    const bars = words.length - words.replace(/[|｜]/g, '').length;
    return [{ ...trimmed(bare, start), bars: /[|｜\t]/.test(bare) ? -1 : bars, own: bare === '' }];
  });
  const ended = lines.filter(({ bars, own }) => bars > 0 && !own).length;
  const alone = lines.filter(({ own }) => own).length;
  const cells: (Piece | undefined)[] = [];
  for (const { start, end, bars, own } of lines) {
    const last = cells.at(-1);
    const before = last && last.end - last.start === 2 ? text.slice(last.start, last.end) : '';
    if (bars < 0) cells.push(undefined);
    else if (own) cells.push(...(ended < alone ? [] : Array<Piece>(bars).fill({ start, end: start })));
    // 全年 | 执行数: a heading that was broken
    else if (before && !columnRole(before) && columnRole(before + text.slice(start, end)))
      cells.splice(-1, 1, { start: last!.start, end });
    else cells.push({ start, end });
  }
  return cells;
}

/** 7.02 | 2 | 某村 | …: numbers that count on before the names are those of the rows, not the last figures of the rows before. */
function numbered(listing: Listing, { text, quantities }: Source): Listing {
  const { rows, above } = listing;
  const last = (at: number) => {
    const piece = rows[at]?.cells.at(-1);
    const figure = piece && figureIn(text, piece, quantities);
    return figure && /^\d{1,3}$/.test(text.slice(piece.start, piece.end)) ? Number(figure.value) : Number.NaN;
  };
  const start = last(0);
  let count = 0;
  while (start <= 2 && last(count) === start + count) count++;
  if (count < 2 || count < rows.length - 3) return listing;
  // 序号 | 单位 | 金额 | 1 | 甲站: what seemed the first name is the last of the headings
  const isHeading = rows[0]!.cells.length === 1;
  const cut = rows.map((row, at): Listed => {
    const number = at > 0 && at <= count ? (rows[at - 1]!.cells.at(-1) ?? undefined) : undefined;
    return {
      ...(number && { number }),
      name: row.name,
      cells: at < count ? row.cells.slice(0, -1) : row.cells,
    };
  });
  return isHeading
    ? { ...listing, above: [[...above[0]!, rows[0]!.name]], rows: cut.slice(1) }
    : { ...listing, rows: cut };
}
