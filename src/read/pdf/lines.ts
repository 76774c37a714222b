import { canonical } from '../canonical.ts';
import { raised } from '../docx/raised.ts';
import type { Glyph } from './drawing.ts';

/** Characters on one base line. */
export interface Line {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Its base line. */
  readonly y: number;
  /** Height of most of its characters. */
  readonly size: number;
  /** Of the first character that cannot be parted from what follows, as wide as it is. */
  readonly firstWidth: number;
  readonly glyphs: readonly Glyph[];
}

/** Characters whose base lines differ by less than this part of their height stand on one line. */
const SAME_LINE = 0.5;

/** The lines that characters stand on, from the top. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const sorted = glyphs.slice().sort((a, b) => a.y - b.y);
  const lines: Line[] = [];
  let open: Glyph[] = [];
  let tallest = 0;
  const close = () => {
    const line = lineOf(open);
    if (line) lines.push(line);
    open = [];
    tallest = 0;
  };
  for (const glyph of sorted) {
    const first = open[0];
    if (first && glyph.y - first.y > SAME_LINE * Math.max(tallest, glyph.size)) close();
    open.push(glyph);
    tallest = Math.max(tallest, glyph.size);
  }
  close();
  return lines;
}

/** A line of characters; none where all are blank. */
export function lineOf(unsorted: readonly Glyph[]): Line | null {
  const glyphs = unsorted.slice().sort((a, b) => a.x - b.x);
  while (glyphs[0]?.text.trim() === '') glyphs.shift();
  while (glyphs.at(-1)?.text.trim() === '') glyphs.pop();
  if (glyphs.length === 0) return null;
  const { size, y } = mostOf(glyphs);
  let text = '';
  let before: Glyph | undefined;
  let firstWidth = 0;
  for (const glyph of glyphs) {
    if (before) text += blanks(before, glyph);
    const isRaised = glyph.size < size * 0.88 && y - glyph.y > size * 0.2;
    text += isRaised ? raised(glyph.text) : glyph.text;
    before = glyph;
  }
  for (const [at, glyph] of glyphs.entries()) {
    const previous = glyphs[at - 1]?.text;
    const belongs =
      previous === undefined ||
      (IN_WORD.test(glyph.text) && IN_WORD.test(previous)) ||
      CLOSING.test(glyph.text) ||
      OPENING.test(previous);
    if (!belongs) break;
    firstWidth = glyph.x + glyph.width - glyphs[0]!.x;
  }
  const last = glyphs.at(-1)!;
  return { text: canonical(text), x0: glyphs[0]!.x, x1: last.x + last.width, y, size, firstWidth, glyphs };
}

/** What is not parted at the end of a line: words, figures, and signs that begin no line. */
const IN_WORD = /^[\w.,%&'-]+$/;
const OPENING = /^[（《「『“‘【([]$/;
const CLOSING = /^[，。；：、！？）》」』”’】,.;:!?)%\]]/;

/** Height and base line of most characters. */
function mostOf(glyphs: readonly Glyph[]): { size: number; y: number } {
  const counts = new Map<number, { count: number; y: number }>();
  for (const { size, y, text } of glyphs) {
    const rounded = Math.round(size * 4) / 4;
    const found = counts.get(rounded) ?? { count: 0, y };
    counts.set(rounded, { count: found.count + (text === ' ' ? 0 : 1), y: found.y });
  }
  const [size, { y }] = [...counts].sort(([a, { count: m }], [b, { count: n }]) => n - m || b - a)[0]!;
  return { size, y };
}

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…·]/;

/** The blanks that a gap between two characters stands for: justified text is wider than its characters. */
function blanks(before: Glyph, after: Glyph): string {
  const gap = after.x - before.x - before.width;
  const size = Math.max(before.size, after.size);
  if (before.text === ' ' || after.text === ' ') return gap > size ? ' '.repeat(many(gap, size)) : '';
  const chinese = CHINESE.test(before.text) || CHINESE.test(after.text);
  if (gap <= size * (chinese ? 0.7 : 0.22)) return '';
  return ' '.repeat(many(gap, size));
}

const many = (gap: number, size: number): number => Math.max(1, Math.min(40, Math.round(gap / (size / 2))));
