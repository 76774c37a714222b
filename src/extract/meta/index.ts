import type { Report } from '../../model.ts';

/** Title, unit names, year, kind, stated total score and grade. */
export function meta(
  _report: Pick<Report, 'document' | 'sections' | 'quantities' | 'nonFigures'>,
): Report['meta'] {
  return { title: '', entities: [], year: null, kind: 'unknown' };
}
