/**
 * Where a list's ordinals break off. `missing` 五、七、 · `repeated` 5、5、 · `misplaced` one wrong number, after which
 * the list goes on as if it were right · `swapped` 1、3、2、4、 · `backwards` 4、2、
 */
export interface Break {
  readonly kind: 'missing' | 'repeated' | 'misplaced' | 'swapped' | 'backwards';
  readonly index: number;
  readonly expected: number;
}

/**
 * The breaks of a list. One finding for a shift: what follows a break is measured by it. A list may begin anew with 1, and
 * two lists may be read row by row (一、一、二、二、), so whatever can be dealt out into lists without a break has none.
 */
export function breaks(ordinals: readonly number[]): Break[] {
  if (dealt(ordinals)) return [];
  const found: Break[] = [];
  let expected = ordinals[0]! + 1;
  for (let index = 1; index < ordinals.length; index++) {
    const ordinal = ordinals[index]!;
    const next = ordinals[index + 1];
    // 1、1、3、: no list begins with what the next number goes on over
    if (ordinal !== expected && (ordinal !== 1 || next === expected + 1)) {
      const kind = kindOf(ordinal, expected, next, ordinals[index + 2]);
      found.push({ kind, index, expected });
      if (kind === 'misplaced') expected += 1;
      else if (kind === 'swapped') {
        expected += 2;
        index++;
      } else expected = ordinal + 1;
    } else expected = ordinal + 1;
  }
  return found;
}

function kindOf(ordinal: number, expected: number, next?: number, afterNext?: number): Break['kind'] {
  if (next === expected + 1) return 'misplaced';
  if (ordinal === expected + 1 && next === expected && (afterNext ?? expected + 2) === expected + 2)
    return 'swapped';
  if (ordinal === expected - 1) return 'repeated';
  return ordinal > expected ? 'missing' : 'backwards';
}

/** Deals the ordinals out like cards: each goes on a list that ends one lower, a 1 opens a list. */
function dealt([first, ...rest]: readonly number[]): boolean {
  const ends = new Map([[first, 1]]);
  for (const ordinal of rest) {
    const waiting = ends.get(ordinal - 1) ?? 0;
    if (waiting > 0) ends.set(ordinal - 1, waiting - 1);
    else if (ordinal !== 1) return false;
    ends.set(ordinal, (ends.get(ordinal) ?? 0) + 1);
  }
  return true;
}
