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
  const top = members(rows);
  const apart = executions.map((entry) => indicator(entry, []));
  if (!root) return [...apart, ...top];
  const points = top.reduce((sum, { weight }) => add(sum, rational(weight?.value ?? '0')), ZERO);
  const isWhole = root.weight !== undefined && equal(points, rational(root.weight.value));
  const whole: Indicator = {
    name: '总分',
    origin: 'table',
    children: isWhole ? top : [...apart, ...top],
    ...root,
  };
  return isWhole ? [...apart, whole] : [whole];
}

/** One entry a path: a class weight, and later its 小计 row, are said of the same group; leaves are never merged. */
function merged(entries: readonly Entry[]): Entry[] {
  const groups = new Set(entries.flatMap(({ path }) => above(path)));
  const places = new Map<string, number>();
  const found: Entry[] = [];
  for (const entry of entries) {
    const key = keyOf(entry.path);
    const index = groups.has(key) ? places.get(key) : undefined;
    if (index !== undefined) found[index] = { ...entry, ...found[index]! };
    else places.set(key, found.push(entry) - 1);
  }
  return found;
}

/** The entries of a level, each under the nearest one above it that there is. */
function members(entries: readonly Entry[]): Indicator[] {
  const known = new Set(entries.map(({ path }) => keyOf(path)));
  const under = new Map<string, Entry[]>();
  for (const entry of entries) {
    const parent = above(entry.path).findLast((key) => known.has(key)) ?? '';
    const siblings = under.get(parent);
    if (siblings) siblings.push(entry);
    else under.set(parent, [entry]);
  }
  const build = (key: string): Indicator[] =>
    (under.get(key) ?? []).map((entry) => indicator(entry, build(keyOf(entry.path))));
  return build('');
}

const keyOf = (path: readonly string[]): string => path.map((name) => `\0${name}`).join('');

/** The levels above a path, the topmost first. */
const above = (path: readonly string[]): string[] =>
  path.slice(1).map((_, depth) => keyOf(path.slice(0, depth + 1)));

const indicator = (entry: Entry, children: Indicator[]): Indicator => ({
  name: entry.path.at(-1)!,
  origin: 'table',
  children,
  ...entry,
});
