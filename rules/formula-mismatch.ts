import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { cellsOf, shown } from './kit/cells.ts';

export default defineRule({
  id: 'formula-mismatch',
  title: { zh: '单元格存的数与其公式不符', en: 'A stored value differs from its formula' },
  group: 'consistency',
  severity: 'warning',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '在 Excel 或 WPS 中按 F9 重算并保存，再核对引用该数的文字和表格。',
    en: 'Recalculate (F9) and save, then check whatever quotes the figure.',
  },
  messages: {
    mismatch: {
      zh: '{address}存的是{stated}，按公式{formula}应为{computed}，请重算后核对引用它的数字',
      en: '{address} holds {stated}, but its formula {formula} gives {computed}; recalculate and check what quotes it',
    },
  },
  *check(report) {
    const { text } = report.document;
    for (const { span, address, sheet, formula, recomputed } of cellsOf(report)) {
      if (formula === undefined || recomputed === undefined) continue;
      const stated = text.slice(span.start, span.end);
      yield {
        span,
        message: 'mismatch',
        data: { address, stated, computed: recomputed, formula: shown(formula) },
        stated,
        computed: recomputed,
        key: `${sheet} ${address}`,
      };
    }
  },
});
