import type { Document, Section } from '../../model.ts';
import type { Mark } from './mark.ts';

/** A title ends with its line, its first sentence or where the next label begins. */
const TITLE_END = /[。；;！!？?]/;
/** Longer, or with a comma outside brackets, and it is a sentence. */
const HEADING = /^(?:[^，,。；;]{1,30}[：:]?|[^，,。；;]{1,14}。)$/u;
const BRACKETED = /[（(][^（()）]*[）)]/gu;
const HEADING_STYLES = new Set(['part', 'chapter', 'han', 'none']);

/** The sections as a tree, from each mark's parent. */
export function tree(
  document: Document,
  marks: readonly Mark[],
  parents: readonly (number | null)[],
): Section[] {
  const taken = marks.map((_, index) => index).filter((index) => parents[index] !== null);
  const children = new Map<number, number[]>();
  const next = new Map<number, number>();
  taken.forEach((index, place) => {
    const parent = parents[index]!;
    const siblings = children.get(parent) ?? [];
    if (siblings.length === 0) children.set(parent, siblings);
    siblings.push(index);
    next.set(index, marks[taken[place + 1] ?? -1]?.start ?? document.text.length);
  });

  const build = (parent: number, end: number, depth: number): Section[] => {
    const siblings = children.get(parent) ?? [];
    return siblings.map((index, place) => {
      const following = siblings[place + 1];
      const close = following === undefined ? end : marks[following]!.start;
      return section(index, close, depth);
    });
  };
  const section = (index: number, end: number, depth: number): Section => {
    const mark = marks[index]!;
    const { label, start, inline } = mark;
    const titleStart = label?.span.end ?? start;
    const titleEnd = Math.min(next.get(index)!, mark.paragraph.span.end);
    const line = document.text.slice(titleStart, titleEnd);
    const stop = line.search(TITLE_END);
    const title = (stop < 0 ? line : line.slice(0, stop)).trim();
    const rest = line.trim();
    const heading = { start, end: stop < 0 ? titleStart + line.trimEnd().length : titleStart + stop };
    const kind =
      HEADING_STYLES.has(label?.style ?? 'none') || HEADING.test(rest.replace(BRACKETED, ''))
        ? 'heading'
        : 'item';
    return {
      ...(label ? { label } : {}),
      title,
      heading,
      span: { start, end },
      depth,
      kind,
      inline,
      children: build(index, end, depth + 1),
    };
  };
  return build(-1, document.text.length, 0);
}
