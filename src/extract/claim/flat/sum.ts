import { judge } from '../../../arithmetic/judge.ts';
import { isZero, rational } from '../../../arithmetic/rational.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Line, upTo } from '../table/line.ts';

/** A line as the sum of others, or no less, column by column; where nothing was spent there is nothing to add. */
export function sum(total: Line, parts: readonly Line[], comparison?: 'ge'): Claim[] {
  return flatMap(total.figures, (stated, column) => {
    const terms = flatMap(parts, (part): Term[] => {
      const quantity = part.figures[column];
      return quantity ? [{ role: 'part', quantity, label: part.label }] : [];
    });
    if (!stated || terms.length === 0 || isZero(rational(stated.value))) return [];
    return [
      judge({
        kind: 'sum',
        form: 'table',
        span: upTo(total, stated),
        terms: [{ role: 'total', quantity: stated, label: total.label }, ...terms],
        ...(comparison && { comparison, plausibility: 0.4 }),
      }),
    ];
  });
}
