import { closest, distance } from 'fastest-levenshtein';
import type { Bilingual } from '../model.ts';

/** The one of the words that is meant by a misspelt one, if any is near. */
function near(word: string, words: readonly string[]): string | undefined {
  if (words.length === 0) return undefined;
  const same = words.find((one) => one.toLowerCase() === word.toLowerCase());
  const found = same ?? closest(word, words);
  return same || distance(word, found) * 2 <= Math.min(found.length, word.length) ? found : undefined;
}

/** 是否指 sum-mismatch？, as the middle of a sentence; empty where nothing is near. */
export const orIsIt = (word: string, words: readonly string[]): Bilingual => {
  const found = near(word, words);
  return found ? { zh: `是否指 ${found}？`, en: `did you mean ${found}? ` } : { zh: '', en: '' };
};
