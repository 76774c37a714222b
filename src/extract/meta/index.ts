import type { Report } from '../../model.ts';
import { entities } from './entity.ts';
import { gradedRows } from './graded.ts';
import { kind } from './kind.ts';
import { gradings, standing } from './standing.ts';
import { title } from './title.ts';
import { year } from './year.ts';

/** Title, unit names, year, kind, stated total score and grade. */
export function meta(
  report: Pick<Report, 'document' | 'sections' | 'quantities' | 'nonFigures' | 'tables'>,
): Report['meta'] {
  const { document, quantities } = report;
  const heading = title(document);
  return {
    entities: entities(document.text, heading.titleSpan),
    year: year(heading.title, document.text),
    kind: kind(heading.title, document.text),
    ...standing(document, quantities, heading.title),
    gradings: [...gradings(document, quantities), ...gradedRows(report.tables, quantities)],
    ...heading,
  };
}
