import type { NonFigure, Report } from '../../model.ts';
import { firstFrom } from '../located.ts';
import { sectionsAt } from '../outline/around.ts';
import type { Sentence } from './sentence.ts';

/** 二、2024年财政预算草案: the years of the headings above a sentence and of its paragraph so far, in text order. */
export function yearsAbove(
  { document: { text }, sections }: Pick<Report, 'document' | 'sections'>,
  years: readonly NonFigure[],
  { span }: Sentence,
): NonFigure[] {
  const line = text.lastIndexOf('\n', span.start - 1) + 1;
  const headings = sectionsAt(sections, span.start).map(({ heading }) => heading);
  const places = [...headings, { start: line, end: span.start }];
  return places.flatMap(({ start, end }) => years.slice(firstFrom(years, start), firstFrom(years, end)));
}
