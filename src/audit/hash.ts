const WORD = 2 ** 32;

/** FNV-1a (64 bit) over the code points of a text, as 16 hexadecimal digits. */
export function hash(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const character of text) {
    low = (low ^ character.codePointAt(0)!) >>> 0;
    // times 2^40 + 0x1b3
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / WORD)) % WORD;
    low = product % WORD;
  }
  return hex(high) + hex(low);
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');
