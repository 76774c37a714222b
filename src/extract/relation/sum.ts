import type { Claim } from '../../model.ts';
import { additions } from './addition.ts';
import { columns } from './column.ts';
import type { Scene } from './scene.ts';
import { sections } from './section.ts';
import { behind } from './trailing.ts';
import { knownSets, series, settled } from './unopened.ts';

/** What lists add up to: the amounts of their items, their plans, their changes. */
export function sums(scene: Scene): Claim[] {
  return [
    ...scene.lists.flatMap((list) => columns(list)),
    ...behind(scene),
    ...sections(scene),
    ...knownSets(scene),
    ...additions(scene),
    ...series(scene),
    ...settled(scene),
  ];
}
