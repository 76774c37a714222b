import type { NonFigureReason, Report } from '../model.ts';

/** For every figure of the report the relations that it takes part in, as places in `report.claims`. */
export function ledger({ claims, quantities }: Pick<Report, 'claims' | 'quantities'>): readonly number[][] {
  const places = new Map(quantities.map(({ span }, index) => [span.start, index]));
  const bound: number[][] = quantities.map(() => []);
  for (const [claim, { terms }] of claims.entries()) {
    const figures = new Set(terms.map(({ quantity }) => places.get(quantity.span.start)));
    for (const figure of figures) if (figure !== undefined) bound[figure]!.push(claim);
  }
  return bound;
}

/** What became of every figure, and which digits were no figures. */
export interface Coverage {
  readonly figures: number;
  /** In a relation that was decided. */
  readonly bound: number;
  /** Only in relations that could not be decided. */
  readonly undecided: number;
  readonly unbound: number;
  readonly excluded: number;
  readonly exclusions: Readonly<Partial<Record<NonFigureReason, number>>>;
}

export function coverage(report: Pick<Report, 'claims' | 'quantities' | 'nonFigures'>): Coverage {
  const { claims, quantities, nonFigures } = report;
  const entries = ledger(report);
  const bound = entries.filter((entry) => entry.some((claim) => claims[claim]!.holds !== null)).length;
  const unbound = entries.filter((entry) => entry.length === 0).length;
  const exclusions: Partial<Record<NonFigureReason, number>> = {};
  for (const { reason } of nonFigures) exclusions[reason] = (exclusions[reason] ?? 0) + 1;
  return {
    figures: quantities.length,
    bound,
    undecided: quantities.length - bound - unbound,
    unbound,
    excluded: nonFigures.length,
    exclusions,
  };
}
