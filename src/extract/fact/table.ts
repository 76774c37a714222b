import type { Fact, Meta, Report, Table, TableCell } from '../../model.ts';
import { readLabel } from './label.ts';
import { periodOf } from './period.ts';

/** The labelled figures of tables: the row names the subject, the column the measure, its heading perhaps the year. */
export function tableFacts(
  report: Pick<Report, 'document' | 'quantities' | 'nonFigures' | 'tables'>,
  meta: Meta,
): Fact[] {
  return report.tables
    .filter(({ flattened, headerRows }) => !flattened && headerRows > 0)
    .flatMap((table) =>
      table.cells.slice(table.headerRows).flatMap((row) => rowFacts(row, table, report, meta)),
    );
}

function rowFacts(
  row: readonly TableCell[],
  { cells, headerRows }: Table,
  { document: { text }, quantities, nonFigures }: Pick<Report, 'document' | 'quantities' | 'nonFigures'>,
  meta: Meta,
): Fact[] {
  const name = row.find((cell) => /\p{Script=Han}{2}/u.test(cell.text) && cell.quantities.length === 0);
  if (!name) return [];
  return row.flatMap((cell, column): Fact[] => {
    const quantity = cell.quantities.length === 1 ? quantities[cell.quantities[0]!]! : undefined;
    if (quantity?.bound !== 'eq' || quantity.unit === '' || cell.column !== column) return [];
    const heads = [...new Set(cells.slice(0, headerRows).map((line) => line[column]!))];
    const label = readLabel(name.text + heads.map((head) => head.text).join(''));
    if (!label?.subject || (label.subject.nested && label.scope === '')) return [];
    const told = nonFigures.filter(({ span }) =>
      heads.some((head) => head.span.start <= span.start && span.end <= head.span.end),
    );
    return [
      {
        subject: label.subject.name,
        measure: label.measure,
        period: periodOf(label.rest, told, text, meta.year),
        scope: label.scope,
        quantity,
        origin: 'table',
      },
    ];
  });
}
