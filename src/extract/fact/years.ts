import type { NonFigure, Report, Section, Span } from '../../model.ts';
import type { Sentence } from './sentence.ts';

/** 二、2024年财政预算草案: the years of the headings above a sentence and of its paragraph so far, in text order. */
export function yearsAbove(
  { document: { text }, sections }: Pick<Report, 'document' | 'sections'>,
  years: readonly NonFigure[],
  { span }: Sentence,
): NonFigure[] {
  const line = text.lastIndexOf('\n', span.start - 1) + 1;
  const places = [...headingsAbove(sections, span.start), { start: line, end: span.start }];
  return places.flatMap(({ start, end }) => {
    const first = firstFrom(years, start);
    return years.slice(first, firstFrom(years, end, first));
  });
}

/** Index of the first that begins at an offset or after it. */
function firstFrom(ordered: readonly NonFigure[], offset: number, from = 0): number {
  let [low, high] = [from, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle]!.span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const headingsAbove = (sections: readonly Section[], at: number): Span[] => {
  const section = sections.findLast(({ span }) => span.start <= at && at < span.end);
  return section ? [section.heading, ...headingsAbove(section.children, at)] : [];
};
