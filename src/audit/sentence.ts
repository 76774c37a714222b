import type { Span } from '../model.ts';
import { excerpt } from './excerpt.ts';

const END = /[。！？；]/;
/** A sentence longer than this is cut around the place that matters. */
const LONGEST = 400;

/** The sentence, or the table row, that a span stands in, and the range of the span in it. */
export function sentence(text: string, span: Span): Span & { readonly text: string } {
  return sentenceOf(excerpt(text, span));
}

/** The same of a line that has been cut out already. */
export function sentenceOf(line: Span & { readonly text: string }): Span & { readonly text: string } {
  const isRow = line.text.includes('\t');
  let from = 0;
  let to = line.text.length;
  if (!isRow) {
    from = line.start;
    while (from > 0 && !END.test(line.text[from - 1]!)) from--;
    to = Math.max(line.end, line.start);
    while (to < line.text.length && !END.test(line.text[to - 1] ?? '')) to++;
  }
  from = Math.max(from, line.start - LONGEST / 2);
  to = Math.min(to, Math.max(line.end, from + LONGEST));
  const lead = /^\s*/.exec(line.text.slice(from, line.start))![0].length;
  from += lead;
  return { text: line.text.slice(from, to).trimEnd(), start: line.start - from, end: line.end - from };
}
