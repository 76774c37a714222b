import type { Report } from '../../model.ts';
import { scoreClaims } from './score.ts';

/** Every relation between figures that the report itself asserts, judged. */
export function claims(
  report: Pick<
    Report,
    'document' | 'sections' | 'quantities' | 'nonFigures' | 'tables' | 'indicators' | 'facts' | 'meta'
  >,
): Report['claims'] {
  return [...scoreClaims(report)];
}
