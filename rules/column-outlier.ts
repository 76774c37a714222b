import { amount } from '../src/arithmetic/printed.ts';
import { compare, divide, multiply, type Rational, rational, toFixed } from '../src/arithmetic/rational.ts';
import { defineRule } from '../src/audit/rule.ts';
import { flatMap } from '../src/extract/flat-map.ts';
import type { Quantity, Report, Table } from '../src/model.ts';
import { TRUE_AND_EXACT } from './kit/basis.ts';

/** Fewer figures are no habit. */
const HABIT = 4;

export default defineRule({
  id: 'column-outlier',
  title: { zh: '同列数字的单位或位数异样', en: 'A figure unlike the others of its column' },
  group: 'consistency',
  severity: 'warning',
  basis: TRUE_AND_EXACT,
  advice: {
    zh: '核对该格的单位（元误填为万元）和小数位数，与同列一致。',
    en: 'Check unit and decimals of the cell against its column.',
  },
  messages: {
    unit: {
      zh: '{stated}似以元填列，本列单位为{unit}，应填{computed}，请核对',
      en: '{stated} seems to be in 元 where the column is in {unit}: {computed}; check',
    },
    decimals: {
      zh: '{stated}有{own}位小数，同列其余各数为{others}位，请核对',
      en: '{stated} has {own} decimals, the others of its column {others}; check',
    },
  },
  *check(report) {
    for (const column of report.tables.flatMap((table) => columnsOf(table, report))) {
      const coarsest = Math.min(...column.map(({ decimals }) => decimals));
      for (const figure of column) {
        if (figure.decimals === coarsest && !isLong(figure)) continue;
        const others = column.filter((one) => one !== figure);
        const stated = figure.value;
        if (isInYuan(figure, others) && !isConfirmed(figure, report)) {
          const computed = toFixed(divide(rational(stated), TEN_THOUSAND), Math.max(2, coarsest));
          const data = { stated, unit: '万元', computed: `${computed}万元` };
          yield { span: figure.span, message: 'unit', data, stated, computed, unit: '万元' };
        }
        const decimals = new Set(others.map((one) => one.decimals));
        const usual = decimals.size === 1 ? others[0]!.decimals : 0;
        if (usual >= 2 && figure.decimals > usual)
          yield {
            span: figure.span,
            message: 'decimals',
            severity: 'info',
            data: { stated, own: String(figure.decimals), others: String(usual) },
            stated,
          };
      }
    }
  },
});

const isConfirmed = (figure: Quantity, { claims }: Report): boolean =>
  claims.some(
    ({ holds, verdict, terms }) =>
      holds && verdict === 'exact' && terms.some(({ quantity }) => quantity === figure),
  );

/** The amounts of the columns of a table, totals left out. */
function columnsOf({ cells, headerRows, flattened }: Table, { quantities }: Report): Quantity[][] {
  if (flattened) return [];
  const rows = cells
    .slice(headerRows)
    .filter((row) => !row.some(({ text }) => /合\s*计|总\s*计|小\s*计|总\s*额/.test(text)));
  const columns = (rows[0] ?? []).map((_, column) =>
    flatMap(rows, (row) => {
      const cell = row[column]!;
      const figure = cell.quantities.length === 1 ? quantities[cell.quantities[0]!]! : undefined;
      return figure?.dimension === 'money' && figure.bound === 'eq' && cell.column === column ? [figure] : [];
    }),
  );
  return columns.filter(({ length }) => length >= HABIT);
}

const TEN_THOUSAND = rational('10000');
const TWICE = rational('2');

/** 10000 or more: as much in 万元 as one in 元 comes to that was put among them. */
const isLong = ({ value }: Quantity): boolean => /^\d{5}/.test(value);

/** A figure in 元 among figures in 万元: ten thousand times too large, and of their size without. */
function isInYuan(figure: Quantity, others: readonly Quantity[]): boolean {
  if (!isLong(figure) || figure.scale !== 10_000 || others.some(({ scale }) => scale !== figure.scale))
    return false;
  const sizes = others.map(amount).sort(compare);
  const [least, most] = [sizes[0]!, sizes.at(-1)!];
  const meant: Rational = divide(amount(figure), TEN_THOUSAND);
  return (
    compare(amount(figure), multiply(most, rational('500'))) > 0 &&
    compare(multiply(meant, TWICE), least) >= 0 &&
    compare(meant, multiply(most, TWICE)) <= 0
  );
}
