import type { Claim, Report, Table } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { plain } from '../../table/heading.ts';
import { type Band, bands } from '../../table/index.ts';
import { isMean } from '../../table/label.ts';
import { attainedRates } from './attained.ts';
import { basicClaims } from './basic.ts';
import { codedSums } from './coded.ts';
import { columnTotals, subtotals } from './column.ts';
import { derivedColumns } from './derived/index.ts';
import { SCORE_RATE } from './derived/relation.ts';
import { shareColumns } from './derived/share.ts';
import { fundClaims } from './fund.ts';
import { halves } from './halves.ts';
import { type Line, line } from './line.ts';
import { meanRows } from './mean.ts';
import { numberedSums } from './numbered.ts';
import { rowTotals } from './row.ts';

/** What the figures of a table owe each other: totals down and across, rates, differences, the fund block of the form. */
export function tableClaims(report: Pick<Report, 'document' | 'quantities' | 'tables'>): Claim[] {
  return flatMap(report.tables, (table) => {
    const parts = bands(table.cells);
    const funds = parts.filter(
      ({ kind, roles }) => kind === 'fund' && (parts.length > 1 || table.flattened || isForm(roles)),
    );
    const scored = parts.filter(({ kind }) => kind === 'indicator');
    const claims = [
      ...flatMap(funds, (band) => bandClaims(band, table, report)),
      ...flatMap(scored, (band) => [...attainedRates(band, report), ...scoreRates(band, table, report)]),
    ];
    if (funds.length + scored.length > 0) return claims;
    return table.flattened ? [] : flatMap(halves(table), (half) => gridClaims(half, report));
  });
}

/** The fund block of the form in a table of its own: its rate is scored. */
const isForm = (roles: Band['roles']): boolean =>
  roles.includes('rate') && roles.includes('weight') && roles.includes('score');

/** 得分率 beside 分值 and 得分. */
function scoreRates(band: Band, table: Table, report: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const own = { ...table, cells: [...band.header, ...band.rows], headerRows: band.header.length };
  const headings = printedHeadings(own);
  if (!headings.some((heading) => SCORE_RATE.heading.test(heading))) return [];
  const lines = band.rows.map((row) => line(row, report)).filter(({ label }) => label !== '');
  return derivedColumns(headings, lines, [SCORE_RATE]);
}

/** The fund block of the form; one that lists tasks instead of sources adds up like any table. */
function bandClaims(band: Band, table: Table, report: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const claims = fundClaims(
    band,
    band.rows.map((row) => line(row, report)),
  );
  if (claims.some(({ kind }) => kind === 'sum')) return claims;
  const own = { ...table, cells: [...band.header, ...band.rows], headerRows: band.header.length };
  const sums = gridClaims(own, report).filter(({ kind }) => kind === 'sum');
  return [...claims, ...(table.flattened ? sums.filter(({ holds }) => holds) : sums)];
}

/** A plain table: one header, one set of rows. */
function gridClaims(table: Table, report: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const rows = table.cells.slice(table.headerRows);
  const lines: Line[] = rows.map((row) => line(row, report)).filter(({ label }) => label !== '');
  if (lines.length === 0) return [];
  if (table.kind === 'basic-data') {
    const own = rows.map((row) => line(row, report));
    return [...basicClaims(table, own), ...numberedSums(own.filter(({ label }) => !/三公/.test(label)))];
  }
  const headings = headingsOf(table);
  const summable = lines.map((one) => ({
    ...one,
    figures: one.figures.map((figure, column) => (PER_UNIT.test(headings[column] ?? '') ? null : figure)),
  }));
  const down = [
    ...columnTotals(summable),
    ...subtotals(summable),
    ...numberedSums(summable),
    ...codedSums(summable),
  ];
  return [
    ...(rows.some(isElided) ? down.filter(({ holds }) => holds) : down),
    ...rowTotals(
      headings,
      lines.filter(({ label }) => !isMean(label)),
    ),
    ...meanRows(lines),
    ...derivedColumns(printedHeadings(table), lines),
    ...shareColumns(headings, lines),
  ];
}

/** …… | ……: rows were left out, which no total is told by. */
const isElided = (row: Table['cells'][number]): boolean =>
  row.some(({ text }) => /^(?:…+|\.{3,}|略)$/.test(text.replace(/\s+/g, '')));

/** 补助标准（元/人）, 单价: prices and averages do not add up, nor do the scores of several projects. */
const PER_UNIT = /得分|评分|分数|标准|单价|均价|人均|户均|平均|[(（][^()（）/]*\/[^()（）]*[)）]/;

/** The lowest heading of each column, as printed but for blanks. */
const printedHeadings = ({ cells, headerRows }: Table): string[] =>
  (cells[0] ?? []).map((_, column) =>
    (
      cells
        .slice(0, headerRows)
        .map((row) => row[column]!.text)
        .findLast((text) => text !== '') ?? ''
    ).replace(/\s+/g, ''),
  );

const headingsOf = (table: Table): string[] => printedHeadings(table).map(plain);
