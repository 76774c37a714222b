import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';

/** So many causes are added up. */
const CAUSES = 8;

/**
 * 同比增加111.4万元，主要原因：一是增资62.3万元，二是新增专项38.1万元，三是调基数11万元: the causes of a change come to the change. Only ever
 * confirmed: the main ones need not be all.
 */
export function reasons(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (first) => {
    if (!/原因|因为|由于|主要[是为系]/.test(first.lead) || first.quantity.dimension === 'percent') return [];
    const change = spoken
      .slice(Math.max(0, first.index - 3), first.index)
      .find(({ kind, paragraph }) => kind === 'delta' && paragraph === first.paragraph);
    if (!change || !commensurate(change.quantity, first.quantity)) return [];
    const causes = spoken
      .slice(first.index, first.index + CAUSES)
      .filter((cause) => cause.sentence === first.sentence && commensurate(cause.quantity, change.quantity));
    if (causes.length < 2) return [];
    const terms: Term[] = [
      unsigned('total', change),
      ...causes.map((cause): Term => {
        const { sign: _, ...part } = term('part', cause);
        return cause.kind === 'delta' && cause.sign !== change.sign ? { ...part, role: 'minus' } : part;
      }),
    ];
    const claim = judge({ kind: 'sum', form: 'other', span: spanOf(terms), terms, plausibility: 0.4 });
    return claim.verdict === 'exact' ? [claim] : [];
  });
}
