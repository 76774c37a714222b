import type { Finding } from '../model.ts';

/** In text order. */
export const byPlace = (a: Pick<Finding, 'span' | 'rule'>, b: Pick<Finding, 'span' | 'rule'>): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
