import type { Quantity, Report, Span, TableCell } from '../../../model.ts';
import { labelled } from '../../table/label.ts';
import type { Line } from '../table/line.ts';

/** Rows that follow each other without a sentence between them. */
export interface Run {
  readonly rows: readonly Line[];
  /** What stands before the first figure: the headings, as far as they go. */
  readonly headings: string;
}

/** How far back the headings of a run may stand, and how long the words between two figures may be. */
const REACH = 240;
const LONGEST = 60;

const BLANKS = /^(?:[\s|｜]*(?:[-—–－]+|[/／])(?=[\s|｜]|$))*/;

/**
 * The rows of tables flattened into running text: a label, then the figures that stand alone in their cells, whatever
 * parts the cells: blanks, bars or line breaks.
 */
export function runs({ document: { text }, quantities, tables }: Source): Run[] {
  const found: { rows: Open[]; headings: string }[] = [];
  let row: Open | undefined;
  let last = 0;
  let table = 0;
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!;
    const { start, end } = quantity.span;
    const before = last;
    last = end;
    while (table < tables.length && tables[table]!.span.end <= start) table++;
    const framed = table < tables.length && tables[table]!.span.start <= start;
    if (framed || !isCell(text, quantity, quantities[index - 1])) {
      row = undefined;
      continue;
    }
    const gap = text.slice(Math.max(before, start - REACH), start);
    const blanks = row && before >= start - REACH ? BLANKS.exec(gap)![0] : '';
    for (const _ of blanks.matchAll(/[-—–－]+|[/／]/g)) row?.figures.push(null);
    const words = gap.slice(blanks.length);
    const label = labelIn(words, start - words.length);
    if (row && !label) {
      row.figures.push(quantity);
      continue;
    }
    const continues = row && words.length <= LONGEST && !/[。；;！!]/.test(words);
    row = { label: label ?? { start, end: start }, text: label?.text ?? '', figures: [quantity] };
    if (continues) found.at(-1)!.rows.push(row);
    else found.push({ rows: [row], headings: text.slice(Math.max(0, start - REACH), start) });
  }
  return found.map(({ rows, headings }) => ({ rows: rows.map(lineOf), headings }));
}

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

interface Open {
  readonly label: Span;
  readonly text: string;
  readonly figures: (Quantity | null)[];
}

/** A figure with nothing but its cell's edges about it. */
function isCell(text: string, { span, unit, unitInferred, bound }: Quantity, before?: Quantity): boolean {
  const lead = text[span.start - 1] ?? '\n';
  const next = text[span.end] ?? '\n';
  const bare = unit === '' || unit === '%' || unitInferred === true;
  return (
    bare &&
    bound === 'eq' &&
    (/[\s|｜:：]/.test(lead) || before?.span.end === span.start) &&
    /[\s|｜]/.test(next)
  );
}

/** The last words before a figure that are a cell of their own. */
function labelIn(words: string, offset: number): (Span & { text: string }) | undefined {
  const found = [...words.matchAll(/(?<![^\n|｜])[^\n|｜]*\p{Script=Han}[^\n|｜]*/gu)].at(-1);
  if (!found) return undefined;
  const cell = found[0].trim();
  // a whole table in one line: only the last word is of this row
  const text = cell.length > LONGEST_NAME ? /(?<!\S)\S*$/.exec(cell)![0] : cell;
  const start = offset + found.index + found[0].trimEnd().length - text.length;
  return { start, end: start + text.length, text };
}

const LONGEST_NAME = 40;

/** A row as a line of a table; blank cells at its end are none. */
function lineOf({ label, text, figures }: Open): Line {
  const filled = figures.findLastIndex((figure) => figure !== null) + 1;
  const cell: TableCell = {
    span: { start: label.start, end: label.end },
    text,
    row: 0,
    column: 0,
    rowSpan: 1,
    columnSpan: 1,
    quantities: [],
  };
  return {
    ...labelled(text.replace(/\s+|[:：]\s*$/g, '')),
    figures: figures.slice(0, filled),
    cells: [cell],
  };
}
