import type { Claim } from '../../../model.ts';
import type { Item } from '../spoken/item.ts';
import type { Mention } from '../spoken/mention.ts';
import type { Partition } from '../sum/list.ts';
import { growthsByYear } from './by-year.ts';
import { changesOfWholes } from './change-of-whole.ts';
import { compoundGrowths } from './compound.ts';
import { directions } from './direction.ts';
import { growths } from './growth.ts';
import { pointSlips } from './point-slip.ts';
import { points } from './points.ts';
import { reasons } from './reason.ts';
import { residues } from './residue.ts';
import { changesOfYears } from './year-totals.ts';

/** Growth in amount, in percent and in points, its direction, and what is left of it without a cause. */
export const changeClaims = (
  report: Parameters<typeof directions>[1],
  spoken: readonly Mention[],
  all: readonly Item[],
  sums: readonly Partition[],
): Claim[] => [
  ...changesOfWholes(spoken),
  ...changesOfYears(spoken),
  ...residues(spoken),
  ...reasons(spoken),
  ...growths(all, sums),
  ...growthsByYear(spoken),
  ...compoundGrowths(spoken),
  ...points(spoken),
  ...pointSlips(spoken),
  ...directions(spoken, report),
];
