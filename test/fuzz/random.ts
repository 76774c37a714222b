/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from 0 below a limit. */
  below(limit: number): number;
  one<T>(of: readonly T[]): T;
  /** A slice of a text, at most so long. */
  slice(text: string, most: number): string;
}

export function random(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    one: (of) => of[below(of.length)]!,
    slice(text, most) {
      const from = below(text.length);
      return text.slice(from, from + 1 + below(most));
    },
  };
}
