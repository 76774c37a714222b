import { judge } from '../../../arithmetic/judge.ts';
import { amount } from '../../../arithmetic/printed.ts';
import { equal } from '../../../arithmetic/rational.ts';
import type { Claim, Quantity, Term } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { FULL, fullMarks, hundreds } from '../score/hundred.ts';
import type { Entry, Weighted } from './entry.ts';
import { groups } from './nested.ts';
import { leavesOf, type Root } from './root.ts';

/**
 * The sums in a tree. One level alone is no table unless its rows have weight and score and go on to the next group,
 * so that no two neighbours are taken for the parts of a third.
 */
export function weightSums(
  { nest, leaves }: Root,
  entries: readonly Weighted[],
  next: Root | undefined,
): Claim[] {
  const closed = groups(nest);
  const scored = leaves.every(({ score }) => score);
  const complete = !next || entries[next.nest.index]!.kind === 'group';
  if (closed.length < 2 && !(scored && complete)) return [];
  return flatMap(closed, (group) => {
    const direct = group.members.map(({ index }) => entries[index]!.weight);
    const lowest = leavesOf(group).map((index) => entries[index]!.weight);
    const { weight } = entries[group.index]!;
    return [
      ...(direct.length > 1 ? [weightSum(weight, direct)] : []),
      ...(lowest.length > direct.length ? [weightSum(weight, lowest)] : []),
    ];
  });
}

/** Neighbouring groups, and the execution rate, that come to 100 together, printed or not. */
export function wholes(
  roots: readonly Root[],
  entries: readonly Weighted[],
  total: Entry | undefined,
): Claim[] {
  const own = roots.map(({ nest }) => entries[nest.index]!);
  return flatMap(hundreds(own.map(({ weight }) => weight)), ({ from, to }) => {
    const part = own.slice(from, to);
    const grouped = part.filter(({ kind }) => kind === 'group').length;
    const closes = roots.slice(from, to).some(({ nest }) => nest.members.length > 0);
    if (!closes || grouped + 1 < part.length) return [];
    const weights = part.map(({ weight }) => weight);
    const printed = to === own.length && total?.weight && equal(amount(total.weight), FULL);
    return [weightSum(printed ? total.weight : fullMarks(weights), weights)];
  });
}

/** A weight and the weights that make it up. */
export function weightSum(total: Quantity, parts: readonly Quantity[]): Claim {
  const terms: Term[] = [
    { role: 'total', quantity: total },
    ...parts.map((quantity): Term => ({ role: 'part', quantity })),
  ];
  const span = { start: Math.min(total.span.start, parts[0]!.span.start), end: parts.at(-1)!.span.end };
  return judge({ kind: 'sum', form: 'weight', span, terms });
}
