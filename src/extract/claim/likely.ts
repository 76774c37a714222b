import { judge, residualOf } from '../../arithmetic/judge.ts';
import { mendable } from '../../arithmetic/mend.ts';
import { absolute, compare, rational } from '../../arithmetic/rational.ts';
import type { Candidate } from './reading.ts';

/** A rate within a few points of what its figures give was meant of them. */
export function close(candidate: Candidate): boolean {
  const residual = residualOf(candidate);
  return residual !== null && compare(absolute(residual), FEW) <= 0;
}

const FEW = rational('5');

/** It holds, nearly holds, or would with one key struck right. */
export const likely = (candidate: Candidate): boolean => close(candidate) || mendable(judge(candidate));
