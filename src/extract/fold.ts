import { SIMPLIFIED } from './simplified.ts';

const FOLDED = new RegExp(
  `[${[...SIMPLIFIED.keys()].join('')}\u00a0\u2002-\u200a\u202f\u3000\uff01-\uff5e]`,
  'g',
);

/**
 * One spelling for reading: Traditional characters become Simplified, full-width signs become ASCII, special blanks
 * become a space. The result is as long as the text, so that every span stays valid.
 */
export const fold = (text: string): string =>
  text.replace(FOLDED, (character) => SIMPLIFIED.get(character) ?? narrow(character.charCodeAt(0)));

const narrow = (code: number): string => (code >= 0xff01 ? String.fromCharCode(code - 0xfee0) : ' ');
