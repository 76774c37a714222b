import type { Quantity, Report, TableCell } from '../../model.ts';

/** The figure of a cell that holds just one. */
export function only({ quantities }: TableCell, report: Pick<Report, 'quantities'>): Quantity | undefined {
  return quantities.length === 1 ? report.quantities[quantities[0]!] : undefined;
}

/** The points in a name: 产出指标（50分）. */
export function pointsIn(cell: TableCell, report: Pick<Report, 'quantities'>): Quantity | undefined {
  const points = cell.quantities
    .map((index) => report.quantities[index]!)
    .filter(({ unit }) => unit === '分');
  return points.length === 1 ? points[0] : undefined;
}
