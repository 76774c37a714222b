import { once } from '../arithmetic/once.ts';
import type { Document } from '../model.ts';
import { SIMPLIFIED } from './simplified.ts';

/** Replaces characters one to one, so that the result is as long as the text. */
export function translator(pairs: Iterable<readonly [string, string]>): (text: string) => string {
  const codes = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [from, to] of pairs) codes[from.charCodeAt(0)] = to.charCodeAt(0);
  return (text) => {
    let result = '';
    let same = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const other = codes[code]!;
      if (other === code) continue;
      result += text.slice(same, at) + String.fromCharCode(other);
      same = at + 1;
    }
    return same === 0 ? text : result + text.slice(same);
  };
}

/** Traditional characters become Simplified. */
export const simplified = translator(SIMPLIFIED);

/** Full-width signs and their ASCII forms. */
export const NARROW: readonly (readonly [string, string])[] = Array.from({ length: 0x5e }, (_, index) => [
  String.fromCharCode(0xff01 + index),
  String.fromCharCode(0x21 + index),
]);

/** Special blanks become a space. */
export const blanks = (characters: string): [string, string][] =>
  [...characters].map((character) => [character, ' ']);

/**
 * One spelling for reading: Traditional characters become Simplified, full-width signs become ASCII, special blanks
 * become a space. The result is as long as the text, so that every span stays valid.
 */
export const fold = translator([
  ...SIMPLIFIED,
  ...NARROW,
  ...blanks('\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000'),
]);

/** The text of a document in that spelling. */
export const folded = once(({ text }: Document): string => fold(text));
