import { defineRule } from '../src/audit/rule.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'table-sum-mismatch',
  title: { zh: '表内合计不符', en: 'Table total differs from its rows or columns' },
  group: 'arithmetic',
  severity: 'error',
  basis: {
    zh: '财预〔2020〕10号附件：资金总额等于各来源之和；预算法第十四条：公开的数字应当真实、准确',
    en: 'MoF 财预〔2020〕10号, form: total funds are the sum of their sources',
  },
  advice: {
    zh: '核对表内各行各列与合计，改正有误的数字。',
    en: 'Check rows, columns and totals of the table.',
  },
  messages: {
    mismatch: {
      zh: '表内{label}{stated}，各项合计{computed}，合计数{gap}，请核对该行该列各数',
      en: 'In the table {label} is {stated}, but its entries add up to {computed}: {gap}; check row and column',
    },
    ...SHARED,
  },
  check: (report) => mismatches(report, ({ kind, form }) => kind === 'sum' && form === 'table'),
});
