import { amount } from '../../../arithmetic/printed.ts';
import { isZero } from '../../../arithmetic/rational.ts';
import type { Quantity, Row } from '../../../model.ts';
import { columnRole } from '../heading.ts';
import { natureOf } from '../nature.ts';
import { cellsOf, type Piece, row, type Source } from './cell.ts';
import type { Listing } from './listing.ts';
import type { Fitted } from './solve.ts';
import { addsUp, type Layout, merged, twoLevels } from './two-level.ts';

/** Columns of figures, and the rows that they stand in. */
interface Body {
  readonly columns: readonly (readonly Quantity[])[];
  readonly rows: readonly Fitted[];
  readonly isNumbered: boolean;
}

export interface Heading {
  readonly rows: readonly Row[];
  /** Columns before the first of figures. */
  readonly lead: number;
  /** One row is enough below headings of a form of the state, or of two levels whose totals come out in it. */
  readonly isSure: boolean;
}

/** What the column of names is called, or that of the numbers before it. */
const NAMES =
  /^(?:序号|编号|項目|类别|用途|来源|年份|年度|年|时间|地区|部门|内容|指标|收入|支出)$|(?:项目|科目|单位|类别|名称|地区|部门|学校|分类|功能|区县|县区|乡镇|镇街|街道|事项|费用|科室)(?:名称|内容)?$/;

/** What columns of figures are called. */
const MEASURE =
  /[数额率费比幅值]$|预算|决算|支出|收入|金额|合计|小计|得分|结余|增加|减少|增长|本期|同期|上年|本年|年度?$|[%％]|[)）]$/;

/** The headings above a list that are as many as its columns, and of their kind; a list of one or two levels, or none. */
export function headed(listing: Listing, body: Body, source: Source): Heading | undefined {
  const { above, byLine } = listing;
  const words = (pieces: readonly Piece[]) =>
    pieces.map(({ start, end }) => source.text.slice(start, end).replace(/\s+/g, ''));
  for (const lead of body.isNumbered ? [2, 1] : [1]) {
    const found = byLine ? inLines(above, lead) : inCells(above[0] ?? [], lead);
    if (found) return found;
  }
  return undefined;

  function inLines(lines: readonly (readonly Piece[])[], lead: number): Heading | undefined {
    const width = body.columns.length + lead;
    const [lower, upper] = lines.map((line) => line.filter(({ start, end }) => start < end)).toReversed();
    if (!lower) return undefined;
    return (upper && twice(upper, lower, width, lead)) ?? single(lower, width, lead);
  }

  function inCells(cells: readonly Piece[], lead: number): Heading | undefined {
    const width = body.columns.length + lead;
    const all = words(cells);
    const first = all.findLastIndex((word, index) => NAMES.test(word) && all.length - index >= width);
    // 项目 | 预算数 | 项目 | 预算数: two lists side by side, whose rows come in turn
    if (first >= 0 && all.indexOf(all[first]!) !== all.lastIndexOf(all[first]!)) return undefined;
    const start = first >= 0 ? first : all.length === width || all.length === width - 1 ? 0 : -1;
    if (start < 0) return undefined;
    const own = cells.slice(start);
    if (own.length <= width) return single(own, width, lead);
    const fits = own.flatMap((_, cut) =>
      isOrdered(all.slice(start + cut)) ? (twice(own.slice(0, cut), own.slice(cut), width, lead) ?? []) : [],
    );
    return fits.length === 1 ? fits[0] : undefined;
  }

  function single(pieces: readonly Piece[], width: number, lead: number): Heading | undefined {
    const all = words(pieces);
    const isNamed = pieces.length === width;
    if (!isNamed && pieces.length !== width - 1) return undefined;
    const own = isNamed ? all.slice(lead) : all.slice(lead - 1);
    const measures = own.filter((word) => MEASURE.test(word) || columnRole(word)).length;
    if (!fitting(own, body.columns)) return undefined;
    const named = isNamed && NAMES.test(all[0]!);
    if (measures === 0 && !named) return undefined;
    // a column that is blank in every row leaves one heading too many: 预算数 over the names
    if (isNamed && !named && (AMOUNT.test(all[0]!) || measures * 2 < own.length)) return undefined;
    if (!isNamed && measures < own.length) return undefined;
    const rows = [row(cellsOf(isNamed ? pieces : [null, ...pieces]), true)];
    return { rows, lead, isSure: own.length > 2 && own.every((word) => columnRole(word)) };
  }

  function twice(
    upper: readonly Piece[],
    lower: readonly Piece[],
    width: number,
    lead: number,
  ): Heading | undefined {
    if (upper.length < 2 || lower.length < 2 || upper.length + lower.length <= width) return undefined;
    const [above, leaves] = [words(upper), words(lower)];
    const fits = (layout: Layout) => {
      const rest = [...leaves];
      const own = layout.flatMap((size, at) => (size === 1 ? [above[at]!] : rest.splice(0, size)));
      return (
        layout.slice(0, lead).every((size) => size === 1) &&
        fitting(own.slice(lead), body.columns) &&
        sums(layout)
      );
    };
    const isTotalled = TOTAL.test(leaves[0]!);
    const sums = (layout: Layout) =>
      !isTotalled ||
      addsUp(
        layout,
        body.rows.flatMap(({ figures }) =>
          figures && figures.length > 0 ? [[...Array<null>(lead).fill(null), ...figures]] : [],
        ),
      );
    const layout = twoLevels(above, leaves, width, fits);
    return layout && fits(layout)
      ? { rows: merged(upper, lower, layout), lead, isSure: isTotalled }
      : undefined;
  }
}

/** What no column of names is called. */
const AMOUNT = /[数额率]$|金额|合计|小计|得分|占比|结余/;

/** Where cells stand one a line, lower headings are told by their total or by their repetition. */
function isOrdered(leaves: readonly string[]): boolean {
  if (TOTAL.test(leaves[0] ?? '')) return true;
  const size = leaves.indexOf(leaves[0] ?? '', 1);
  return size > 1 && leaves.length % size === 0 && leaves.every((leaf, at) => leaf === leaves[at % size]);
}

const TOTAL = /^(?:合计|小计|总计|总额)$/;

/** Percentages stand under headings of rates, and amounts under others. */
const fitting = (headings: readonly string[], columns: readonly (readonly Quantity[])[]): boolean =>
  columns.every((column, at) => {
    const figures = column.filter((figure) => !isZero(amount(figure)));
    const isRate = natureOf(headings[at]!) === 'rate' || /[率%％比]/.test(headings[at]!);
    if (natureOf(headings[at]!) === 'key' && figures.some(({ decimals }) => decimals > 0)) return false;
    const percent = figures.some(({ dimension }) => dimension === 'percent');
    return percent
      ? isRate
      : !isRate || figures.every(({ value }) => value.replace(/^-|\..*/g, '').length < 4);
  });
