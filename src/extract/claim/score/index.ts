import type { Claim, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { allOf } from '../../indicator/members.ts';
import { targets } from '../target/index.ts';
import { executionScores } from './execution.ts';
import { cap, deduction, lost, wholes } from './indicator.ts';
import { sum } from './sum.ts';
import { totalInTable } from './total.ts';

/** What the scores of a report owe each other: sums, caps, deductions, execution scores, targets. */
export function scoreClaims(
  report: Pick<Report, 'document' | 'quantities' | 'indicators' | 'tables' | 'meta'>,
): Claim[] {
  const all = allOf(report.indicators);
  return [
    ...flatMap(all, (indicator) => [
      ...sum(indicator, 'weight', report),
      ...sum(indicator, 'score', report),
      ...cap(indicator),
      ...deduction(indicator),
      ...lost(indicator),
      ...(indicator.weight ? [] : wholes(indicator.children)),
    ]),
    ...wholes(report.indicators),
    ...targets(report, all),
    ...executionScores(report, all),
    ...totalInTable(report),
  ];
}
