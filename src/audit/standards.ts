import type { Report } from '../model.ts';
import { leaves } from './scored.ts';

/** Scoring standards by which a row was scored anew, and those by which none could be. */
export function standards(report: Pick<Report, 'indicators'>): { assessed: number; unassessed: number } {
  const all = leaves(report).flatMap(({ derivation }) =>
    derivation?.basis === 'standard' ? [derivation] : [],
  );
  const assessed = all.filter(({ holds }) => holds !== null).length;
  return { assessed, unassessed: all.length - assessed };
}
