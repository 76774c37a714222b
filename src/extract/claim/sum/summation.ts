import { type Assertion, holds } from '../../../arithmetic/judge.ts';
import { once } from '../../../arithmetic/once.ts';
import type { ClaimForm, Quantity, Term } from '../../../model.ts';
import { spanOf, term } from '../reading.ts';
import { DEDUCTED } from '../spoken/cue.ts';
import { grains, type Item } from '../spoken/item.ts';

/** total = Σ parts, before it is judged. */
export function summation(total: Item, parts: readonly Item[], plausibility: number): Assertion {
  const terms: Term[] = [
    term('total', total.level),
    ...parts.map((part) => term(minus(part) ? 'minus' : 'part', part.level)),
  ];
  const form = formOf(total);
  return { kind: 'sum', form, span: spanOf(terms), terms, plausibility };
}

/** A list of figures, and what its beginnings come to. */
export interface Run {
  readonly parts: readonly Item[];
  /** The number of its parts that stand in the sentence of the list. */
  readonly natural: number;
  /** Sum of the first n + 1 parts, and how far rounding may put it out; ends before a figure that cannot be added. */
  readonly sums: readonly bigint[];
  readonly blurs: readonly bigint[];
}

export function runningTotals(parts: readonly Item[], natural: number): Run {
  const sums: bigint[] = [];
  const blurs: bigint[] = [];
  let sum = 0n;
  let blur = 0n;
  for (const part of parts) {
    const value = signedGrains(part);
    if (value === null) break;
    sum += minus(part) ? -value : value;
    blur += halfPlace(part.level.quantity);
    sums.push(sum);
    blurs.push(blur);
  }
  return { parts, natural, sums, blurs };
}

/**
 * The beginning of a list that adds up to a total: the natural one (all of its sentence) first, then the longest;
 * figures after the sum may lie outside it. Only an entire list may miss its total by rounding.
 */
export function addingUp(total: Item, { parts, natural, sums, blurs }: Run): readonly Item[] | null {
  const whole = signedGrains(total);
  if (whole === null) return null;
  const itself = parts.indexOf(total);
  const most = itself < 0 ? sums.length : Math.min(itself, sums.length);
  const meets = (length: number): boolean => {
    const sum = sums[length - 1]!;
    if (sum === whole) return length > 1 || natural === 1;
    const entire = length === natural || length === parts.length;
    const gap = sum > whole ? sum - whole : whole - sum;
    return length > 1 && entire && gap <= blurs[length - 1]! + halfPlace(total.level.quantity);
  };
  const adds = (length: number): boolean =>
    meets(length) &&
    ((sums[length - 1] === whole && plain(total, parts, length)) ||
      holds(summation(total, parts.slice(0, length), 1)));
  if (natural >= 1 && natural <= most && adds(natural)) return parts.slice(0, natural);
  for (let length = most; length >= 1; length--)
    if (length !== natural && adds(length)) return parts.slice(0, length);
  return null;
}

/** No figure of them is a bound or about right: there equal is equal. */
function plain(total: Item, parts: readonly Item[], length: number): boolean {
  if (total.level.quantity.bound !== 'eq') return false;
  for (let at = 0; at < length; at++) if (parts[at]!.level.quantity.bound !== 'eq') return false;
  return true;
}

export const minus = once(({ level }: Item): boolean => DEDUCTED.test(level.left));

/** Signed value for quick sums: 减少14万元 counts −14. */
export function signedGrains({ level: { quantity, sign } }: Item): bigint | null {
  const value = grains(quantity);
  return value === null || sign === 1 ? value : -value;
}

/** Half a unit of the last place, in the grains of `grains`. */
const halfPlace = once(({ scale, decimals }: Quantity): bigint =>
  scale < 1 ? 0n : (BigInt(scale) * 10n ** BigInt(8 - Math.min(8, decimals))) / 2n,
);

function formOf({ level: { kind, quantity } }: Item): ClaimForm {
  if (kind === 'delta') return 'other';
  if (quantity.dimension === 'score') return 'score';
  return quantity.dimension === 'count' ? 'count' : 'partition';
}
