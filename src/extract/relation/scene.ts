import type { Quantity } from '../../model.ts';
import { grouped } from '../grouped.ts';
import type { Mention } from '../mention/mention.ts';
import { type Labels, type List, lists, type Row } from './list.ts';

/** The running text as relations see it: its figures, the lists they stand in, and where to find them by place. */
export interface Scene {
  readonly all: readonly Mention[];
  readonly mentionOf: ReadonlyMap<Quantity, Mention>;
  readonly lists: readonly List[];
  readonly labels: Labels;
  /** The list that a figure is an item of. */
  readonly listOf: ReadonlyMap<Mention, List>;
  /** The item of a list that a figure is said of. */
  readonly rowOf: ReadonlyMap<Mention, Row>;
  /** The item that a figure is said of, also of a list of one; what a clause behind 甲3人、乙4人 says is of neither. */
  readonly saidOf: ReadonlyMap<Mention, Row>;
  /** The lists of several items that a figure heads. */
  readonly headed: ReadonlyMap<Mention, readonly List[]>;
  readonly sentences: ReadonlyMap<number, readonly Mention[]>;
  readonly paragraphs: ReadonlyMap<number, readonly Mention[]>;
}

export function sceneOf(all: readonly Mention[], labels: Labels): Scene {
  const found = lists(all, labels);
  const listOf = new Map<Mention, List>();
  for (const list of found) for (const { item } of list.rows) if (!listOf.has(item)) listOf.set(item, list);
  const rowOf = new Map<Mention, Row>();
  for (const { rows } of found)
    if (rows.length > 1) for (const row of rows) for (const one of row.said) rowOf.set(one, row);
  return {
    all,
    mentionOf: new Map(all.map((one) => [one.quantity, one])),
    lists: found,
    labels,
    saidOf: saidOf(found),
    listOf,
    headed: grouped(
      found.filter(({ rows }) => rows.length > 1),
      ({ head }) => head,
    ),
    rowOf,
    sentences: short(grouped(all, ({ sentence }) => sentence)),
    paragraphs: short(grouped(all, ({ paragraph }) => paragraph)),
  };
}

function saidOf(all: readonly List[]): Map<Mention, Row> {
  const said = new Map<Mention, Row>();
  for (const { rows } of all) {
    const end = rows.at(-1)!.item;
    const inOneClause = rows.length > 1 && rows.every(({ item }) => item.clause === end.clause);
    for (const row of rows)
      for (const one of row.said)
        if (rows.length === 1 ? one.segment === row.item.segment : !inOneClause || one.clause === end.clause)
          said.set(one, row);
  }
  return said;
}

/** A sentence of more figures is a table in one line, and says nothing. */
const MOST = 300;

function short(groups: Map<number, Mention[]>): ReadonlyMap<number, readonly Mention[]> {
  for (const [key, { length }] of groups) if (length > MOST) groups.delete(key);
  return groups;
}

/** The same place of another run of the same length: 甲、乙分别为a和b，占x和y. */
export function aligned(one: Mention, other: Mention): Mention | null {
  if (one.run.length === 1 && other.run.length === 1) return other;
  return one.run.length === other.run.length ? other.run[one.run.indexOf(one)]! : null;
}

/** Nothing that stands in a bracket which is closed where another figure stands. */
export const isOpenTo = ({ brackets }: Mention, other: Mention): boolean =>
  brackets.every((bracket) => other.brackets.includes(bracket));
