/**
 * What a finding is, whatever its line and its figures: FNV-1a (64 bit) over rule, section path and labels, with
 * every digit left out, so that it survives edits around it and a corrected value elsewhere.
 */
export function fingerprint(rule: string, section: string, key: string): string {
  const essence = [rule, section, key].join('\n').replace(/[\d.,%\s]+/g, '#');
  let hash = 0xcbf29ce484222325n;
  for (const character of essence) {
    hash = ((hash ^ BigInt(character.codePointAt(0)!)) * 0x100000001b3n) & 0xffffffffffffffffn;
  }
  return hash.toString(16).padStart(16, '0');
}
