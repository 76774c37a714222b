/**
 * Min-wise hashes of a text (Broder 1997), sixteen bits of each (b-bit minwise hashing, Li and König 2010): the share of
 * places at which two signatures agree estimates how many of their runs of four characters two texts have in common.
 */
const HASHES = 24;
const RUN = 4;
const DIGITS = 4;

/** Odd multipliers and addends of the hash functions, out of a fixed sequence. */
const FUNCTIONS: readonly (readonly [number, number])[] = Array.from({ length: HASHES }, (_, at) => [
  mixed(2 * at + 1) | 1,
  mixed(2 * at + 2),
]);

/** Four hexadecimal digits a hash; empty for a text shorter than a run. */
export function signature(text: string): string {
  if (text.length < RUN) return '';
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at + RUN <= text.length; at++) {
    let run = 0x811c9dc5;
    for (let next = at; next < at + RUN; next++) run = Math.imul(run ^ text.charCodeAt(next), 0x01000193);
    run = mixed(run);
    for (let index = 0; index < HASHES; index++) {
      const [factor, addend] = FUNCTIONS[index]!;
      const value = (Math.imul(run, factor) + addend) >>> 0;
      if (value < least[index]!) least[index] = value;
    }
  }
  return Array.from(least, (value) => (value & 0xffff).toString(16).padStart(DIGITS, '0')).join('');
}

function mixed(value: number): number {
  let word = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  word = Math.imul(word ^ (word >>> 16), 0x45d9f3b);
  return (word ^ (word >>> 16)) >>> 0;
}
