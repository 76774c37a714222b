import type { Quantity, Term } from '../../../model.ts';
import { type Candidate, spanOf } from '../reading.ts';
import { commensurate } from '../spoken/item.ts';

/** A change between figures, in amount or as a rate. */
export function change(terms: readonly Term[], plausibility: number): Candidate {
  const form = terms.some(({ role }) => role === 'percent') ? 'growth' : 'other';
  return { kind: 'change', form, span: spanOf(terms), terms, plausibility };
}

/** 单产412公斤/亩，比上年增加8公斤: what it is of is not said again. */
export const comparable = (level: Quantity, delta: Quantity): boolean =>
  commensurate(level, delta) || (delta.unit !== '' && level.unit.startsWith(`${delta.unit}/`));
