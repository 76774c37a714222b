import { defineRule } from '../src/audit/rule.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'balance-mismatch',
  title: { zh: '收支不平衡', en: 'Income and expenditure totals do not balance' },
  group: 'arithmetic',
  severity: 'error',
  basis: {
    zh: '预算法第三十七条、行政单位财务规则：收入总计应当等于支出总计；政府会计准则：资产等于负债加净资产',
    en: 'Budget Law art. 37: total income equals total expenditure; government accounting standards: assets equal liabilities and net assets',
  },
  advice: {
    zh: '核对收入总计与支出总计（含结转结余）、资产与负债加净资产，两者应当相等。',
    en: 'Check both totals, with balances carried over; they must be equal.',
  },
  messages: {
    mismatch: {
      zh: '{label}{stated}，与之平衡的各数合计{computed}，{gap}，请核对收支各数',
      en: '{label} {stated}, but the figures that it balances come to {computed}: {gap}; check both sides',
    },
    ...SHARED,
  },
  check: (report) => mismatches(report, ({ kind }) => kind === 'balance'),
});
