import type { Report } from '../../model.ts';
import { proseIndicators } from './prose.ts';

/** Performance indicators and their groups, from prose and from tables, in text order. */
export function indicators(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables'>,
): Report['indicators'] {
  return proseIndicators(report);
}
