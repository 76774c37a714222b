import { add, equal, rational, ZERO } from '../../arithmetic/rational.ts';
import type { Indicator } from '../../model.ts';

/** A row of a table on its way to become an indicator; the empty path is the whole table. */
export type Entry = Omit<Indicator, 'name' | 'origin' | 'children'>;

/**
 * Rows as a tree by their paths. A level that carries no points of its own is left out: its members belong to the one
 * above. The execution rate counts into the total unless the indicators make up its weight alone.
 */
export function tree(entries: readonly Entry[], executions: readonly Entry[]): Indicator[] {
  const root = entries.find(({ path }) => path.length === 0);
  const rows = merged(entries.filter(({ path }) => path.length > 0));
  const top = members(rows, []);
  const apart = executions.map((entry) => indicator(entry, []));
  if (!root) return [...apart, ...top];
  const points = top.reduce((sum, { weight }) => add(sum, rational(weight?.value ?? '0')), ZERO);
  const isWhole = root.weight !== undefined && equal(points, rational(root.weight.value));
  const whole: Indicator = {
    ...root,
    name: '总分',
    origin: 'table',
    children: isWhole ? top : [...apart, ...top],
  };
  return isWhole ? [...apart, whole] : [whole];
}

/** One entry a path: a class weight, and later its 小计 row, are said of the same group; leaves are never merged. */
function merged(entries: readonly Entry[]): Entry[] {
  const isGroup = (path: readonly string[]) => entries.some((other) => isBelow(other.path, path));
  const found: Entry[] = [];
  for (const entry of entries) {
    const index = found.findIndex(({ path }) => isGroup(path) && same(path, entry.path));
    if (index < 0) found.push(entry);
    else found[index] = { ...entry, ...found[index]! };
  }
  return found;
}

function members(entries: readonly Entry[], above: readonly string[]): Indicator[] {
  const below = entries.filter(({ path }) => isBelow(path, above));
  return below
    .filter(({ path }) => !below.some((other) => isBelow(path, other.path)))
    .map((entry) => indicator(entry, isParent(entry, below) ? members(below, entry.path) : []));
}

const isParent = ({ path }: Entry, entries: readonly Entry[]): boolean =>
  entries.some((other) => isBelow(other.path, path));

const indicator = (entry: Entry, children: Indicator[]): Indicator => ({
  ...entry,
  name: entry.path.at(-1)!,
  origin: 'table',
  children,
});

const isBelow = (path: readonly string[], above: readonly string[]): boolean =>
  path.length > above.length && above.every((name, depth) => path[depth] === name);

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((name, depth) => b[depth] === name);
