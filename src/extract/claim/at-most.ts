import { judge } from '../../arithmetic/judge.ts';
import type { Claim, ClaimForm } from '../../model.ts';
import { spanOf, term } from './reading.ts';
import type { Mention } from './spoken/mention.ts';

/** A part is no more than its whole. Only ever confirms: a part that is more may be of something else. */
export function atMost(part: Mention, whole: Mention, form: ClaimForm): Claim[] {
  const terms = [term('left', part), term('right', whole)];
  const span = spanOf(terms);
  const claim = judge({ kind: 'order', form, span, terms, comparison: 'le', plausibility: 0.4 });
  return claim.holds ? [claim] : [];
}
