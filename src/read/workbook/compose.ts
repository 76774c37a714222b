import type { Block, Cell, Paragraph, Row, Span, TableBlock } from '../../model.ts';
import { canonical } from '../canonical.ts';
import { ReadProblem } from '../problem.ts';
import type { Grid, Line, Piece, ShownCell } from './layout.ts';
import { LIMITS } from './limits.ts';

/** Puts what is seen in the sheets together into one text. */
export interface Composer {
  /** @returns where its cells came to stand, in text order */
  sheet(sheet: ComposedSheet): PlacedCell[];
  finish(): { text: string; blocks: Block[] };
}

interface ComposedSheet {
  readonly pieces: readonly Piece[];
  readonly boxes: readonly string[];
  /** Stands above it, where it does not begin with a title of its own. */
  readonly name: string;
  /** It is one of several, so that its title is a heading. */
  readonly isPart: boolean;
  /** Whether a row of the sheet is printed again on each page. */
  readonly isHeader: (row: number) => boolean;
}

export interface PlacedCell {
  readonly cell: ShownCell;
  readonly span: Span;
}

export function composer(): Composer {
  const stretches: string[] = [];
  const blocks: Block[] = [];
  let placed: PlacedCell[] = [];
  let end = 0;
  let places = 0;

  function write(text: string): Span {
    stretches.push(text);
    const start = end;
    end += text.length;
    if (end > LIMITS.characters) throw new ReadProblem('too-large', `over ${LIMITS.characters} characters`);
    return { start, end };
  }

  function paragraphs(text: string): Paragraph[] {
    return canonical(text)
      .replaceAll('\t', ' ')
      .split('\n')
      .map((line, at): Paragraph => {
        if (at > 0) write('\n');
        return { type: 'paragraph', span: write(line.trim()) };
      });
  }

  const place = (cell: ShownCell, span: Span): void => {
    placed.push({ cell, span });
  };

  function line({ cells }: Line): Block[] {
    const isOne = cells.every(({ text }) => !text.includes('\n'));
    const start = end;
    const own = cells.flatMap((cell, at): Paragraph[] => {
      if (at > 0) write(isOne ? '  ' : '\n');
      const inner = paragraphs(cell.text);
      place(cell, around(inner));
      return inner;
    });
    return isOne ? [{ type: 'paragraph', span: { start, end } }] : own;
  }

  function table(grid: Grid, header: (row: number) => boolean): TableBlock {
    const { rows, columns } = grid;
    places += rows.length * columns.length;
    if (places > LIMITS.places) throw new ReadProblem('too-large', `over ${LIMITS.places} places in tables`);
    const rowAt = new Map(rows.map((row, at) => [row, at]));
    const columnAt = new Map(columns.map((column, at) => [column, at]));
    const starts = new Map(
      grid.cells.map((cell) => [rowAt.get(cell.row)! * columns.length + columnAt.get(cell.column)!, cell]),
    );
    const taken = new Uint8Array(rows.length * columns.length);
    const start = end;
    const children = rows.map((number, row): Row => {
      if (row > 0) write('\n');
      const rowStart = end;
      const own: Cell[] = [];
      for (let column = 0; column < columns.length; column++) {
        const at = row * columns.length + column;
        if (taken[at] === 1) continue;
        const cell = starts.get(at);
        const rowSpan = cell ? within(rows, row, number + cell.rowSpan) : 1;
        const columnSpan = cell ? within(columns, column, cell.column + cell.columnSpan) : 1;
        if (cell)
          for (let r = row; r < row + rowSpan; r++)
            taken.fill(1, r * columns.length + column, r * columns.length + column + columnSpan);
        if (own.length > 0) write('\t');
        const inner = paragraphs(cell?.text ?? '');
        const span = around(inner);
        if (cell) place(cell, span);
        own.push({ type: 'cell', span, row, column, rowSpan, columnSpan, children: inner });
      }
      return { type: 'row', span: { start: rowStart, end }, header: header(number), children: own };
    });
    return { type: 'table', span: { start, end }, children };
  }

  function add(make: () => readonly Block[]): void {
    if (blocks.length > 0) write('\n');
    for (const block of make()) blocks.push(block);
  }

  return {
    sheet({ pieces, boxes, name, isPart, isHeader }) {
      placed = [];
      const [first] = pieces;
      const isTitled = first?.kind === 'line' && first.cells.length === 1;
      if (isPart && !isTitled && !UNNAMED.test(name)) add(() => paragraphs(name).map(asHeading));
      for (const piece of pieces)
        add(() => {
          if (piece.kind === 'grid') return [table(piece, isHeader)];
          const own = line(piece);
          return isPart && isTitled && piece === first ? own.map(asHeading) : own;
        });
      for (const box of boxes)
        add(() => {
          const children = paragraphs(box);
          return [{ type: 'note', kind: 'textbox', span: around(children), children }];
        });
      return placed;
    },
    finish: () => ({ text: stretches.join(''), blocks }),
  };
}

/** Names that nobody gave. */
const UNNAMED = /^(?:sheet|工作表|表)\s?\d*$/i;

const asHeading = <B extends Block>(block: B): B => ({ ...block, heading: 1 });

const around = (paragraphs: readonly Paragraph[]): Span => ({
  start: paragraphs[0]!.span.start,
  end: paragraphs.at(-1)!.span.end,
});

/** How many of the rows or columns that are kept lie before a number, from one of them on. */
function within(numbers: readonly number[], from: number, end: number): number {
  let at = from + 1;
  while (at < numbers.length && numbers[at]! < end) at++;
  return at - from;
}
