import { amount } from '../../../arithmetic/printed.ts';
import { flatMap } from '../../flat-map.ts';
import type { Weighted } from './entry.ts';
import { type Nest, nestings } from './nested.ts';

/** A group or a row that stands under no other, with all that stands under it. */
export interface Root {
  readonly nest: Nest;
  readonly leaves: readonly Weighted[];
}

/** The groups and rows of a run of entries, as far as their weights tell which stand under which. */
export function rootsOf(entries: readonly Weighted[]): Root[] {
  const trees = nestings(
    entries.map(({ weight }) => [amount(weight)]),
    (index) =>
      entries[index]!.kind === 'group'
        ? entries[index + 1]?.kind === 'row'
          ? 1
          : 2
        : Number.POSITIVE_INFINITY,
  );
  const roots: Root[] = [];
  for (let at = 0; at < entries.length; ) {
    const reading = trees[at];
    const nest = reading?.nest ?? { index: at, members: [] };
    roots.push({ nest, leaves: leavesOf(nest).map((index) => entries[index]!) });
    at = reading?.end ?? at + 1;
  }
  return roots;
}

export const leavesOf = ({ index, members }: Nest): number[] =>
  members.length === 0 ? [index] : flatMap(members, leavesOf);
