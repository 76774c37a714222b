import type { Report } from '../../model.ts';
import { withDerivations } from '../standard/index.ts';
import { withExecution } from './execution.ts';
import { proseIndicators } from './prose.ts';
import { tableIndicators } from './table.ts';
import { workedValues } from './worked.ts';

/** Performance indicators and their groups, from prose and from tables, in text order. */
export function indicators(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables' | 'facts' | 'meta'>,
): Report['indicators'] {
  const inTables = report.tables.flatMap((table) => tableIndicators(table, report));
  const found = [...proseIndicators(report), ...withExecution(inTables)];
  return withDerivations(found, report, (indicator) => workedValues(indicator, report)).sort(
    (a, b) => a.span.start - b.span.start,
  );
}
