import type { Attainment, Report, TableCell } from '../../model.ts';
import type { ColumnRole } from '../table/heading.ts';
import type { Band } from '../table/index.ts';
import { only } from './cell.ts';
import type { Entry } from './tree.ts';

/** The scored row of a fund block: budget as its target, what was spent as its actual value. */
export function executionOf({ roles, rows, header }: Band, report: Pick<Report, 'quantities'>): Entry[] {
  const headings = new Set(header.flat());
  const column = (role: ColumnRole) => roles.lastIndexOf(role);
  const funds = roles.findIndex((role) => role === 'initial' || role === 'budget' || role === 'executed');
  for (const row of rows) {
    const at = (role: ColumnRole) => (column(role) < 0 ? undefined : row[column(role)]);
    const [weightCell, scoreCell] = [at('weight'), at('score')];
    const weight = weightCell && only(weightCell, report);
    const score = scoreCell && only(scoreCell, report);
    if (!weight || !score) continue;
    const attain = (cell: TableCell | undefined): Attainment | undefined => {
      const quantity = cell && only(cell, report);
      return cell && quantity && { span: cell.span, quantity };
    };
    const target = attain(at('budget') ?? at('initial'));
    const actual = attain(at('executed'));
    const label = row.slice(0, funds).findLast((cell) => cell.text !== '' && !headings.has(cell));
    const reason = at('reason')?.text;
    return [
      {
        path: ['预算执行率'],
        span: { start: (label ?? row[0]!).span.start, end: row.at(-1)!.span.end },
        weight,
        score,
        ...(target && { target }),
        ...(actual && { actual }),
        ...(reason && { reason }),
      },
    ];
  }
  return [];
}
