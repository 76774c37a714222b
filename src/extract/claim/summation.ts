import { type Assertion, judge } from '../../arithmetic/judge.ts';
import type { ClaimForm, Quantity, Term } from '../../model.ts';
import { DEDUCTED } from './cue.ts';
import { grains, type Item } from './item.ts';
import { spanOf, term } from './reading.ts';

/** total = Σ parts, before it is judged. */
export function summation(total: Item, parts: readonly Item[], plausibility: number): Assertion {
  const terms: Term[] = [
    term('total', total.level),
    ...parts.map((part) => term(minus(part) ? 'minus' : 'part', part.level)),
  ];
  const form = formOf(total);
  return { kind: 'sum', form, span: spanOf(terms), terms, plausibility };
}

/**
 * The beginning of a list that adds up to a total: the natural one (all of its sentence) first, then the longest;
 * figures after the sum may lie outside it. Only an entire list may miss its total by rounding.
 */
export function addingUp(total: Item, list: readonly Item[], natural: number): readonly Item[] | null {
  const whole = signedGrains(total);
  if (whole === null) return null;
  const lengths: number[] = [];
  let sum = 0n;
  let tolerance = halfPlace(total);
  for (const [index, part] of list.entries()) {
    const value = signedGrains(part);
    if (value === null || part === total) break;
    sum += minus(part) ? -value : value;
    tolerance += halfPlace(part);
    const gap = sum > whole ? sum - whole : whole - sum;
    const entire = index + 1 === natural || index + 1 === list.length;
    if (gap === 0n ? index > 0 || natural === 1 : index > 0 && entire && gap <= tolerance)
      lengths.push(index + 1);
  }
  lengths.sort((a, b) => Number(b === natural) - Number(a === natural) || b - a);
  const found = lengths.find((length) => judge(summation(total, list.slice(0, length), 1)).holds);
  return found === undefined ? null : list.slice(0, found);
}

export const minus = (part: Item): boolean => DEDUCTED.test(part.level.left);

/** Signed value for quick sums: 减少14万元 counts −14. */
export function signedGrains({ level: { quantity, sign } }: Item): bigint | null {
  const value = grains(quantity);
  return value === null ? null : value * BigInt(sign);
}

const places = new WeakMap<Quantity, bigint>();

/** Half a unit of the last place, in the grains of `grains`. */
function halfPlace({ level: { quantity } }: Item): bigint {
  let place = places.get(quantity);
  if (place === undefined) {
    const { scale, decimals } = quantity;
    place = scale < 1 ? 0n : (BigInt(scale) * 10n ** BigInt(8 - Math.min(8, decimals))) / 2n;
    places.set(quantity, place);
  }
  return place;
}

function formOf({ level: { kind, quantity } }: Item): ClaimForm {
  if (kind === 'delta') return 'other';
  if (quantity.dimension === 'score') return 'score';
  return quantity.dimension === 'count' ? 'count' : 'partition';
}
