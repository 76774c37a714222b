import type { Report } from '../../model.ts';
import { namedFacts } from './named.ts';
import { proseFacts } from './prose.ts';
import { sentences } from './sentence.ts';
import { tableFacts } from './table.ts';

/** Every labelled figure: subject · measure · period · scope. */
export function facts(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'nonFigures' | 'tables' | 'meta'>,
): Report['facts'] {
  const told = sentences(report, report.meta).filter(({ figures }) => figures.length > 0);
  return [
    ...proseFacts(report, report.meta, told),
    ...namedFacts(report, report.meta, told),
    ...tableFacts(report, report.meta),
  ];
}
