import type { Report, Table } from '../../model.ts';
import { plain } from '../table/heading.ts';
import type { Band } from '../table/index.ts';
import { only } from './cell.ts';
import { isTotalName } from './level.ts';
import type { Entry } from './tree.ts';

/** 自评总分（分） | 98.5 among the first rows, of a form without a closing one. */
export function headTotal(
  { cells }: Table,
  parts: readonly Band[],
  report: Pick<Report, 'quantities'>,
): Entry[] {
  const end = cells.findIndex((row) => parts[0]?.header.includes(row));
  return cells.slice(0, end).flatMap((row) =>
    row.flatMap((cell, column): Entry[] => {
      const value = row.slice(column + 1).find((other) => other !== cell);
      const score = value && only(value, report);
      const isTotal = cell.column === column && isTotalName(plain(cell.text));
      return isTotal && score
        ? [{ path: [], span: { start: cell.span.start, end: value.span.end }, score }]
        : [];
    }),
  );
}
