import type { Claim, Role, Term } from '../model.ts';

/** Share of the larger side by which two sides may differ, whatever the rounding of figures of one digit. */
const COARSE = 0.2;

/**
 * Whether a relation may hold at all: a sieve in floating point, wide enough to let through all that exact arithmetic
 * could accept, so that the many doubtful readings of a long paragraph cost little. It decides nothing.
 */
export function roughly(
  { kind, form, terms }: Pick<Claim, 'kind' | 'form' | 'terms'>,
  within = COARSE,
): boolean {
  const close = (a: number | null, b: number | null): boolean =>
    a === null || b === null || Math.abs(a - b) <= within * (0.1 + Math.max(Math.abs(a), Math.abs(b)));
  const get = (role: Role) => size(terms.find((term) => term.role === role));
  if (form === 'bases') return true;
  const percent = get('percent');
  if (kind === 'ratio' && percent !== null) return close(quotient(get('part'), get('whole')), percent);
  if (kind === 'ratio') return form === 'mean' || close(product(terms), get('total'));
  if (kind !== 'change' || percent === null) return true;
  const [before, after, delta] = [get('before'), get('after'), get('delta')];
  if (before !== null && after !== null) return close(quotient(after - before, before), percent);
  if (after !== null && delta !== null) return close(quotient(delta, after - delta), percent);
  return close(quotient(delta, before), percent);
}

const size = (term: Term | undefined): number | null => {
  if (!term || term.quantity.value.includes('/')) return null;
  return Number(term.quantity.value) * term.quantity.scale * (term.sign ?? 1);
};

const quotient = (a: number | null, b: number | null): number | null =>
  a === null || b === null || b === 0 ? null : a / b;

function product(terms: readonly Term[]): number | null {
  const factors = terms.filter(({ role }) => role === 'factor').map(size);
  return factors.reduce((result, factor) => (result === null || factor === null ? null : result * factor), 1);
}
