import type { Span } from '../model.ts';

/** The line that a span starts in, and the range of the span in it. */
export function excerpt(text: string, span: Span): Span & { readonly text: string } {
  const from = text.lastIndexOf('\n', span.start - 1) + 1;
  const lineEnd = text.indexOf('\n', span.start);
  const to = lineEnd < 0 ? text.length : lineEnd;
  return { text: text.slice(from, to), start: span.start - from, end: Math.min(span.end, to) - from };
}
