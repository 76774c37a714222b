import type { Report } from '../../model.ts';

/** Performance indicators and their groups, from prose and from tables, in text order. */
export function indicators(
  _report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables'>,
): Report['indicators'] {
  return [];
}
