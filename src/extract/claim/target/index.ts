import type { Claim, Indicator, Report } from '../../../model.ts';
import { cellTargets } from './cell.ts';
import { targetClaim } from './indicator.ts';
import { spokenTargets } from './spoken.ts';

type Source = Pick<Report, 'document' | 'quantities' | 'tables'>;

/** Every target with the actual value beside it: of indicators, in running text, and in tables that lost their frame. */
export function targets(report: Source, indicators: readonly Indicator[]): Claim[] {
  const read = indicators.flatMap(targetClaim);
  const seen = new Set(read.map(({ terms }) => terms[0]!.quantity.span.start));
  const spoken = spokenTargets(report).filter(({ terms }) => !seen.has(terms[0]!.quantity.span.start));
  for (const { terms } of spoken) seen.add(terms[0]!.quantity.span.start);
  return [
    ...read,
    ...spoken,
    ...cellTargets(report).filter(({ terms }) => !seen.has(terms[0]!.quantity.span.start)),
  ];
}
