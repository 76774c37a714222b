import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'difference-mismatch',
  title: { zh: '差额与前后两数不符', en: 'Stated difference is not that of the two figures' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '用所列两数重新相减，改正差额或其中一数。',
    en: 'Subtract again; correct the difference or one of the figures.',
  },
  messages: {
    mismatch: {
      zh: '{label}{stated}，两数相减应为{computed}，{gap}，请重算或核对两数',
      en: '{label} {stated}, but the two figures are {computed} apart: {gap}; subtract again or check them',
    },
    ...SHARED,
  },
  check: (report) =>
    mismatches(
      report,
      ({ kind, form }) =>
        (kind === 'difference' && form !== 'deduction') || (kind === 'change' && form === 'other'),
    ),
});
