import type { Claim, Report } from '../../../model.ts';
import { official } from '../table/basic.ts';
import { rowSums } from './across.ts';
import { criterionSums } from './criterion.ts';
import { levelSums } from './level.ts';
import { natures } from './nature.ts';
import { rates } from './rate.ts';
import { type Run, runs } from './rows.ts';
import { columnSums } from './total.ts';
import { flatWeights } from './weight.ts';

/**
 * What the figures of a table flattened into text owe each other. Without the frame nobody can be sure which cells are
 * gone, so only what is confirmed by its figures is said.
 */
export function flatClaims(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Claim[] {
  return [
    ...runs(report).flatMap(runClaims),
    ...flatWeights(report),
    ...levelSums(report),
    ...criterionSums(report),
  ];
}

function runClaims(run: Run): Claim[] {
  const claims = [
    ...columnSums(run),
    ...rowSums(run),
    ...rates(run),
    ...official(run.rows),
    ...natures(run),
  ].filter(({ holds }) => holds);
  return claims.filter(
    (claim, index) => !claims.slice(Math.max(0, index - NEAR), index).some((other) => restates(other, claim)),
  );
}

/** The same relation is found twice only close by. */
const NEAR = 30;

/** The same figures in the same roles. */
const restates = (a: Claim, b: Claim): boolean =>
  a.kind === b.kind &&
  a.terms.length === b.terms.length &&
  a.terms[0]!.quantity === b.terms[0]!.quantity &&
  a.terms.every(({ quantity }) => b.terms.some((term) => term.quantity === quantity));
