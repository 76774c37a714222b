import type { Checked, ClaimKind, Report, Tally } from '../model.ts';

/** How many relations of each kind were checked, and with what result; what only the figures speak for is not counted. */
export function checked({ claims }: Pick<Report, 'claims'>): Checked {
  const tallies: Partial<Record<ClaimKind, Tally>> = {};
  for (const { kind, holds, level } of claims) {
    if (level === 'possible') continue;
    const tally = tallies[kind] ?? { held: 0, failed: 0, undecided: 0 };
    const result = holds === null ? 'undecided' : holds ? 'held' : 'failed';
    tallies[kind] = { ...tally, [result]: tally[result] + 1 };
  }
  return tallies;
}
