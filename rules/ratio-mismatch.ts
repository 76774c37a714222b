import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

const RATIOS: ReadonlySet<string> = new Set([
  'share',
  'completion',
  'execution',
  'mean',
  'weighted',
  'unit-price',
  'other',
]);

export default defineRule({
  id: 'ratio-mismatch',
  title: { zh: '占比或完成率与数字不符', en: 'Share or completion rate differs from its figures' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '按所列金额重新计算百分比，或核对分子、分母是否填错。',
    en: 'Recompute the percentage from the amounts, or check numerator and denominator.',
  },
  messages: {
    mismatch: {
      zh: '{label}{stated}，按所列数字应为{computed}，{gap}，请重算或核对所列数字',
      en: '{label} {stated}, but its figures give {computed}: {gap}; recompute or check the figures',
    },
    ...SHARED,
  },
  check: (report) => mismatches(report, ({ kind, form }) => kind === 'ratio' && RATIOS.has(form)),
});
