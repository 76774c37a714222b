import type { Claim, Indicator, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { cellTargets } from './cell.ts';
import { targetClaim } from './indicator.ts';

/** Targets with the actual values beside them: of indicators, and in tables that lost their frame. */
export function targets(
  report: Pick<Report, 'document' | 'quantities' | 'tables'>,
  indicators: readonly Indicator[],
): Claim[] {
  const read = flatMap(indicators, targetClaim);
  const seen = new Set(read.map(({ terms }) => terms[0]!.quantity.span.start));
  return [...read, ...cellTargets(report).filter(({ terms }) => !seen.has(terms[0]!.quantity.span.start))];
}
