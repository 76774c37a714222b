import { add, compare, equal, isZero, type Rational, ZERO } from '../../../arithmetic/rational.ts';
import { flatMap } from '../../flat-map.ts';

/** A row and the rows that add up to it, by their indices. */
export interface Nest {
  readonly index: number;
  readonly members: readonly Nest[];
}

/** One amount a column. */
export type Amounts = readonly Rational[];

interface Reading {
  readonly nest: Nest;
  readonly end: number;
}

/** How many members a row must have at least; infinity for a row that is never a total. */
type Fewest = (index: number) => number;

/** No more steps than this are taken to find what a row is made of, so that the time stays linear in the text. */
const MOST = 320;

/**
 * Rows in which a total stands before its parts, as trees: for each row, itself with everything under it, down to the
 * last row that still belongs to it. Nothing where no reading or more than one fits.
 */
export function nestings(rows: readonly Amounts[], fewest: Fewest = () => 2): (Reading | undefined)[] {
  const readings = new Map<number, readonly Reading[]>();
  for (let index = rows.length - 1; index >= 0; index--)
    readings.set(index, readingsAt(rows, index, readings, fewest(index)));
  return rows.map((_, index) => {
    const closed = readings.get(index)!.filter(({ nest }) => nest.members.length > 0);
    const furthest = Math.max(0, ...closed.map(({ end }) => end));
    const best = closed.filter(({ end }) => end === furthest);
    return best.length === 1 ? best[0] : undefined;
  });
}

/** What the first row is made of. */
export const nested = (rows: readonly Amounts[]): Reading | undefined => nestings(rows)[0];

/** More readings than these of one row are no reading. */
const DOUBT = 8;

/** A row alone, and with every run of following rows that adds up to it. */
function readingsAt(
  rows: readonly Amounts[],
  index: number,
  below: ReadonlyMap<number, readonly Reading[]>,
  fewest: number,
): readonly Reading[] {
  const found: Reading[] = [{ nest: { index, members: [] }, end: index + 1 }];
  const total = rows[index]!;
  if (fewest === Number.POSITIVE_INFINITY || total.every(isZero)) return found;
  let steps = 0;
  const extend = (at: number, sum: Amounts, members: readonly Nest[]): void => {
    if (steps++ > MOST || found.length > DOUBT) return;
    if (members.length >= fewest && total.every((amount, column) => equal(amount, sum[column]!)))
      found.push({ nest: { index, members }, end: at });
    for (const { nest, end } of below.get(at) ?? []) {
      const next = sum.map((amount, column) => add(amount, rows[at]![column]!));
      if (next.some((amount, column) => compare(amount, total[column]!) > 0)) continue;
      extend(end, next, [...members, nest]);
    }
  };
  extend(
    index + 1,
    total.map(() => ZERO),
    [],
  );
  return found;
}

/** The tree and every tree in it that has members. */
export const groups = (nest: Nest): Nest[] =>
  nest.members.length === 0 ? [] : [nest, ...flatMap(nest.members, groups)];
