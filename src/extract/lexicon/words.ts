/** Words of a lexicon row; they stand apart by blanks. */
export const wordsOf = (row: string): readonly string[] => row.split(/\s+/).filter((word) => word !== '');

/** Finds the longest word of a set at the end of a text, or at its beginning. */
export interface WordSet<Value> {
  readonly endOf: (text: string, end?: number) => { readonly word: string; readonly value: Value } | null;
}

/** Words with what they stand for; of words that are spelled alike the first row counts. */
export function wordSet<Value>(entries: Iterable<readonly [string, Value]>): WordSet<Value> {
  const known = new Map<string, Value>();
  let longest = 0;
  for (const [word, value] of entries) {
    if (!known.has(word)) known.set(word, value);
    longest = Math.max(longest, word.length);
  }
  return {
    endOf(text, end = text.length) {
      for (let length = Math.min(longest, end); length > 0; length--) {
        const word = text.slice(end - length, end);
        const value = known.get(word);
        if (value !== undefined) return { word, value };
      }
      return null;
    },
  };
}

/** A pattern for any of some words, longest first; none of them may hold a sign of patterns. */
export const anyOf = (row: string): string => [...wordsOf(row)].sort((a, b) => b.length - a.length).join('|');
