import { once } from '../arithmetic/once.ts';
import { add, compare, equal, rational, toText, ZERO } from '../arithmetic/rational.ts';
import type { Report } from '../model.ts';
import { leaves } from './scored.ts';

/**
 * The total score recomputed from the items at the bottom of the scoring, each with a score of its own; null where one
 * lacks it, where the items carry more than 100 points and so cannot be one scoring, or where their table is one of 90
 * points, the execution rate being scored elsewhere. A table goes before prose.
 */
export const recomputedScore = once(({ indicators }: Pick<Report, 'indicators'>): string | null => {
  for (const origin of ['table', 'prose'] as const) {
    const own = indicators.filter((indicator) => indicator.origin === origin);
    const items = leaves({ indicators: own });
    const root = own.find(({ path, weight }) => path.length === 0 && weight);
    const scores = items.flatMap(({ score }) => (score ? [score.value] : []));
    const weights = items.flatMap(({ weight }) => (weight ? [weight.value] : []));
    if (items.length < 2 || scores.length < items.length) continue;
    if (root && (root.weight!.value === '90' || !equal(total(weights), rational(root.weight!.value))))
      continue;
    if (compare(total(weights), rational(100)) <= 0) return toText(total(scores));
  }
  return null;
});

const total = (values: readonly string[]) => values.map(rational).reduce(add, ZERO);
