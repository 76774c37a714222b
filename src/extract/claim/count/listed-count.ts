import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';

/**
 * 批复项目9个，资金1950万元，分别为：甲1000万元；乙40万元…: the parts of the amount are as many as the number before it says.
 * Parts may be grouped, so another number of them proves nothing.
 */
export function listedCounts(spoken: readonly Mention[], sums: readonly Partition[]): Claim[] {
  return flatMap(sums, ({ total, parts, claim }) => {
    const before = spoken[total.level.index - 1];
    if (!claim.holds || !before || before.sentence !== total.level.sentence || parts.length < 3) return [];
    const { quantity: stated } = before;
    if (!/^(?:个|家|所|项)$/.test(stated.unit) || stated.value !== `${parts.length}`) return [];
    const span = spanOf(claim.terms.filter(({ role }) => role === 'part'));
    const digits = { start: span.start, end: span.start };
    const listed: Quantity = { ...stated, span, digits };
    const terms: Term[] = [
      { role: 'left', quantity: stated },
      { role: 'right', quantity: listed, label: '所列各项' },
    ];
    return [judge({ kind: 'same', form: 'count', span: spanOf(terms), terms, plausibility: 0.6 })];
  });
}
