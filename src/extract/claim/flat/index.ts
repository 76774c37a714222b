import type { Claim, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { official } from '../table/basic.ts';
import { rowSums } from './across.ts';
import { criterionSums } from './criterion.ts';
import { levelSums } from './level.ts';
import { natures } from './nature.ts';
import { flatPoints } from './points.ts';
import { rates } from './rate.ts';
import { type Run, runs } from './rows.ts';
import { segmentSums } from './segment.ts';
import { columnSums } from './total.ts';
import { weightedScores } from './weighted.ts';

/**
 * What the figures of a table flattened into text owe each other. Without the frame nobody can be sure which cells are
 * gone, so only what is confirmed by its figures is said, and once if two readings find it.
 */
export function flatClaims(report: Omit<Report, 'claims'>): Claim[] {
  const found = runs(report);
  const sums = flatMap(found, runClaims).filter(({ holds }) => holds);
  const claims = [
    ...sums,
    ...levelSums(report),
    ...flatPoints(report),
    ...segmentSums(report),
    ...weightedScores(report),
    ...criterionSums(report),
  ].filter(({ holds }) => holds);
  return [...new Map(claims.toReversed().map((claim) => [relation(claim), claim])).values()].reverse();
}

const runClaims = (run: Run): Claim[] => [
  ...columnSums(run),
  ...rowSums(run),
  ...rates(run),
  ...official(run.rows),
  ...natures(run),
];

/** The figures of a claim, the stated one first, by their places. */
function relation({ kind, terms: [stated, ...others] }: Claim): string {
  const places = others.map(({ quantity: { digits } }) => digits.start).sort((a, b) => a - b);
  return [kind, stated!.quantity.digits.start, ...places].join();
}
