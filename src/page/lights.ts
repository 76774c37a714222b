import type { Span } from '../model.ts';

/** Pieces of the paper that lies open, in the order of the text, and those that are lit. */
let pieces: readonly { readonly start: number; readonly end: number; readonly element: HTMLElement }[] = [];
const lit: Record<'lit' | 'hovered', HTMLElement[]> = { lit: [], hovered: [] };

/** Turns to another paper. */
export function attend(root: HTMLElement): void {
  pieces = [...root.querySelectorAll<HTMLElement>('[data-at]')]
    .map((element) => ({ start: Number(element.dataset.at), end: Number(element.dataset.end), element }))
    .sort((a, b) => a.start - b.start);
  lit.lit = [];
  lit.hovered = [];
  light('lit', wanted.lit);
}

const wanted: Record<'lit' | 'hovered', readonly Span[]> = { lit: [], hovered: [] };

/** Lights these places, and no others: for what is open (`lit`), or for what the pointer is over. */
export function light(why: 'lit' | 'hovered', spans: readonly Span[]): void {
  wanted[why] = spans;
  for (const element of lit[why]) element.classList.remove(why);
  lit[why] = spans.flatMap(under);
  for (const element of lit[why]) element.classList.add(why);
}

function under({ start, end }: Span): HTMLElement[] {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const found: HTMLElement[] = [];
  for (; low < pieces.length && pieces[low]!.start < end; low++) found.push(pieces[low]!.element);
  return found;
}

/** Brings a place into sight. */
export function reveal(span: Span): void {
  const element = under(span)[0];
  element?.scrollIntoView({
    block: 'center',
    behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
  });
}
