import { judge } from '../../../arithmetic/judge.ts';
import type { Claim } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

const EARLIER = /(?:比|较|由|从)[^比较由从]*$|^(?:上年|去年)/;

/**
 * 由91.5%提高到94.7%，提高3.2%: between two percentages 3.2 are percentage points, unless the growth of the percentage itself
 * is meant.
 */
export function pointSlips(spoken: readonly Mention[]): Claim[] {
  return flatMap(spoken, (percent) => {
    if (percent.kind !== 'growth') return [];
    const [a, b] = spoken.slice(Math.max(0, percent.index - 2), percent.index);
    if (!a || !b || [a, b].some((other) => !isPercentage(other, percent))) return [];
    if (EARLIER.test(a.left) === EARLIER.test(b.left)) return [];
    const [before, after] = EARLIER.test(a.left) ? [a, b] : [b, a];
    const terms = [unsigned('before', before), unsigned('after', after), term('percent', percent)];
    const span = spanOf(terms);
    const relative = judge({ kind: 'change', form: 'growth', span, terms, plausibility: 0.7 });
    if (relative.holds) return [relative];
    const points = [terms[0]!, terms[1]!, term('delta', percent)];
    const meant = judge({ kind: 'difference', form: 'points', span, terms: points });
    return meant.holds ? [{ ...relative, slip: 'percent-for-points' }] : [];
  });
}

const isPercentage = ({ sentence, quantity, kind }: Mention, of: Mention): boolean =>
  sentence === of.sentence && quantity.dimension === 'percent' && kind !== 'growth';
