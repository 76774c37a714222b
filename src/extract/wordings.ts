import type { Span } from '../model.ts';

/**
 * Where a text says something, in order: what `matchAll` with a global pattern finds, without an iterator and a copy of
 * the pattern, for the many patterns that hardly ever occur.
 */
export function wordings(text: string, pattern: RegExp): Span[] {
  const found: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}
