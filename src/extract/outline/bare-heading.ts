import type { Document } from '../../model.ts';
import { type Mark, RANK } from './mark.ts';

/** So many headings make an outline. */
const LEAST = 3;

/**
 * 1 基本情况 … 2 预算执行情况 …: a report whose highest headings have a number without a mark, with text between them, and
 * then a wrong number among them is a heading too. Elsewhere such lines may be rows of a table.
 */
export function withBareHeadings(marks: readonly Mark[], { text }: Document): readonly Mark[] {
  const bare = marks.filter(({ sureness }) => sureness === 'titled');
  const ordinals = bare.map(({ label }) => label!.ordinal);
  const goesOn = ordinals.some((ordinal, index) => ordinal === ordinals[index - 1]! + 1);
  if (bare.length < LEAST || ordinals[0] !== 1 || !goesOn || Math.max(...ordinals) > bare.length + 1)
    return marks;
  const higher = ({ label, sureness }: Mark) =>
    sureness === 'firm' && label !== undefined && RANK[label.style] < RANK.arabic;
  const apart = bare.every(
    ({ start }, index) => index === 0 || text.slice(bare[index - 1]!.start, start).includes('。'),
  );
  if (!apart || marks.some(higher)) return marks;
  return marks.map((mark) => (mark.sureness === 'titled' ? { ...mark, sureness: 'firm' } : mark));
}
