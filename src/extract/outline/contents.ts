import type { ContentsEntry } from '../../model.ts';
import type { Line } from './line.ts';
import { RANK } from './mark.ts';

const CAPTION = /^\s*目\s{0,8}[录錄次]\s*$/;
const PAGE = /(?:[-—(（] ?)?(\d{1,3})(?: ?[-—)）])?$/;
const FILLING = /[.…·．‥\s—_-]/;
const LONGEST_ENTRY = 60;

/** A line as it would stand in a table of contents. */
interface Candidate extends Line {
  /** Where the dots or the tab before a page number begin; −1 for a line without. */
  readonly leader: number;
  /** Short and no sentence. */
  readonly short: boolean;
}

/**
 * The table of contents: what the file marks as such; or what follows 目录 up to where the headings begin once more; or
 * lines that all end in a page number; or, without a caption, a run of headings that is repeated from 第一部分 on.
 */
export function contentsLines(lines: readonly Line[]): readonly Line[] {
  const marked = lines.filter(({ paragraph }) => paragraph.contents);
  if (marked.length > 0) return marked;
  const caption = lines.findIndex(({ text }) => text.length < 40 && CAPTION.test(text));
  const candidates = lines.map(candidate);
  const [from, to] =
    caption >= 0 ? [caption, captioned(candidates, caption)] : (paged(candidates) ?? repeated(candidates));
  return lines.slice(from, to);
}

/** Where the contents under a caption end. */
function captioned(lines: readonly Candidate[], caption: number): number {
  const stop = lines.findIndex(({ short }, index) => index > caption && !short);
  const limit = stop < 0 ? lines.length : stop;
  const lastPaged = lines.findLastIndex(
    ({ leader }, index) => caption < index && index < limit && leader > 0,
  );
  if (lastPaged > caption + 1) return lastPaged + 1;
  const heads = openings(lines, caption + 1, limit);
  const top = Math.min(...heads.map(({ rank }) => rank));
  const again = heads.find(({ rank, ordinal }, place) => place > 0 && rank === top && ordinal === 1);
  return again?.index ?? limit;
}

/** Three lines or more, each with a leader and a page number. */
function paged(lines: readonly Candidate[]): [number, number] | undefined {
  let from = 0;
  for (let to = 0; to <= lines.length; to++) {
    if (to < lines.length && lines[to]!.leader > 0) continue;
    if (to - from >= 3) return [from, to];
    from = to + 1;
  }
  return;
}

/** 第一部分 概况 … 第一部分 概况: what stands between is a table of contents, if there is no sentence in it. */
function repeated(lines: readonly Candidate[]): [number, number] {
  const parts = openings(lines, 0, lines.length).filter(
    ({ rank, ordinal }) => rank === RANK.part && ordinal === 1,
  );
  const [first, again] = parts.map(({ index }) => index);
  if (first === undefined || again === undefined || again - first < 4) return [0, 0];
  const same = squeezed(lines[first]!.text) === squeezed(lines[again]!.text);
  return same && lines.slice(first, again).every(({ short }) => short) ? [first, again] : [0, 0];
}

/** The lines that begin with a label. */
function openings(lines: readonly Candidate[], from: number, to: number) {
  return lines.slice(from, to).flatMap(({ marks: [first] }, place) => {
    if (!first?.label || first.inline || first.sureness !== 'firm') return [];
    return [{ index: from + place, rank: RANK[first.label.style], ordinal: first.label.ordinal }];
  });
}

function candidate(line: Line): Candidate {
  const leader = leaderOf(line.text);
  const entry = (leader > 0 ? line.text.slice(0, leader) : line.text).trim();
  const short = entry.length <= LONGEST_ENTRY && !/[。；;，,](?=.)/.test(entry);
  return { leader, short, ...line };
}

/** `概况……3`, `概况\t3`, `一、\t概况\t3`; a line of more cells is a row of a table. */
function leaderOf(text: string): number {
  const bare = text.trimEnd();
  if (bare.trimStart().split('\t').length > 3) return -1;
  const page = PAGE.exec(bare.slice(-8));
  if (!page) return -1;
  const end = bare.length - page[0].length;
  let start = end;
  while (start > 0 && FILLING.test(bare[start - 1]!)) start--;
  const filling = bare.slice(start, end);
  return filling.includes('\t') || /[.…·．‥_-]{2}|—{2}/.test(filling) ? start : -1;
}

/** Entries without leader and page number. Two may have run into one line: 九、收支表十、支出表. */
export function contentsEntries(lines: readonly Line[]): ContentsEntry[] {
  return lines.filter(({ text }) => text.trim() !== '' && !CAPTION.test(text)).flatMap(entries);
}

function entries({ paragraph, text, marks }: Line): ContentsEntry[] {
  const { start } = paragraph.span;
  const leader = leaderOf(text);
  const end = start + (leader > 0 ? leader : text.trimEnd().length);
  const heads = marks.filter(({ label, inline }) => label && (!inline || RANK[label.style] <= RANK.han));
  const starts = heads[0]?.inline === false ? heads : [undefined, ...heads];
  const page = leader > 0 ? Number(PAGE.exec(text.trimEnd())![1]) : undefined;
  return starts.map((head, index) => {
    const from = head?.start ?? start + text.length - text.trimStart().length;
    const last = index === starts.length - 1;
    const to = last ? end : starts[index + 1]!.start;
    const title = text.slice((head?.label?.span.end ?? from) - start, to - start).trim();
    return {
      span: { start: from, end: to },
      title,
      ...(head?.label ? { label: head.label } : {}),
      ...(last && page !== undefined ? { page } : {}),
    };
  });
}

const squeezed = (text: string): string => text.replace(/\s/g, '');
