import { type Cause, localise } from '../arithmetic/localise.ts';
import { once } from '../arithmetic/once.ts';
import type { Report } from '../model.ts';

/**
 * Points have rules of their own, which know how groups and items hang together; so have relations that no other figure
 * can mend.
 */
const APART: ReadonlySet<string> = new Set([
  'score',
  'weight',
  'deduction',
  'execution-score',
  'direction',
  'limit',
  'attainable',
  'shares',
]);

/** The failing claims of a report by root cause. */
export const causesOf = once(({ claims }: Report): readonly Cause[] =>
  localise(claims.filter(({ form }) => !APART.has(form))),
);
