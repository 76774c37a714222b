import type { Term } from '../../../model.ts';
import { type Candidate, spanOf } from '../reading.ts';

/** A change between figures, in amount or as a rate. */
export function change(terms: readonly Term[], plausibility: number): Candidate {
  const form = terms.some(({ role }) => role === 'percent') ? 'growth' : 'other';
  return { kind: 'change', form, span: spanOf(terms), terms, plausibility };
}
