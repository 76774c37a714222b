import type { Span } from '../model.ts';

/** So much of a long line to either side of what matters. */
const AROUND = 500;

/** The line that a span starts in, or what is around the span in a long one, and the range of the span in it. */
export function excerpt(text: string, span: Span): Span & { readonly text: string } {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.start);
  const from = Math.max(lineStart, span.start - AROUND);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, span.end + AROUND);
  return { text: text.slice(from, to), start: span.start - from, end: Math.min(span.end, to) - from };
}
