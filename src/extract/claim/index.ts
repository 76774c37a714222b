import type { Report } from '../../model.ts';

/** Every relation between figures that the report itself asserts, judged. */
export function claims(
  _report: Pick<
    Report,
    'document' | 'sections' | 'quantities' | 'nonFigures' | 'tables' | 'indicators' | 'facts' | 'meta'
  >,
): Report['claims'] {
  return [];
}
