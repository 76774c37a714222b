import type { Report } from '../../model.ts';
import { withDerivations } from '../standard/index.ts';
import { proseIndicators } from './prose.ts';
import { tableIndicators } from './table.ts';

/** Performance indicators and their groups, from prose and from tables, in text order. */
export function indicators(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables'>,
): Report['indicators'] {
  const found = [
    ...proseIndicators(report),
    ...report.tables.flatMap((table) => tableIndicators(table, report)),
  ];
  return withDerivations(found, report).sort((a, b) => a.span.start - b.span.start);
}
