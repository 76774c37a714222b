import type { Checked, ClaimKind, Report, Tally } from '../model.ts';

/** How many relations of each kind were checked, and with what result. */
export function checked({ claims }: Pick<Report, 'claims'>): Checked {
  const tallies: Partial<Record<ClaimKind, Tally>> = {};
  for (const { kind, holds } of claims) {
    const tally = tallies[kind] ?? { held: 0, failed: 0, undecided: 0 };
    const result = holds === null ? 'undecided' : holds ? 'held' : 'failed';
    tallies[kind] = { ...tally, [result]: tally[result] + 1 };
  }
  return tallies;
}

/** How many figures take part in a relation, how many in none, and how many digits were no figures at all. */
export function coverage({ claims, quantities, nonFigures }: Report): Coverage {
  const used = new Set(claims.flatMap(({ terms }) => terms.map(({ quantity }) => quantity.span.start)));
  const bound = quantities.filter(({ span }) => used.has(span.start)).length;
  return {
    figures: quantities.length,
    bound,
    unbound: quantities.length - bound,
    excluded: nonFigures.length,
  };
}

export interface Coverage {
  readonly figures: number;
  readonly bound: number;
  readonly unbound: number;
  readonly excluded: number;
}
