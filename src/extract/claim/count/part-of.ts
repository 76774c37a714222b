import { judge } from '../../../arithmetic/judge.ts';
import type { Claim, Term } from '../../../model.ts';
import { spanOf, term } from '../reading.ts';
import type { Partition } from '../sum/list.ts';

/** 18个乡镇均有增长，其中5个增幅超过10%: one part alone is no more than its whole. Only ever confirms. */
export function partsOfWholes(sums: readonly Partition[]): Claim[] {
  return sums.flatMap(({ total, parts, claim }) => {
    const [part] = parts;
    if (claim.holds !== null || parts.length !== 1 || !/其中/.test(part!.level.lead)) return [];
    const terms: Term[] = [term('left', part!.level), term('right', total.level)];
    const span = spanOf(terms);
    const within = judge({ kind: 'order', form: 'other', span, terms, comparison: 'le', plausibility: 0.4 });
    return within.holds ? [within] : [];
  });
}
