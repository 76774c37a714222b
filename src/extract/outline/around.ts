import type { Section } from '../../model.ts';

/** The sections around an offset, outermost first. */
export function sectionsAt(sections: readonly Section[], offset: number): Section[] {
  const found: Section[] = [];
  for (let siblings = sections; ; ) {
    const section = lastBefore(siblings, offset);
    if (!section || offset >= section.span.end) return found;
    found.push(section);
    siblings = section.children;
  }
}

/** The last of siblings in text order that starts at an offset or before it. */
function lastBefore(siblings: readonly Section[], offset: number): Section | undefined {
  let [low, high] = [0, siblings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (siblings[middle]!.span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return siblings[low - 1];
}
