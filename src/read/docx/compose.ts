import type { Anchor, Block, Cell, Note, Paragraph, Row, Span, TableBlock } from '../../model.ts';
import { grid } from './grid.ts';
import type { NumberingProperties } from './labels.ts';
import type { RawBlock, RawParagraph, RawTable } from './raw.ts';
import type { Styles } from './styles.ts';

/** Puts stories together into one text, in the order in which they are added. */
export interface Composer {
  add(blocks: readonly RawBlock[], part: string): void;
  addNote(kind: Note['kind'], blocks: readonly RawBlock[], part: string): void;
  finish(): { text: string; blocks: Block[]; anchors: Anchor[]; unshared: Span[] };
}

export function composer(styles: Styles, label: (paragraph: NumberingProperties) => string): Composer {
  const stretches: string[] = [];
  const anchors: Anchor[] = [];
  const blocks: Block[] = [];
  const unshared: Span[] = [];
  let end = 0;
  let part = '';

  function write(text: string): void {
    stretches.push(text);
    end += text.length;
  }

  /** Blocks one below the other; the text boxes of a paragraph right after it. */
  function stack(raw: readonly RawBlock[]): Block[] {
    const placed: Block[] = [];
    for (const block of joined(raw)) {
      if (!isPresent(block)) continue;
      if (placed.length > 0) write('\n');
      if (block.type === 'table') placed.push(composeTable(block));
      else composeParagraph(block, placed);
      for (const box of boxesOf(block)) {
        write('\n');
        placed.push(composeNote('textbox', box));
      }
    }
    // Without the room that is kept for more.
    return placed.slice();
  }

  /** A paragraph; each further line of one with line breaks is another, as in any other format. */
  function composeParagraph(raw: RawParagraph, placed: Block[]): void {
    const start = end;
    const breaks: number[] = [];
    const automatic = label(raw);
    if (automatic !== '') {
      write(automatic + gapAfter(automatic, raw));
      unshared.push({ start, end });
    }
    for (const piece of raw.pieces) {
      const { text, paragraph, run, character } = piece;
      const from = end;
      write(text);
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(from + at);
      if (piece.unshared) unshared.push({ start: from, end });
      if (run >= 0) anchors.push({ span: { start: from, end }, part, paragraph, run, character });
    }
    const style = styles.ofParagraph(raw);
    const heading = headingDepth(raw.outline ?? style.outline);
    const contents = raw.contents || style.contents;
    let lineStart = start;
    for (let at = 0; at <= breaks.length; at++) {
      const lineEnd = breaks[at] ?? end;
      const line: { -readonly [K in keyof Paragraph]: Paragraph[K] } = {
        type: 'paragraph',
        span: { start: lineStart, end: lineEnd },
      };
      if (heading !== undefined && lineStart === start) line.heading = heading;
      if (automatic !== '' && lineStart === start) line.label = { start, end: start + automatic.length };
      if (contents) line.contents = true;
      placed.push(line);
      lineStart = lineEnd + 1;
    }
  }

  function composeTable(raw: RawTable): TableBlock {
    const start = end;
    const rows: Row[] = grid(raw).map(({ header, cells }, index) => {
      if (index > 0) write('\n');
      const rowStart = end;
      const children = cells.map(({ blocks, row, column, rowSpan, columnSpan }, at): Cell => {
        if (at > 0) write('\t');
        const start = end;
        const children = stack(blocks);
        return { type: 'cell', children, span: { start, end }, row, column, rowSpan, columnSpan };
      });
      return { type: 'row', span: { start: rowStart, end }, header, children };
    });
    return { type: 'table', span: { start, end }, children: rows };
  }

  function composeNote(kind: Note['kind'], raw: readonly RawBlock[]): Note {
    const start = end;
    const children = stack(raw);
    return { type: 'note', kind, span: { start, end }, children };
  }

  return {
    add(raw, of) {
      part = of;
      for (const block of stack(raw)) blocks.push(block);
    },
    addNote(kind, raw, of) {
      if (!holdsText(raw)) return;
      part = of;
      if (blocks.length > 0) write('\n');
      const note = composeNote(kind, raw);
      blocks.push(note);
      if (kind === 'header' || kind === 'footer') unshared.push(note.span);
    },
    finish: () => ({ text: stretches.join(''), blocks, anchors, unshared }),
  };
}

/** Paragraphs whose mark is gone run on into the next one, whose properties they take. */
function joined(blocks: readonly RawBlock[]): readonly RawBlock[] {
  if (blocks.length < 2 || !blocks.some((block) => block.type === 'paragraph' && block.joinsNext))
    return blocks;
  const whole: RawBlock[] = [];
  let begun: RawParagraph[] = [];
  const finish = () => {
    const last = begun.at(-1);
    if (last)
      whole.push({
        ...last,
        pieces: begun.flatMap((each) => each.pieces),
        boxes: begun.flatMap((each) => each.boxes),
      });
    begun = [];
  };
  for (const block of blocks) {
    if (block.type === 'paragraph') begun.push(block);
    if (block.type !== 'paragraph' || !block.joinsNext) finish();
    if (block.type !== 'paragraph') whole.push(block);
  }
  finish();
  return whole;
}

/** `1.1` and `2024年` must not become one figure; `一、` and `（一）` stand close to their title, as they are typed. */
function gapAfter(label: string, { pieces }: RawParagraph): string {
  const next = pieces[0]?.text ?? '';
  if (/[\p{L}\p{N}]$/u.test(label)) return ' ';
  return /[.．]$/.test(label) && /^[\d０-９]/.test(next) ? ' ' : '';
}

/** A table whose rows are all deleted is gone. */
const isPresent = (block: RawBlock): boolean =>
  block.type === 'paragraph' || block.rows.length === 0 || block.rows.some(({ absent }) => !absent);

const boxesOf = (block: RawBlock): readonly RawBlock[][] =>
  block.type === 'paragraph' ? block.boxes.filter(holdsText) : [];

const headingDepth = (outline: number | undefined): number | undefined =>
  outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined;

const holdsText = (blocks: readonly RawBlock[]): boolean =>
  blocks.some((block) =>
    block.type === 'paragraph'
      ? block.pieces.some(({ text }) => text.trim() !== '') || block.boxes.some(holdsText)
      : block.rows.some(({ cells }) => cells.some((cell) => holdsText(cell.blocks))),
  );
