import type { Fact } from '../../../model.ts';

/** Measures that leave no doubt about the base; a bare 预算 may be that of the year's beginning or of its end. */
export const FIRM: ReadonlySet<string> = new Set([
  '年初预算',
  '调整预算',
  '全年预算',
  '决算',
  '执行',
  '执行率',
]);

/** Facts of one subject, measure, period and scope, together. */
export function alike(facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { subject, measure, period, scope } = fact;
    const identity = [subject, measure, period, scope].join('|');
    const known = groups.get(identity);
    if (known) known.push(fact);
    else groups.set(identity, [fact]);
  }
  return [...groups.values()];
}
