import { printable } from '../printable.ts';
import { displayWidth, head, tail } from '../width.ts';

/** A line around the place that matters, cut to a width. */
export interface Cut {
  readonly before: string;
  readonly focus: string;
  readonly after: string;
}

const MORE = '…';

/** The quote with as much of its line as fits, more of what follows given up than of what leads to it. */
export function cut(excerpt: { text: string; start: number; end: number }, width: number): Cut {
  const { text, start, end } = excerpt;
  const focus = shown(text.slice(start, end));
  const before = shown(text.slice(0, start)).trimStart();
  const after = shown(text.slice(end)).trimEnd();
  const room = width - displayWidth(focus);
  if (room < displayWidth(MORE) * 2) {
    return { before: '', focus: head(focus, width - displayWidth(MORE)) + MORE, after: '' };
  }
  const half = Math.floor(room / 2);
  const forBefore = Math.max(half, room - displayWidth(after));
  const left = fits(before, forBefore) ? before : MORE + tail(before, forBefore - displayWidth(MORE));
  const forAfter = room - displayWidth(left);
  const right = fits(after, forAfter) ? after : head(after, forAfter - displayWidth(MORE)) + MORE;
  return { before: left, focus, after: right };
}

const fits = (text: string, width: number): boolean => displayWidth(text) <= width;

/** Cells of a table row stand apart. */
const shown = (text: string): string => printable(text.replaceAll('\t', ' | '));
