import { amount } from '../../src/arithmetic/printed.ts';
import { compare } from '../../src/arithmetic/rational.ts';
import { holding, inside } from '../../src/extract/located.ts';
import type { Quantity, Report, Section, Span } from '../../src/model.ts';

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

/** How far apart two figures of one statement stand at most. */
const REACH = 40;

/** Two figures of one unit, one right after the other in one sentence, each behind its own words. */
export function pairs(
  { document: { text }, quantities }: Pick<Report, 'document' | 'quantities'>,
  first: RegExp,
  second: RegExp,
): (readonly [Quantity, Quantity])[] {
  return quantities.slice(1).flatMap((next, index): (readonly [Quantity, Quantity])[] => {
    const one = quantities[index]!;
    const between = text.slice(one.span.end, next.span.start);
    if (one.unit !== next.unit || one.bound !== 'eq' || next.bound !== 'eq' || between.length > REACH)
      return [];
    if (/[。\n\t|]/.test(between) || !second.test(between)) return [];
    return first.test(text.slice(Math.max(0, one.span.start - REACH), one.span.start)) ? [[one, next]] : [];
  });
}

/** Whether the second figure is more than the first. */
export const isMore = ([one, next]: readonly [Quantity, Quantity]): boolean =>
  compare(amount(next), amount(one)) > 0;

/** In the same lowest part of the report, or both in none. */
export function inOnePart({ sections }: Report, a: Span, b: Span): boolean {
  return partOf(sections, a.start) === partOf(sections, b.start);
}
