import type { Quantity, Row, Span } from '../../../model.ts';
import { isClosing } from '../label.ts';
import { figureIn, rowOf } from './cell.ts';
import { type Cells, headings, type Kind, single } from './stacked-heading.ts';

/** Rows of the smallest table, and the columns of tables. */
const ROWS = 3;
const FEWEST = 3;
const MOST = 14;

/** A cell of a plain table is short, and no sentence. */
const LONGEST = 40;

/**
 * Plain tables, one cell a line: rows that repeat the same kinds of cells, a name and its figures, below as many headings.
 * A row that lost a cell breaks the rhythm, and with it the table; only a total may have lost the cells beside its name.
 */
export function stacked(lines: readonly Span[], text: string, quantities: readonly Quantity[]): Row[][] {
  const figures = lines.map((line) => figureIn(text, line, quantities));
  const words = lines.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ''));
  const kinds = words.map((line, index) => kindOf(line, figures[index]));
  const cells: Cells = { lines, kinds, figures, words };
  const found: Row[][] = [];
  for (let at = FEWEST; at < lines.length; at++) {
    const table = kinds[at - 1] === 'word' ? tableAt(cells, at) : undefined;
    if (!table) continue;
    found.push(table.rows);
    at = table.end - 1;
  }
  return found;
}

function kindOf(line: string, figure: Quantity | undefined): Kind {
  if (figure) return 'figure';
  if (/^[/／—–-]+$/.test(line)) return 'dash';
  return line.length <= LONGEST && !/[。；;，！？]/.test(line) ? 'word' : 'none';
}

/** The table whose first row of figures begins at a line, with the small ones right above and below it. */
function tableAt(cells: Cells, start: number): { rows: Row[]; end: number } | undefined {
  const { lines, kinds } = cells;
  for (let width = FEWEST; width <= MOST; width++) {
    // headings first: of a long run of cells without them the rhythm is not taken to its end again and again
    if (!kinds.slice(Math.max(0, start - width), start).every((kind) => kind === 'word')) return undefined;
    const count = rhythm(kinds, start, width);
    if (count < ROWS - 1 || isUneven(kinds, start, width, count)) continue;
    const end = start + count * width;
    const total = totalAfter(cells, start, end, width);
    const heads = total || count >= ROWS ? headings(cells, start, width, count) : undefined;
    if (!heads) continue;
    const body = Array.from({ length: count }, (_, row) =>
      lines.slice(start + row * width, start + (row + 1) * width),
    );
    const [label, ...rest] = total;
    const closing = label ? [[label, ...Array<null>(width - total.length).fill(null), ...rest]] : [];
    const after = single(cells, end + total.length, 1);
    const rows = [
      ...single(cells, heads.from, -1).map(rowOf),
      ...heads.rows,
      ...[...body, ...closing, ...after].map(rowOf),
    ];
    return { rows, end: end + total.length + after.flat().filter(Boolean).length };
  }
  return undefined;
}

/** How often the kinds of the first cells are repeated; 0 where they are no row: a name, perhaps its number, and figures. */
function rhythm(kinds: readonly Kind[], start: number, width: number): number {
  const first = kinds.slice(start, start + width);
  const name = first.indexOf('word');
  const isNamed = name === 0 || (name === 1 && first[0] === 'figure');
  const words = first.filter((kind) => kind === 'word').length;
  if (!isNamed || words > 2 || !first.slice(name + 1).includes('figure') || first.includes('none')) return 0;
  const fits = (at: number) =>
    first.every((kind, index) => {
      const other = kinds[at + index] ?? 'none';
      return other === kind || (index > name && alike(other, kind));
    });
  let count = 1;
  while (fits(start + count * width)) count++;
  return count;
}

/** Two lists side by side, one longer than the other: nobody can tell to which of them a name belongs. */
function isUneven(kinds: readonly Kind[], start: number, width: number, count: number): boolean {
  const halves = width % 2 === 0 ? rhythm(kinds, start, width / 2) : 0;
  return halves > count && halves !== 2 * count;
}

/** 合计 and its figures, where the row has lost the cells beside its name; empty where none follows. */
function totalAfter(
  { lines, kinds, words }: Cells,
  start: number,
  at: number,
  width: number,
): readonly Span[] {
  if (kinds[at] !== 'word' || !isClosing(words[at]!)) return [];
  const first = kinds.slice(start, start + width);
  const name = first.indexOf('word');
  const end = at + width - name;
  const rest = kinds.slice(at + 1, end);
  const fits = rest.every((kind, index) => alike(kind, first[name + 1 + index]!));
  return end <= lines.length && fits ? lines.slice(at, end) : [];
}

/** A dash stands for any cell. */
const alike = (one: Kind, other: Kind): boolean =>
  one === other || (one !== 'none' && other !== 'none' && (one === 'dash' || other === 'dash'));
