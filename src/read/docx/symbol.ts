import { codePoint } from 'dingbat-to-unicode';

/** Every such sign that has no counterpart is an ornament. */
const UNKNOWN = '•';

const PRIVATE_USE = /[\uf020-\uf0ff]/;

/** Word writes the signs of Wingdings, Symbol and the like as private characters: the character that looks the same. */
export function symbol(character: string, font: string | undefined): string {
  if (!PRIVATE_USE.test(character)) return character;
  return codePoint(font ?? 'Symbol', character.charCodeAt(0) - 0xf000)?.string ?? UNKNOWN;
}
