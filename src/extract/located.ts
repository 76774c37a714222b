import type { Span } from '../model.ts';

/** What lies inside a span, of things in text order. */
export function inside<Located extends { readonly span: Span }>(
  all: readonly Located[],
  { start, end }: Span,
): Located[] {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (all[middle]!.span.start < start) low = middle + 1;
    else high = middle;
  }
  const found: Located[] = [];
  for (let index = low; index < all.length && all[index]!.span.start < end; index++)
    if (all[index]!.span.end <= end) found.push(all[index]!);
  return found;
}
