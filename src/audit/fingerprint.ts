const WORD = 2 ** 32;

/**
 * What a finding is, whatever its line and its figures: FNV-1a (64 bit) over rule, section path and labels, with
 * every digit left out, so that it survives edits around it and a corrected value elsewhere.
 */
export function fingerprint(rule: string, section: string, key: string): string {
  const essence = [rule, section, key].join('\n').replace(/[\d.,%\s]+/g, '#');
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (const character of essence) {
    low = (low ^ character.codePointAt(0)!) >>> 0;
    // times 2^40 + 0x1b3
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / WORD)) % WORD;
    low = product % WORD;
  }
  return hex(high) + hex(low);
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');
