import { defineRule } from '../src/audit/rule.ts';
import type { SheetCell } from '../src/model.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';
import { cellsOf, type Located, named, shown } from './kit/cells.ts';

/** 1,250.00 or 98.5%; 0012 and long rows of digits are codes. */
const NUMBER = /^-?(?:(?:[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,8}|0)(?:\.\d{1,10})?)%?$/;
const YEAR = /^(?:19|20)\d\d$/;

/** Fewer figures make no column of figures. */
const HABIT = 3;

export default defineRule({
  id: 'number-as-text',
  title: { zh: '数字存成了文本', en: 'A number kept as text' },
  group: 'text',
  severity: 'warning',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '选中这些单元格，转换为数字（左上角绿色三角 → 转换为数字），再核对合计。',
    en: 'Convert the cells to numbers and check the totals again.',
  },
  messages: {
    'left-out': {
      zh: '{cells}的数字存成了文本，{total}的{formula}没有把它计入，请转换为数字',
      en: '{cells} is kept as text and left out by {formula} in {total}; convert it to a number',
    },
    alone: {
      zh: '{cells}的数字存成了文本，求和时会被略过，请转换为数字',
      en: '{cells} is kept as text, which sums leave out; convert it to a number',
    },
    total: { zh: '没有计入的合计', en: 'the total that leaves it out' },
  },
  *check(report) {
    const { text } = report.document;
    const cells = cellsOf(report);
    const told = new Set<string>();
    for (const { span, address, sheet, formula = '', leftOut = [] } of cells) {
      const fresh = leftOut.filter((one) => !told.has(`${sheet} ${one.address}`));
      if (fresh.length === 0) continue;
      for (const one of fresh) told.add(`${sheet} ${one.address}`);
      yield {
        span: fresh.find((one) => one.span)?.span ?? span,
        message: 'left-out',
        data: { cells: named(fresh.map((one) => one.address)), total: address, formula: shown(formula) },
        related: [{ span, message: 'total' }],
        key: `${sheet} ${fresh[0]!.address}`,
      };
    }
    const isNumeral = ({ span, content }: SheetCell) => {
      const own = text.slice(span.start, span.end);
      return content === 'text' && NUMBER.test(own) && !YEAR.test(own);
    };
    for (const column of columnsOf(cells)) {
      const numbers = column.filter(({ content }) => content === 'number').length;
      const texts = column.filter((cell) => isNumeral(cell) && !told.has(`${cell.sheet} ${cell.address}`));
      if (texts.length === 0 || numbers < HABIT || numbers < 2 * texts.length) continue;
      const [{ span, sheet, address }] = texts as [Located];
      yield {
        span,
        message: 'alone',
        severity: 'info',
        data: { cells: named(texts.map((cell) => cell.address)) },
        key: `${sheet} ${address}`,
      };
    }
  },
});

/** The cells below each other in a sheet. */
function columnsOf(cells: readonly Located[]): Located[][] {
  const columns = new Map<string, Located[]>();
  for (const cell of cells) {
    const key = `${cell.sheet} ${/^[A-Z]+/.exec(cell.address)![0]}`;
    const column = columns.get(key);
    if (column) column.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()];
}
