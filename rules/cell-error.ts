import { defineRule } from '../src/audit/rule.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { cellsOf, type Located, named } from './kit/cells.ts';

/** What is missing rather than wrong: a rate of nothing, a name that was not found. */
const MILD = new Set(['#DIV/0!', '#N/A']);

export default defineRule({
  id: 'cell-error',
  title: { zh: '单元格显示错误值', en: 'A cell shows an error' },
  group: 'text',
  severity: 'error',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '改正该格的公式或它引用的数据，并复核引用它的合计。',
    en: 'Correct the formula or what it refers to, and check the totals that use it.',
  },
  messages: {
    error: {
      zh: '{cells}显示{error}，不是数字，请改正公式或数据',
      en: '{cells} shows {error} instead of a figure; correct the formula or its data',
    },
    division: {
      zh: '{cells}显示{error}，除数为空或为0，请填写数据或改用“—”',
      en: '{cells} shows {error}: the divisor is blank or 0; fill it in or write “—”',
    },
  },
  *check(report) {
    const { text } = report.document;
    const groups = new Map<string, Located[]>();
    for (const cell of cellsOf(report)) {
      if (cell.content !== 'error') continue;
      const key = `${cell.sheet} ${text.slice(cell.span.start, cell.span.end)}`;
      groups.set(key, [...(groups.get(key) ?? []), cell]);
    }
    for (const [key, cells] of groups) {
      const { span } = cells[0]!;
      const error = text.slice(span.start, span.end);
      yield {
        span,
        message: error === '#DIV/0!' ? 'division' : 'error',
        ...(MILD.has(error) && { severity: 'warning' as const }),
        data: { cells: named(cells.map(({ address }) => address)), error },
        stated: error,
        key,
      };
    }
  },
});
