import { defineRule } from '../src/audit/rule.ts';
import { mismatches, SHARED } from './kit/mismatch.ts';

export default defineRule({
  id: 'text-table-conflict',
  title: { zh: '正文与表格数字不一致', en: 'Text and table disagree' },
  group: 'consistency',
  severity: 'error',
  basis: {
    zh: '财预〔2020〕10号：自评报告与自评表应当一致；自评复核要求文表相符',
    en: 'MoF 财预〔2020〕10号: report and form must agree',
  },
  advice: {
    zh: '与决算报表核对，使正文与表格一致。',
    en: 'Check against the accounts and make text and table agree.',
  },
  messages: {
    mismatch: {
      zh: '正文{label}为{stated}，表中为{computed}，正文{gap}，请核对后统一',
      en: 'The text gives {label} as {stated}, the table as {computed}: the text {gap}; make them agree',
    },
    ...SHARED,
  },
  // agreement at the coarser precision is agreement
  check: (report) =>
    mismatches(
      report,
      ({ kind, form, verdict }) => kind === 'same' && form === 'table' && verdict !== 'rounding',
    ),
});
