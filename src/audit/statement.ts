import { holding, inside } from '../extract/located.ts';
import type { Quantity, Report, Section, Span } from '../model.ts';

/** How far before its figure the name of a rate stands. */
const LOOK_BACK = 14;

/** Rates of the kind in the same part of the report. */
export function ratesBeside(
  { document: { text }, quantities, sections }: Report,
  span: Span,
  rate: RegExp,
): Quantity[] {
  const part = partOf(sections, span.start)?.span ?? { start: 0, end: text.length };
  return inside(quantities, part).filter(
    ({ span: { start }, dimension, bound }) =>
      dimension === 'percent' &&
      bound === 'eq' &&
      rate.test(text.slice(Math.max(0, start - LOOK_BACK), start)),
  );
}

const partOf = (sections: readonly Section[], at: number): Section | undefined =>
  holding(sections, { start: at, end: at + 1 });

/** In two parts of the report, which are not the parts of two projects. */
export function inDifferentParts({ sections }: Report, a: Span, b: Span): boolean {
  const [one, other] = [partOf(sections, a.start), partOf(sections, b.start)];
  return (
    one !== other && !(one && other && /项目$|工程$/u.test(one.title) && /项目$|工程$/u.test(other.title))
  );
}
