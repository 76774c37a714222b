import type { Line } from './lines.ts';

/** The room in which lines run. */
export interface Room {
  readonly left: number;
  readonly right: number;
  /** Lines that run on reach the right edge exactly: the text is justified. */
  readonly flush?: boolean;
}

/** What begins a paragraph of its own: the marks of headings and items. */
export const MARK =
  /^(?:第[一二三四五六七八九十百\d]{1,4}[章节条部分编篇]|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}(?:[、．]|\.(?!\d)|(?:\.\d{1,2}){1,3}(?![\d.%]))|[①-⑳]|[●•·◆■▪☆★]|附件?[一二三四五六七八九十\d]?[:：])/;

/** The end of a sentence, or of what stands before a list. */
export const ENDS = /[。！？!?；;：:]["”’）)]?$/;

/** Whether a line runs on into the next below it. */
export function runsOn(before: readonly Line[], next: Line, room: Room, leading: number | null): boolean {
  const { left, right, flush } = room;
  const last = before.at(-1)!;
  const first = before[0]!;
  const em = last.size;
  if (Math.abs(last.size - next.size) > em * 0.15) return false;
  if (leading !== null && (next.y - last.y) / em > leading * 1.5) return false;
  if (isTwoFigures(last, next)) return false;
  const marked = MARK.test(next.text);
  const [ahead, after] = [last.x0 - left, right - last.x1];
  const centred = isCentred(last, next, room);
  const free = centred ? ahead + after : after;
  if (free > next.firstWidth + em * 0.3) return false;
  if (flush && !centred && Math.min(free, right - inkEnd(last)) > FLUSH) return false;
  if (!centred && ENDS.test(last.text) && free > em * 1.2) return false;
  if (centred) return !(marked && ENDS.test(last.text));
  const shift = next.x0 - last.x0;
  // Where the first line is set in, so is that of what begins with a mark.
  const isSetIn = first.x0 - left > em && next.x0 - left < em * 0.7;
  if (marked && ENDS.test(last.text) && !isSetIn) return false;
  if (before.length > 1) return Math.abs(shift) < em * 0.7;
  if (shift < -em * 0.7) return true;
  if (shift > em * 0.7) return MARK.test(first.text) && shift < em * 4.5;
  // Two lines one below the other: the second would be set back if the first were set in.
  return last.x0 - left < em * 0.7 ? !(marked && ENDS.test(last.text)) : !marked && !ENDS.test(last.text);
}

/** Justified lines end as near as this to each other: points. */
export const FLUSH = 2;

/** Where a line ends without the sign that may hang in the margin. */
export function inkEnd({ glyphs, x1 }: Line): number {
  const last = glyphs.at(-1)!;
  const hangs = glyphs.length > 1 && /^[，。；：、！？）》”’」』,.;:!?)]/.test(last.text);
  return hangs ? last.x : x1;
}

/** Of two lines in the middle one below the other at least one is set in at both sides. */
function isCentred(last: Line, next: Line, { left, right }: Room): boolean {
  const em = last.size;
  const isApart = Math.abs(last.x0 + last.x1 - next.x0 - next.x1) > em;
  const isIn = ({ x0, x1 }: Line) => x0 - left > em * 1.5 && right - x1 > em * 1.5;
  return !isApart && (isIn(last) || isIn(next));
}

/** A figure is broken only where not even its next sign has room; two of them each have a point. */
function isTwoFigures(last: Line, next: Line): boolean {
  const [tail] = /(?<![\d.,%])[\d.,%]{1,40}$/.exec(last.text) ?? [''];
  const [head] = /^[\d.,%]+/.exec(next.text) ?? [''];
  if (tail === '' || head === '') return false;
  return /[.%]/.test(tail) && /\d[.%]/.test(head);
}

/** The text of lines that run on: no blank between Chinese characters or within a figure, one between words. */
export function joint(before: string, after: string): string {
  const [end, start] = [before.at(-1) ?? '', after[0] ?? ''];
  if (/[A-Za-z]/.test(end) && /[A-Za-z\d]/.test(start)) return ' ';
  if (/[\d,.;:]/.test(end) && /[A-Za-z]/.test(start)) return ' ';
  return '';
}

/** The usual distance between lines, in heights of their text; null where there are too few to tell. */
export function leadingOf(lines: readonly Line[]): number | null {
  const steps = lines
    .slice(1)
    .map(({ y, size }, at) => (y - lines[at]!.y) / size)
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps.length < 2 ? null : steps[steps.length >> 1]!;
}
