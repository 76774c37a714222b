import type { Span } from '../model.ts';

/** Whether a span lies inside another. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

interface Located {
  readonly span: Span;
}

/** Index of the first, of things in text order, that begins at an offset or after it. */
export function firstFrom(ordered: readonly Located[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ordered[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last that begins at an offset or before it. */
export const lastBefore = <One extends Located>(ordered: readonly One[], offset: number): One | undefined =>
  ordered[firstFrom(ordered, offset + 1) - 1];

/** The one that holds a span, of things that do not overlap. */
export function holding<One extends Located>(ordered: readonly One[], { start, end }: Span): One | undefined {
  const one = lastBefore(ordered, start);
  return one && end <= one.span.end ? one : undefined;
}

/** What lies inside a span. */
export function inside<One extends Located>(ordered: readonly One[], { start, end }: Span): One[] {
  const found: One[] = [];
  for (let index = firstFrom(ordered, start); index < ordered.length; index++) {
    const one = ordered[index]!;
    if (one.span.start >= end) break;
    if (one.span.end <= end) found.push(one);
  }
  return found;
}
