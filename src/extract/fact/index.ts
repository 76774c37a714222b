import type { Report } from '../../model.ts';
import { namedFacts } from './named.ts';
import { proseFacts } from './prose.ts';
import { tableFacts } from './table.ts';

/** Every labelled figure: subject · measure · period · scope. */
export function facts(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'nonFigures' | 'tables' | 'meta'>,
): Report['facts'] {
  return [
    ...proseFacts(report, report.meta),
    ...namedFacts(report, report.meta),
    ...tableFacts(report, report.meta),
  ];
}
