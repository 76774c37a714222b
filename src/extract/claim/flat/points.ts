import { amount } from '../../../arithmetic/printed.ts';
import { equal } from '../../../arithmetic/rational.ts';
import type { Claim, Report } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { type Entry, entryRuns, type Weighted } from './entry.ts';
import { rootsOf } from './root.ts';
import { cap, execution, scoreSums } from './score.ts';
import { weightSums, wholes } from './weight.ts';

/**
 * What the points of a score table flattened into text owe each other: a group states its weight before its rows, the
 * groups come to 100, the scores to the total. Only what is confirmed by its figures is said.
 */
export function flatPoints(report: Pick<Report, 'document' | 'quantities' | 'tables' | 'meta'>): Claim[] {
  return flatMap(entryRuns(report), (run) => {
    const entries = withoutAlternatives(run).filter(
      (entry): entry is Weighted => entry.kind !== 'total' && entry.weight !== undefined,
    );
    const total = run.find(({ kind }) => kind === 'total');
    const roots = rootsOf(entries);
    const sums = flatMap(roots, (root, index) => weightSums(root, entries, roots[index + 1]));
    const scored = roots.filter(({ nest }) => isScored(entries[nest.index]!));
    const whole = wholes(scored, entries, total);
    const scores = scoreSums(scored, entries, total?.score ?? total?.weight, report.meta.score);
    const claims = [...sums, ...whole, ...scores].filter(({ holds }) => holds);
    return claims.length === 0 ? [] : [...claims, ...flatMap(entries, cap), ...flatMap(entries, execution)];
  });
}

/** A bare figure at the end of other words may be anything. */
const isScored = ({ kind, score }: Entry): boolean => kind === 'group' || score !== undefined;

/** Of several rows to choose from (可选项) the weight counts once. */
const withoutAlternatives = (run: readonly Entry[]): Entry[] =>
  run.filter(({ optional, weight }, index) => {
    const before = run[index - 1];
    return !(
      optional &&
      before?.optional &&
      weight &&
      before.weight &&
      equal(amount(weight), amount(before.weight))
    );
  });
