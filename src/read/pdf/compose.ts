import type { Block, Cell, Note, PageLine, Paragraph, Row, Span, TableBlock } from '../../model.ts';
import { type Writer, writer } from '../writer.ts';
import type { Flow, Piece } from './flow.ts';
import { joint } from './paragraphs.ts';
import type { JoinedTable, Placed } from './tables.ts';

/** The flow as one text with its blocks, and where each line of a page begins in it. */
export function compose(flow: Flow): { text: string; blocks: Block[]; lines: PageLine[] } {
  const out = writer();
  const lines: PageLine[] = [];

  function paragraph(placed: readonly Placed[]): Paragraph {
    let text = '';
    const starts: PageLine[] = [];
    for (const line of placed) {
      text += text === '' ? '' : joint(text, line.text);
      starts.push({ start: text.length, page: line.page, line: line.number });
      text += line.text;
    }
    const span = out.put(text);
    lines.push(...starts.map((line) => ({ ...line, start: line.start + span.start })));
    return { type: 'paragraph', span };
  }

  function piece(found: Piece): Block {
    out.startLine();
    return found.type === 'table' ? table(found.table, out, paragraph) : paragraph(found.lines);
  }

  function note(kind: Note['kind'], pieces: readonly Piece[]): Note[] {
    if (pieces.length === 0) return [];
    const children = pieces.map(piece);
    return [{ type: 'note', kind, span: around(children, out), children }];
  }

  const blocks: Block[] = flow.body.map(piece);
  blocks.push(
    ...flow.asides.flatMap((aside) => note('textbox', [aside])),
    ...flow.footnotes.flatMap((foot) => note('footnote', [foot])),
    ...note('header', flow.headers),
    ...note('footer', flow.footers),
  );
  return { text: out.text, blocks, lines };
}

function table(
  { rows, headerRows, cells }: JoinedTable,
  out: Writer,
  paragraph: (lines: readonly Placed[]) => Paragraph,
): TableBlock {
  const start = out.text.length;
  const children = Array.from({ length: rows }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  ).flatMap((own, row): Row[] => {
    if (row > 0) out.startLine();
    const from = out.text.length;
    const children = own.map(({ paragraphs, column, rowSpan, columnSpan }, at): Cell => {
      out.put(at > 0 ? '\t' : '');
      const start = out.text.length;
      const children = paragraphs.map((lines, index): Paragraph => {
        if (index > 0) out.startLine();
        return paragraph(lines);
      });
      if (children.length === 0) children.push({ type: 'paragraph', span: { start, end: start } });
      return {
        type: 'cell',
        span: { start, end: out.text.length },
        row,
        column,
        rowSpan,
        columnSpan,
        children,
      };
    });
    return [{ type: 'row', span: { start: from, end: out.text.length }, header: row < headerRows, children }];
  });
  return { type: 'table', span: { start, end: out.text.length }, children };
}

const around = (blocks: readonly Block[], out: Writer): Span => ({
  start: blocks[0]?.span.start ?? out.text.length,
  end: blocks.at(-1)?.span.end ?? out.text.length,
});
