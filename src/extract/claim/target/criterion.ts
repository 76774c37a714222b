import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';

/** How far from its standard the rate of a row may stand. */
const REACH = 100;

/** 满意率90%以上得10分: the first thing that a standard asks for. */
export const CRITERION = /^\s*(?:的)?[得计]/;

/** The rates that stand in cells before and after their standard, where they meet what full marks ask for. */
export function criterion(text: string, quantities: readonly Quantity[], index: number): Claim[] {
  const wanted = quantities[index]!;
  if (wanted.unit !== '%') return [];
  const beside = ({ unit, bound, span: { start, end } }: Quantity) =>
    unit === '%' &&
    bound === 'eq' &&
    /[\s|｜]/.test(text[start - 1] ?? '\n') &&
    /[\s|｜]/.test(text[end] ?? '\n') &&
    Math.abs(start - wanted.span.end) < REACH;
  const after = quantities.slice(index + 1, index + 4).find(beside);
  const before = quantities.slice(Math.max(0, index - 1), index).find(beside);
  return flatMap([before, after], (reached): Claim[] => {
    if (!reached) return [];
    const terms: Term[] = [
      { role: 'left', quantity: reached },
      { role: 'right', quantity: wanted },
    ];
    const ends = [reached.span, wanted.span];
    const span = {
      start: Math.min(...ends.map((one) => one.start)),
      end: Math.max(...ends.map((one) => one.end)),
    };
    const claim = judge({
      kind: 'order',
      form: 'completion',
      span,
      terms,
      comparison: 'ge',
      plausibility: 0.4,
    });
    return claim.holds ? [claim] : [];
  });
}
