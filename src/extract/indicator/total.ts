import type { Span } from '../../model.ts';
import type { Mark } from './mark.ts';
import type { Node } from './nest.ts';

/**
 * The total that a group counts into: the one said before it in its paragraph, or after it in its sentence (…，合计得93分),
 * or that of the report, unless that has its own list beside it: the sections then only go into detail.
 */
export function totalOf(
  text: string,
  { head, total }: Node,
  nodes: readonly Node[],
  totals: readonly Mark[],
  own: Mark | undefined,
): Mark | undefined {
  if (total) return total;
  const after = totals.find(({ span }) => span.start >= head.end);
  if (after && !/[。；;\n]/.test(text.slice(head.end, after.span.start))) return after;
  return nodes.some((other) => other.total === own) ? undefined : own;
}

/** Later in the same paragraph. */
export const isBeside = (text: string, total: Span, { start }: Span): boolean =>
  total.end <= start && !text.slice(total.end, start).includes('\n');
