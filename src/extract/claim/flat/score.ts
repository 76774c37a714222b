import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { add, equal, ZERO } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { FULL } from '../score/hundred.ts';
import type { Entry, Weighted } from './entry.ts';
import { groups } from './nested.ts';
import type { Root } from './root.ts';

/** Σ scores of the rows = score of their group, = total score; the rows must make up 100 points. */
export function scoreSums(
  roots: readonly Root[],
  entries: readonly Weighted[],
  total: Quantity | undefined,
  stated: Quantity | undefined,
): Claim[] {
  const claims = flatMap(roots, ({ nest }) =>
    flatMap(groups(nest), (group) => {
      const { score } = entries[group.index]!;
      return score
        ? scoreSum(
            score,
            group.members.map(({ index }) => entries[index]!),
          )
        : [];
    }),
  );
  const rows = flatMap(roots, ({ leaves }) => leaves);
  const points = rows.reduce((sum, { weight }) => add(sum, amount(weight)), ZERO);
  const own = total ?? stated;
  return own && rows.length > 1 && equal(points, FULL) ? [...claims, ...scoreSum(own, rows)] : claims;
}

function scoreSum(stated: Quantity, rows: readonly Entry[]): Claim[] {
  const parts = flatMap(rows, ({ score }): Term[] => (score ? [{ role: 'part', quantity: score }] : []));
  if (parts.length < Math.max(2, rows.length)) return [];
  const places = [stated, ...parts.map(({ quantity }) => quantity)].map(({ span }) => span);
  const span = {
    start: Math.min(...places.map(({ start }) => start)),
    end: Math.max(...places.map(({ end }) => end)),
  };
  return [
    judge({ kind: 'sum', form: 'score', span, terms: [{ role: 'total', quantity: stated }, ...parts] }),
  ];
}

/** No score above its weight. */
export const cap = ({ weight, score }: Weighted): Claim[] =>
  score
    ? [
        judge({
          kind: 'order',
          form: 'score',
          span: { start: weight.span.start, end: score.span.end },
          terms: [
            { role: 'left', quantity: score },
            { role: 'right', quantity: weight },
          ],
          comparison: 'le',
        }),
      ]
    : [];

/** Score of the fund block = weight × execution rate. */
export function execution({ weight, score, rate }: Weighted): Claim[] {
  if (!score || !rate) return [];
  const terms: Term[] = [
    { role: 'total', quantity: score },
    { role: 'factor', quantity: weight },
    { role: 'factor', quantity: rate, label: '执行率' },
  ];
  const span = { start: weight.span.start, end: score.span.end };
  return [judge({ kind: 'ratio', form: 'execution-score', span, terms })].filter(({ holds }) => holds);
}
