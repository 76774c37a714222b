import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'count-mismatch',
  title: { zh: '所列名称与个数不符', en: 'Stated number and listed names disagree' },
  group: 'arithmetic',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '逐一清点所列名称，补齐漏列的或改正个数；只列一部分的，加“等”。',
    en: 'Count the names; add what is missing, correct the number, or write 等 where only some are named.',
  },
  messages: {
    mismatch: {
      zh: '写明{stated}，实际列出{computed}，{gap}，请改正个数或补齐名称',
      en: '{stated} are stated, but {computed} are named: {gap}; correct the number or the list',
    },
    ...SHARED,
  },
  check: (report) => mismatches(report, ({ kind, form }) => kind === 'same' && form === 'count'),
});
