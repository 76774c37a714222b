import type { Report } from '../../model.ts';

/** Every labelled figure: subject · measure · period · scope. */
export function facts(
  _report: Pick<Report, 'document' | 'sections' | 'quantities' | 'tables'>,
): Report['facts'] {
  return [];
}
