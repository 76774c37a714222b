import type { Mention } from './mention.ts';

/** The mentions of the sentence that one of them stands in, in text order. */
export function sentenceOf(spoken: readonly Mention[], { index, sentence }: Mention): readonly Mention[] {
  let from = index;
  let to = index + 1;
  while (spoken[from - 1]?.sentence === sentence) from--;
  while (spoken[to]?.sentence === sentence) to++;
  return spoken.slice(from, to);
}
