import { type Candidate, spanOf, term, unsigned } from '../reading.ts';
import type { Mention } from '../spoken/mention.ts';

/** `percent` read as the share of `part` in `whole`. */
export function ratio(part: Mention, whole: Mention, percent: Mention, plausibility: number): Candidate {
  const terms = [term('part', part), term('whole', whole), unsigned('percent', percent)];
  return { kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility };
}
