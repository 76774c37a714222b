import { codePoint } from 'dingbat-to-unicode';

/** Every such sign that has no counterpart is an ornament. */
const UNKNOWN = '•';

/** The usual sign for the rarer one that looks most alike: forms are ticked with ☑, items counted with ①. */
const FAMILIAR: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '🗶': '✗',
  '🞎': '□',
  '🞏': '□',
  '🞈': '○',
  ...Object.fromEntries([...'➀➁➂➃➄➅➆➇➈➉'].map((sign, index) => [sign, '①②③④⑤⑥⑦⑧⑨⑩'[index]!])),
};

const PRIVATE_USE = /[\uf020-\uf0ff]/;

export const hasSymbols = (text: string): boolean => PRIVATE_USE.test(text);

/**
 * Word writes the signs of Wingdings, Symbol and the like as private characters: the character that looks the same.
 * One UTF-16 unit for one, because anchors count them.
 */
export function symbol(character: string, font: string | undefined): string {
  if (!PRIVATE_USE.test(character)) return character;
  const sign = codePoint(font ?? 'Symbol', character.charCodeAt(0) - 0xf000)?.string ?? UNKNOWN;
  const familiar = FAMILIAR[sign] ?? sign;
  return familiar.length === 1 ? familiar : UNKNOWN;
}
