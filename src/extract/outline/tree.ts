import type { Document, LabelStyle, Section, Span } from '../../model.ts';
import type { Mark } from './mark.ts';

/** A title ends with its line, its first sentence or where the next label begins. */
const TITLE_END = /[。；;！!？?]/;
/** Longer, or with a comma outside brackets, and it is a sentence. */
const HEADING = /^(?:[^，,。；;]{1,30}[：:]?|[^，,。；;]{1,14}。)$/u;
const BRACKETED = /[（(][^（()）]*[）)]/gu;
const HEADINGS: ReadonlySet<LabelStyle> = new Set(['part', 'chapter', 'han', 'none']);
const ITEMS: ReadonlySet<LabelStyle> = new Set(['circled', 'first']);

/** The sections as a tree, from each mark's parent: −1 at the top, null for what is no label. */
export function tree(
  document: Document,
  marks: readonly Mark[],
  parents: readonly (number | null)[],
): Section[] {
  const taken = marks.map((_, index) => index).filter((index) => parents[index] !== null);
  const children = new Map<number, number[]>();
  for (const index of taken) {
    const siblings = children.get(parents[index]!);
    if (siblings) siblings.push(index);
    else children.set(parents[index]!, [index]);
  }
  const next = new Map(taken.map((index, place) => [index, marks[taken[place + 1] ?? -1]?.start]));

  const build = (parent: number, end: number, depth: number): Section[] => {
    const siblings = children.get(parent) ?? [];
    return siblings.map((index, place) => {
      const mark = marks[index]!;
      const close = marks[siblings[place + 1] ?? -1]?.start ?? end;
      const limit = Math.min(next.get(index) ?? document.text.length, document.text.length);
      return {
        span: { start: mark.start, end: close },
        depth,
        inline: mark.inline,
        children: build(index, close, depth + 1),
        ...(mark.label && { label: mark.label }),
        ...headed(document, mark, limit),
      };
    });
  };
  return build(-1, document.text.length, 0);
}

/** Title, heading and kind of the section that a mark opens; nothing of it lies behind `limit`. */
function headed(document: Document, mark: Mark, limit: number): Pick<Section, 'title' | 'heading' | 'kind'> {
  const { label, start, inline, paragraph } = mark;
  const from = label?.span.end ?? start;
  const line = titleLine(document.text, { start: from, end: Math.min(limit, paragraph.span.end) }, limit);
  const rest = document.text.slice(line.start, line.end);
  const stop = rest.search(TITLE_END);
  const title = (stop < 0 ? rest : rest.slice(0, stop)).trimEnd();
  const style = label?.style ?? 'none';
  const stands = !(inline && style.startsWith('arabic')) && !ITEMS.has(style);
  const short = HEADING.test(rest.trim().replace(BRACKETED, ''));
  return {
    title: title.trim().replace(/[：:]$/, ''),
    heading: { start, end: title.trim() === '' ? from : line.start + title.length },
    kind: HEADINGS.has(style) || (stands && short) ? 'heading' : 'item',
  };
}

/** `三、` alone on its line has its title on the next one. */
function titleLine(text: string, line: Span, limit: number): Span {
  if (text.slice(line.start, line.end).trim() !== '' || line.end >= limit) return line;
  const start = line.end + 1;
  const stop = text.indexOf('\n', start);
  const next = { start, end: Math.min(stop < 0 ? text.length : stop, limit) };
  return HEADING.test(text.slice(next.start, next.end).trim()) ? next : line;
}
