import type { Claim } from '../../../model.ts';
import type { Item } from '../spoken/item.ts';
import { equations } from './equation.ts';
import { sameNamed } from './named.ts';
import { natures } from './nature.ts';
import { plainFacts } from './plain.ts';
import { repetitions } from './repetition.ts';
import { textAgainstRows } from './row.ts';
import { sameFacts } from './same.ts';
import { textAgainstTables } from './text-table.ts';

/** One thing said twice: in other units, in other words, in text and table, in a formula written out. */
export const sameClaims = (
  report: Parameters<typeof natures>[0] &
    Parameters<typeof equations>[0] &
    Parameters<typeof sameFacts>[0] &
    Parameters<typeof sameNamed>[0] &
    Parameters<typeof textAgainstRows>[0] &
    Parameters<typeof textAgainstTables>[0],
  all: readonly Item[],
): Claim[] => [
  ...repetitions(all),
  ...equations(report),
  ...natures(report),
  ...textAgainstTables(report),
  ...textAgainstRows(report),
  ...sameFacts(report),
  ...sameNamed(report),
  ...plainFacts(report),
];
