import type { ClaimForm, Term } from '../../../model.ts';
import { type Candidate, spanOf, term, unsigned } from '../reading.ts';
import { isBudgeted } from '../spoken/cue.ts';
import type { Mention } from '../spoken/mention.ts';

/** `percent` read as `part` out of `whole`. */
export function ratio(part: Mention, whole: Mention, percent: Mention, plausibility: number): Candidate {
  const terms = [unsigned('part', part), term('whole', asLimit(whole)), unsigned('percent', percent)];
  const shared = whole.kind === 'whole' && !isBudgeted(whole);
  const form: ClaimForm = shared ? 'share' : percent.kind === 'rate' ? 'execution' : 'completion';
  return { kind: 'ratio', form, span: spanOf(terms), terms, plausibility };
}

/** 控制在年初预算28万元以内，控制率76.29%: the rate is of the limit itself. */
export const asLimit = (whole: Mention): Mention =>
  whole.quantity.bound === 'le' ? { ...whole, quantity: { ...whole.quantity, bound: 'eq' } } : whole;

/** `percent` read as `parts`, less what lacks, out of `wholes` together. */
export function counted(
  parts: readonly Mention[],
  wholes: readonly Mention[],
  percent: Mention,
  plausibility: number,
  lack?: Mention,
): Candidate {
  const terms: Term[] = [
    ...parts.map((part): Term => unsigned('part', part)),
    ...(lack ? [{ ...term('part', lack), sign: -1 as const }] : []),
    ...wholes.map((whole) => term('whole', whole)),
    unsigned('percent', percent),
  ];
  return { kind: 'ratio', form: 'share', span: spanOf(terms), terms, plausibility };
}
