import type { Mark } from './mark.ts';
import type { Node } from './nest.ts';

/** The total that a group counts into: the one said before it in its paragraph, or after it in its sentence (…，合计得93分). */
export function totalOf(text: string, { head, total }: Node, totals: readonly Mark[]): Mark | undefined {
  if (total) return total;
  const after = totals.find(({ span }) => span.start >= head.end);
  if (after && !/[。；;\n]/.test(text.slice(head.end, after.span.start))) return after;
  return undefined;
}
