import { distance } from 'fastest-levenshtein';
import type { ContentsEntry, Label, Report, Section } from '../../model.ts';
import { RANK } from './mark.ts';

/** An entry of the contents and the heading that it announces. */
export interface Counterpart {
  readonly entry: ContentsEntry;
  /** The labels above the entry, as text: two entries of one title under one parent are one too many. */
  readonly parent: string;
  readonly heading?: Section;
  /** Both say the same, or one says a little more. */
  readonly alike: boolean;
}

/** For each entry the heading of the same title, failing that the one at the same place (一、 of 第二部分). */
export function counterparts({ contents, sections }: Pick<Report, 'contents' | 'sections'>): Counterpart[] {
  const byTitle = new Map<string, Section>();
  const byPlace = new Map<string, Section>();
  for (const { section, place } of placed(sections, '')) {
    byTitle.set(bare(section.title), byTitle.get(bare(section.title)) ?? section);
    byPlace.set(place, byPlace.get(place) ?? section);
  }
  return located(contents).map(({ entry, parent }) => {
    const there = byPlace.get(parent + mark(entry.label));
    const named = byTitle.get(bare(entry.title));
    const heading = there && near(entry.title, there.title) ? there : (named ?? there);
    return {
      entry,
      parent,
      ...(heading ? { heading } : {}),
      alike: heading !== undefined && alike(entry.title, heading.title),
    };
  });
}

const mark = (label: Label | undefined): string => (label ? `/${label.style}${label.ordinal}` : '/-');

function placed(sections: readonly Section[], parent: string): { section: Section; place: string }[] {
  return sections.flatMap((section) => {
    const place = parent + mark(section.label);
    return [{ section, place }, ...placed(section.children, place)];
  });
}

/** The entries with the labels above them: a label closes those of its own level and below. */
function located(contents: readonly ContentsEntry[]): { entry: ContentsEntry; parent: string }[] {
  let open: Label[] = [];
  return contents.map((entry) => {
    const { label } = entry;
    if (label) open = open.filter(({ style }) => RANK[style] < RANK[label.style]);
    const parent = open.map(mark).join('');
    if (label) open = [...open, label];
    return { entry, parent };
  });
}

/** 机构设置 and 机构设置及决算单位构成 are one heading. */
function alike(listed: string, headed: string): boolean {
  const [a, b] = [bare(listed), bare(headed)];
  return a.includes(b) || b.includes(a);
}

/** 绩效情况 and 绩效完成情况 name one heading, though in other words. */
function near(listed: string, headed: string): boolean {
  const [a, b] = [bare(listed), bare(headed)];
  return alike(listed, headed) || distance(a, b) * 4 <= Math.max(a.length, b.length);
}

/** A title without blanks and punctuation. */
export const bare = (title: string): string => title.normalize('NFKC').replace(/[\s\p{P}]/gu, '');
