import type { Claim } from '../model.ts';

/** Below this the words hardly speak for a relation, only its figures. */
const SPOKEN = 0.45;

/** Whether a relation counts as 已勾稽: the words or the structure of the report assert it, not only its figures. */
export const isCounted = ({ plausibility }: Pick<Claim, 'plausibility'>): boolean => plausibility >= SPOKEN;
