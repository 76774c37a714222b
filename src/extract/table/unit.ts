import type { Quantity, Table, TableCell } from '../../model.ts';
import { simplified } from '../fold.ts';
import { inferred, PERCENT } from '../quantity/inferred.ts';
import { type Band, bands } from './band.ts';
import type { ColumnRole } from './heading.ts';
import { isPercentage, type Nature, natureOf } from './nature.ts';

const MONEY: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1e3,
  万元: 1e4,
  百万元: 1e6,
  亿元: 1e8,
};
const UNIT = /(?:单位\s*[：:]\s*(?:人民币\s*)?|[（(]\s*)(百元|千元|万元|百万元|亿元|元)(?!\s*[/／])/;

/** The money unit that a stretch of text tells: 单位：万元, 项目资金（万元）; 补助标准（元/人） is a price, no unit. */
export const moneyUnit = (text: string): string | undefined => UNIT.exec(simplified(text))?.[1];

const FUND: ReadonlySet<ColumnRole | undefined> = new Set(['initial', 'budget', 'executed'] as const);
const POINTS: ReadonlySet<ColumnRole | undefined> = new Set(['weight', 'score', 'deduction'] as const);

/** Columns of people, things and prices, whose bare figures are no money even in a table of a money unit. */
const COUNTED =
  /编制|在职|(?:人|户|个|件|台|次|套|亩|份)数|人员数|数量|面积|里程|产量|总产|辆|[（(](?:万?(?:人次?|户次?|亩|米|公里|吨)|平方米|个|次|项|辆|所|家|场|批次|件|台|套|天|[^（）()/／]*[/／][^（）()]*)[）)]/;

const NO_MONEY: ReadonlySet<Nature> = new Set(['rate', 'key'] as const);

type Row = readonly TableCell[];

const IN_PERCENT = /(?<!\d\s{0,3})[%％]/;

/**
 * Bare figures in cells get the unit that their table tells: points under 分值 and 得分, money under the columns of the
 * funds or anywhere in a table of a money unit, the 计量单位 of their row for targets and actual values. One object a
 * figure, in the same order, so that indices stay good.
 */
export function withTableUnits(quantities: readonly Quantity[], tables: readonly Table[]): Quantity[] {
  const carried = [...quantities];
  const give = (cell: TableCell, unit: (quantity: Quantity) => Quantity): void => {
    for (const index of cell.quantities) {
      const quantity = quantities[index]!;
      if (quantity.unit === '' && quantity.dimension === 'number') carried[index] = unit(quantity);
    }
  };
  for (const table of tables) {
    /** A column's own unit before the table's: 单价（元） and 进度（%） beside 金额（万元）. */
    const told = (heading: string) => {
      if (IN_PERCENT.test(heading)) return inUnit('%');
      const isMoney = !COUNTED.test(heading) && !NO_MONEY.has(natureOf(heading));
      const unit = moneyUnit(heading) ?? (isMoney ? table.unit : undefined);
      return unit ? inMoney(unit) : undefined;
    };
    const scored = bands(table.cells);
    for (const { kind, header, roles, rows } of scored) {
      for (const row of rows) {
        const own = row[roles.indexOf('unit')]?.text;
        const second = kind === 'fund' && isNamedTwice(row, roles);
        row.forEach((cell, column) => {
          if (cell.column !== column) return; // a cell across several columns belongs to the first
          const role = roles[column];
          const heading = header.map((cells) => cells[column]!.text).findLast((text) => text !== '') ?? '';
          const unit =
            FUND.has(role) || (kind !== 'indicator' && role === undefined) ? told(heading) : undefined;
          if (second)
            give(cell, told(header.at(-1)![roles.findIndex((one) => FUND.has(one))]!.text) ?? asPrinted);
          else if (POINTS.has(role)) give(cell, inPoints);
          else if (unit) give(cell, unit);
          else if ((role === 'target' || role === 'actual') && own) give(cell, inUnit(own));
          else if (role === 'rate') give(cell, asPercent);
        });
      }
    }
    if (scored.length > 0) continue;
    const headings: string[] = [];
    /** Figures under the headings of rates; all in one column are percentages, or fractions. */
    const rates = new Map<string, TableCell[]>();
    for (const row of table.cells) {
      row.forEach((cell, column) => {
        const heading = headings[column] ?? '';
        if (cell.quantities.length === 0 && /[\p{L}%％]/u.test(cell.text)) headings[column] = cell.text;
        else if (!isPercentage(heading) || IN_PERCENT.test(heading)) give(cell, told(heading) ?? asPrinted);
        else rates.set(`${column} ${heading}`, [...(rates.get(`${column} ${heading}`) ?? []), cell]);
      });
    }
    for (const cells of rates.values()) {
      const figures = cells.flatMap((cell) => cell.quantities.map((index) => quantities[index]!));
      if (figures.some(({ value }) => Math.abs(Number(value)) > MOST_FRACTION))
        for (const cell of cells) give(cell, inUnit('%'));
    }
  }
  return carried;
}

/** 1.05 may be a fraction, and 2.6 under 增减率 none. */
const MOST_FRACTION = 2;

const asPrinted = (quantity: Quantity): Quantity => quantity;

/** 按收入性质分：| 799.29 | 按支出性质分：| 799.29: a name under the headings of figures begins a second list beside the first. */
const isNamedTwice = (row: Row, roles: Band['roles']): boolean =>
  row.some(
    ({ text, quantities, column }) =>
      (FUND.has(roles[column]) || POINTS.has(roles[column])) &&
      quantities.length === 0 &&
      /\p{Script=Han}{2}/u.test(text),
  );

export const inMoney =
  (unit: string) =>
  (quantity: Quantity): Quantity =>
    inferred(quantity, { unit: '元', scale: MONEY[unit]!, dimension: 'money' });

const inPoints = (quantity: Quantity): Quantity => inferred(quantity, { unit: '分', dimension: 'score' });

/** 100.00 under 执行率 is a percentage; 0.95 may be a fraction, and stays bare. */
const asPercent = (quantity: Quantity): Quantity =>
  quantity.value.replace(/\..*/, '').length >= 2 ? inferred(quantity, PERCENT) : quantity;

const inUnit =
  (unit: string) =>
  (quantity: Quantity): Quantity => {
    if (unit === '%' || unit === '百分比') return inferred(quantity, PERCENT);
    const scale = MONEY[unit];
    return scale
      ? inferred(quantity, { unit: '元', scale, dimension: 'money' })
      : inferred(quantity, { unit, dimension: 'count' });
  };
