import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

/** Scores, weights and table columns have rules of their own. */
const SUMS: ReadonlySet<string> = new Set(['partition', 'count', 'other']);

export default defineRule({
  id: 'sum-mismatch',
  title: { zh: '合计与分项之和不符', en: 'Total differs from the sum of its parts' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '核对各分项与合计，改正有误的数字；分项未列全的，写明其余部分。',
    en: 'Check parts and total; where parts are left out, say so.',
  },
  messages: {
    mismatch: {
      zh: '{label}{stated}，各分项合计{computed}，总数{gap}，请核对总数和各分项',
      en: '{label} {stated}, but its parts add up to {computed}: {gap}; check total and parts',
    },
    ...SHARED,
  },
  check: (report) => mismatches(report, ({ kind, form }) => kind === 'sum' && SUMS.has(form)),
});
