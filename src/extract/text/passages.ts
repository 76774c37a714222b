import { once } from '../../arithmetic/once.ts';
import type { Block, Cell, Note, Paragraph, Report, Span } from '../../model.ts';
import { holding } from '../located.ts';

/** A line at least this long may have been broken by the width of the page rather than by its writer. */
const WRAPPED = 18;
const ENDS_SENTENCE = /[。!?;:；：！？]\s*$/;
/** A line with a comma that breaks off at a word or a figure is in the middle of a sentence. */
const CLAUSE = /[一-龥\d]\s*$(?<=[,，;；].*)/;
/** 合计386. | 45万元: a number broken at its point. */
const CUT = /\d[.．]\s*$/;
const STARTS_ITEM =
  /^\s*(?:第[一二三四五六七八九十]+[部章节]|[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]?\d{1,2}(?:[、）)]|[．.](?!\d))|[①-⑳]|(?:[—-]\s*)?\d{1,3}\s*(?:[—-]\s*)?$|目\s*录|附件?[\d一二三四五:：])/;

/** A stretch of running text that reads on without a break. */
interface Passage extends Span {
  /** Rises along the text: by one to the next paragraph, by far more between texts that do not go on from each other. */
  readonly paragraph: number;
}

/** No relation is sought over so many paragraphs. */
const APART = 1000;

/**
 * The running text as stretches that read on without a break: a paragraph of a Word or Markdown file; in plain text
 * also several lines where a sentence was broken by the width of the page. Sentences in a note or in a cell are running
 * text of their own; what else stands in a table is left to others.
 */
export const passages = once(({ document, tables }: Pick<Report, 'document' | 'tables'>) => {
  const { blocks, format, text } = document;
  const result: Passage[] = [];
  let previous = '';
  let place: Cell | Note | undefined;
  for (const { block, around } of running(blocks, text)) {
    const flat = !around && holding(tables, block.span) !== undefined;
    if (block.contents || flat) {
      previous = '';
      continue;
    }
    const line = text.slice(block.span.start, block.span.end);
    const last = result.at(-1);
    const wrapped =
      format === 'txt' &&
      last !== undefined &&
      (visible(previous) >= WRAPPED || CLAUSE.test(previous) || CUT.test(previous)) &&
      !ENDS_SENTENCE.test(previous) &&
      line.trim() !== '' &&
      !/^[ \u3000]{2}/.test(line) &&
      !STARTS_ITEM.test(line);
    const paragraph = last ? last.paragraph + (around === place ? 1 : APART) : 0;
    if (wrapped) result[result.length - 1] = { ...last, end: block.span.end };
    else result.push({ paragraph, ...block.span });
    previous = line;
    place = around;
  }
  return result as readonly Passage[];
});

interface Running {
  readonly block: Paragraph;
  readonly around: Cell | Note | undefined;
}

/** Paragraphs in text order with the cell or note that they stand in; of a cell only the sentences. */
function running(
  blocks: readonly Block[],
  text: string,
  around?: Cell | Note,
  found: Running[] = [],
): Running[] {
  for (const block of blocks) {
    if (block.type === 'table') {
      for (const row of block.children)
        for (const cell of row.children) running(cell.children, text, cell, found);
    } else if (block.type === 'note') {
      if (block.kind !== 'header' && block.kind !== 'footer') running(block.children, text, block, found);
    } else if (around?.type !== 'cell' || isSentence(text.slice(block.span.start, block.span.end))) {
      found.push({ block, around });
    }
  }
  return found;
}

/** Words, a sign of a clause or sentence, more words. */
function isSentence(line: string): boolean {
  if (line.length < SHORTEST) return false;
  const words = line.search(/[一-龥]{4}/);
  if (words < 0) return false;
  const [, ...others] = line.slice(words).split(/[,，;；:：。]/);
  return (others.join('').match(/[一-龥]{2}/g) ?? []).length > 1;
}

/** Four characters, a sign, two words of two. */
const SHORTEST = 9;

const visible = (line: string): number => line.replace(/\s+/g, '').length;
