import { once } from '../arithmetic/once.ts';
import { cellsOf, tablesOf } from '../extract/cells.ts';
import { flatMap } from '../extract/flat-map.ts';
import { holding, lastBefore } from '../extract/located.ts';
import { sectionsAt } from '../extract/outline/around.ts';
import type { Block, Document, Note, Report, Span, Where } from '../model.ts';
import { cellNameOf } from './cell-name.ts';

/** The place of a span as a person would say it: section path, line and column, paragraph, table cell; all from 1. */
export function whereIs(report: Pick<Report, 'document' | 'sections' | 'tables'>, span: Span): Where {
  const { document, sections } = report;
  const headings = sectionsAt(sections, span.start).map(({ heading }) => heading);
  const note = holding(notesOf(document), { start: span.start, end: span.start })?.kind ?? null;
  return {
    section: headings.map(({ start, end }) => document.text.slice(start, end).trim()).join(' > '),
    ...position(document, span.start),
    paragraph: isTyped(document) ? null : paragraphNumber(document, span.start, note === 'textbox'),
    ...tableCell(document, span),
    named: cellNameOf(report, span),
    note,
    sheet: sheetCell(document, span),
  };
}

/** A text is counted by its lines, whatever its paragraphs. */
const isTyped = ({ format }: Document): boolean => format === 'txt' || format === 'md';

/** Line and column (UTF-16 units) of an offset, from 1. */
export function position(document: Document, offset: number): Pick<Where, 'page' | 'line' | 'column'> {
  const printed = lastBefore(printedOf(document), offset);
  if (printed) {
    const { span, page, number } = printed;
    return { page, line: number, column: offset - span.start + 1 };
  }
  const { span, number } = lastBefore(linesOf(document), offset)!;
  return { line: number, column: offset - span.start + 1 };
}

/** Lines as a file with pages prints them. */
const printedOf = once(({ lines = [] }: Document): readonly (Numbered & { readonly page: number })[] =>
  lines.map(({ start, page, line }) => ({ span: { start, end: start }, page, number: line })),
);

interface Numbered {
  readonly span: Span;
  readonly number: number;
}

const linesOf = once(({ text }: Document): readonly Numbered[] => {
  const lines: Numbered[] = [];
  for (let start = 0; ; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    lines.push({ span: { start, end }, number: lines.length + 1 });
    if (stop < 0) return lines;
    start = stop + 1;
  }
});

/** Paragraphs of the body; an empty one has the number of the one before. */
const paragraphsOf = once(({ text, blocks }: Document): readonly Numbered[] => {
  let number = 0;
  return flatMap(blocks, ({ type, span }) => {
    if (type !== 'paragraph') return [];
    if (/\S/.test(text.slice(span.start, span.end))) number++;
    return [{ span, number }];
  });
});

/** Null inside tables and notes; a text box belongs to the paragraph before it. */
function paragraphNumber(document: Document, offset: number, inBox: boolean): number | null {
  if (inBox && holding(tablesOf(document), { start: offset, end: offset })) return null;
  const paragraph = lastBefore(paragraphsOf(document), offset);
  return paragraph && (inBox || offset <= paragraph.span.end) ? paragraph.number : null;
}

/** Filled cells of all sheets with the name of their sheet, in text order. */
const sheetCellsOf = once(({ sheets = [] }: Document) =>
  flatMap(sheets, ({ name, cells }) => cells.map(({ span, address }) => ({ span, name, cell: address }))),
);

/** What stands between two cells belongs to the one before. */
function sheetCell(document: Document, { start }: Span): Where['sheet'] {
  const found = lastBefore(sheetCellsOf(document), start);
  return found ? { name: found.name, cell: found.cell } : null;
}

const notesOf = once(({ blocks }: Document): readonly Note[] => notesIn(blocks));

function notesIn(blocks: readonly Block[], found: Note[] = []): readonly Note[] {
  for (const block of blocks) {
    if (block.type === 'note') found.push(block);
    if (block.type === 'table')
      for (const row of block.children) for (const cell of row.children) notesIn(cell.children, found);
  }
  return found;
}

function tableCell(document: Document, { start }: Span): Pick<Where, 'table' | 'row' | 'cell'> {
  const tables = tablesOf(document);
  const table = lastBefore(tables, start);
  if (!table || start >= table.span.end) return { table: null, row: null, cell: null };
  const before = lastBefore(cellsOf(document), start);
  const cell = before && start <= before.span.end ? before : undefined;
  return {
    table: tables.indexOf(table) + 1,
    row: cell ? cell.row + 1 : null,
    cell: cell ? cell.column + 1 : null,
  };
}
