import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'change-mismatch',
  title: { zh: '增减额与增减幅度不符', en: 'Change in amount and in percent disagree' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '增减幅度＝增减额÷上年数（或所比基数），请据此重算。',
    en: 'Growth = change ÷ base; recompute.',
  },
  messages: {
    mismatch: {
      zh: '{label}{stated}，按所列增减额和基数应为{computed}，{gap}，请重算',
      en: '{label} {stated}, but change and base give {computed}: {gap}; recompute',
    },
    ...SHARED,
  },
  check: (report) =>
    mismatches(report, ({ kind, form }) => kind === 'change' && (form === 'growth' || form === 'compound')),
});
