import type { Block, Document, Span } from '../../model.ts';
import { blanks, NARROW, translator } from '../fold.ts';
import { SIMPLIFIED } from '../simplified.ts';

/** Stands where digits have been explained already; no pattern takes it for text. */
export const TAKEN = '\uE000';

/** Ends every pattern: the border of a block, a cell or a paragraph. Plain `\n` inside a block is a soft line break. */
const BORDER = '\t';

const narrowed = translator([
  ...SIMPLIFIED,
  ...NARROW.filter(([wide]) => wide !== '，'),
  ...blanks(
    '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u202f\u3000\ufeff',
  ),
  ['−', '-'],
  ['﹣', '-'],
  ['﹪', '%'],
  ['〇', '零'],
]);

/** Between full-width digits a full-width comma is one of theirs: １２，３４５. */
const WIDE_COMMA = /(?<=[０-９])，(?=[０-９])/g;

/** A full-width comma groups digits only before an amount of money: 12，345.67元; elsewhere it separates. */
const WIDE_GROUPS = /(?<![\d.,，])[1-9]\d{0,2}(?:，\d{3}){1,4}(?=(?:\.\d{1,6})? {0,2}[万亿]?元)/g;

/**
 * The text with full-width forms, Traditional characters and blanks of every kind replaced one to one, so that a span in it
 * is a span in the document. Line breaks stay in plain text, which may be wrapped by hand; between blocks of a
 * structured document they become borders.
 */
export function fold(document: Document): string {
  const plain = narrowed(document.text.replace(WIDE_COMMA, ',')).replace(WIDE_GROUPS, (number) =>
    number.replaceAll('，', ','),
  );
  return document.format === 'txt'
    ? plain.replaceAll('\r', '\n').replace(LAST_CELL, (cell) => cell.slice(0, -1) + BORDER)
    : withBorders(plain, document.blocks);
}

/** `… | 5` above `部门管理 | …`: the figure that fills the last cell of a line has no unit in the next. */
const LAST_CELL = /[|\t] {0,9}-?\d[\d.,]{0,20}%? {0,9}\n(?=[^\n|\t]{1,60}[|\t])/g;

function withBorders(text: string, blocks: readonly Block[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { start, end: to } of leaves(blocks)) {
    pieces.push(bordered(text.slice(end, start)), text.slice(start, to));
    end = to;
  }
  pieces.push(bordered(text.slice(end)));
  return pieces.join('');
}

const bordered = (between: string): string => between.replaceAll('\n', BORDER);

/** Paragraphs in text order, from tables and notes too. */
function leaves(blocks: readonly Block[], found: Span[] = []): readonly Span[] {
  for (const block of blocks) {
    if (block.type === 'paragraph') found.push(block.span);
    else if (block.type === 'note') leaves(block.children, found);
    else for (const row of block.children) for (const cell of row.children) leaves(cell.children, found);
  }
  return found;
}
