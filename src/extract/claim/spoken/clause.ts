import type { Mention } from './mention.ts';

/** The figures before one of them in its own clause, since the last ；, with those in brackets; in text order. */
export function clauseBefore(
  spoken: readonly Mention[],
  { index, sentence, lead }: Mention,
): readonly Mention[] {
  if (lead.includes(';')) return [];
  let from = index;
  while (spoken[from - 1]?.sentence === sentence) {
    from--;
    if (spoken[from]!.lead.includes(';')) break;
  }
  return spoken.slice(from, index);
}
