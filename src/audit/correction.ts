import { involvement } from '../arithmetic/localise.ts';
import { once } from '../arithmetic/once.ts';
import { repairs } from '../arithmetic/repair.ts';
import type { Claim, Report } from '../model.ts';
import { proposal } from './proposal.ts';
import type { Proposal } from './rule.ts';

/** The relations of each figure. */
export const involvementOf = once(({ claims }: Pick<Report, 'claims'>) => involvement(claims));

/**
 * The corrections of points in a failing relation that something speaks for, one slip of a key or other relations, and
 * nothing more against.
 */
export const corrections = (report: Report, claim: Claim): Proposal[] =>
  repairs(claim, involvementOf(report))
    .filter(({ quantity, absurd }) => !absurd && quantity.dimension === 'score')
    .filter(({ slip, confirmed }) => slip !== null || confirmed.length > 0)
    .filter(({ confirmed, broken }) => broken.length <= confirmed.length)
    .map((repair) => proposal(report, repair));
