import type { Block, Cell, Document, Report, Section, Span, Where } from '../model.ts';

/** The place of a span as a person would say it: section path, line and column, paragraph, table cell; all from 1. */
export function whereIs(report: Pick<Report, 'document' | 'sections'>, span: Span): Where {
  const { document, sections } = report;
  return {
    section: path(sections, span, document.text).join(' > '),
    ...position(document.text, span.start),
    paragraph: paragraphNumber(document, span.start),
    ...tableCell(document.blocks, span),
  };
}

/** Line and column (UTF-16 units) of an offset, from 1. */
export function position(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.start < outer.end;

function path(sections: readonly Section[], span: Span, text: string): string[] {
  const section = sections.findLast((candidate) => within(candidate.span, span));
  if (!section) return [];
  const heading = text.slice(section.heading.start, section.heading.end).trim();
  return [heading, ...path(section.children, span, text)];
}

/** Ordinal of the body paragraph, empty ones left out; null inside tables and notes. */
function paragraphNumber(document: Document, offset: number): number | null {
  let count = 0;
  for (const block of document.blocks) {
    if (block.type !== 'paragraph') continue;
    if (document.text.slice(block.span.start, block.span.end).trim() !== '') count++;
    if (block.span.start <= offset && offset <= block.span.end) return count;
  }
  return null;
}

function tableCell(blocks: readonly Block[], span: Span): Pick<Where, 'table' | 'row' | 'cell'> {
  let table = 0;
  for (const block of blocks) {
    if (block.type !== 'table') continue;
    table++;
    if (!within(block.span, span)) continue;
    const cells: Cell[] = block.children.flatMap((row) => row.children);
    const cell = cells.find(
      (candidate) => candidate.span.start <= span.start && span.start <= candidate.span.end,
    );
    return { table, row: cell ? cell.row + 1 : null, cell: cell ? cell.column + 1 : null };
  }
  return { table: null, row: null, cell: null };
}
