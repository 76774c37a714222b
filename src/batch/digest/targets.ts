import { figureOf } from '../../audit/figure.ts';
import { hash } from '../../audit/hash.ts';
import { leaves } from '../../audit/scored.ts';
import { fold } from '../../extract/fold.ts';
import type { Place, Price, Report, Span, Targets } from '../../model.ts';

const wordsOf = (text: string): string => fold(text).replace(/\s+/g, '');

/** What the quantified indicators of a report aim at, as one thing; null where there are none. */
export function targets(report: Report, place: (span: Span) => Place): Targets | null {
  const quantified = leaves(report).filter(({ target }) => target?.quantity);
  const [first] = quantified;
  if (!first) return null;
  const { text } = report.document;
  const told = quantified.map(({ name, target }) =>
    wordsOf(`${name}|${text.slice(target!.span.start, target!.span.end)}`),
  );
  return {
    count: new Set(told).size,
    told: hash([...new Set(told)].sort().join('|')),
    place: place(first.target!.span),
  };
}

/** What indicators say that one of a thing cost: 1820元/人. */
export const prices = (report: Report, place: (span: Span) => Place): Price[] =>
  leaves(report).flatMap(({ name, actual }): Price[] => {
    const quantity = actual?.quantity;
    if (!quantity?.unit.startsWith('元/') || quantity.bound !== 'eq') return [];
    return [{ name: wordsOf(name), figure: figureOf(quantity), place: place(quantity.span) }];
  });
