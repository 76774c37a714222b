import type { Document, Span, Table } from '../../../model.ts';
import { holding } from '../../located.ts';

/** A line at least this long may have been broken by the width of the page rather than by its writer. */
const WRAPPED = 18;
const ENDS_SENTENCE = /[。!?;:；：！？]\s*$/;
/** A line with a comma that breaks off at a word or a figure is in the middle of a sentence. */
const CLAUSE = /[,，;；].*[一-龥\d]\s*$/;
/** 合计386. | 45万元: a number broken at its point. */
const CUT = /\d[.．]\s*$/;
const STARTS_ITEM =
  /^\s*(?:第[一二三四五六七八九十]+[部章节]|[（(]?[一二三四五六七八九十]{1,3}[、）)．.]|[（(]?\d{1,2}(?:[、）)]|[．.](?!\d))|[①-⑳]|[—-]?\s*\d{1,3}\s*[—-]?\s*$|目\s*录|附件?[\d一二三四五:：])/;

/**
 * The running text as stretches that read on without a break: a paragraph of a Word or Markdown file; in plain text
 * also several lines where a sentence was broken by the width of the page. Tables and notes are left to others.
 */
export function passages({ blocks, format, text }: Document, tables: readonly Table[]): Span[] {
  const result: Span[] = [];
  let previous = '';
  for (const block of blocks) {
    const flat = holding(tables, block.span) !== undefined;
    if (block.type !== 'paragraph' || block.contents || flat) {
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
    if (wrapped) result[result.length - 1] = { start: last.start, end: block.span.end };
    else result.push(block.span);
    previous = line;
  }
  return result;
}

const visible = (line: string): number => line.replace(/\s+/g, '').length;
