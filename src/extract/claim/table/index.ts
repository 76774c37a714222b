import type { Claim, Report, Table } from '../../../model.ts';
import { flatMap } from '../../flat-map.ts';
import { plain } from '../../table/heading.ts';
import { type Band, bands } from '../../table/index.ts';
import { isMean } from '../../table/label.ts';
import { natureOf } from '../../table/nature.ts';
import { attainedRates } from './attained.ts';
import { basicClaims, official } from './basic.ts';
import { changeRows, isRateRow } from './change-row.ts';
import { codeColumns } from './code.ts';
import { codedSums, isCoded } from './coded.ts';
import { columnTotals, subtotals } from './column.ts';
import { derivedColumns, turnedIn } from './derived/index.ts';
import { SCORE_RATE } from './derived/relation.ts';
import { shareColumns } from './derived/share.ts';
import { fundClaims } from './fund.ts';
import { headerTotals, leadingTotal } from './heading-tree.ts';
import { line } from './line.ts';
import { meanRows } from './mean.ts';
import { numberedSums } from './numbered.ts';
import { rowTotals } from './row.ts';
import { headingsOf, sides } from './sides.ts';

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
    return table.flattened ? [] : flatMap(sides(table), (side) => gridClaims(side, report));
  });
}

/** The fund block of the form in a table of its own: its rate is scored. */
const isForm = (roles: Band['roles']): boolean =>
  roles.includes('rate') && roles.includes('weight') && roles.includes('score');

/** 得分率 beside 分值 and 得分. */
function scoreRates(band: Band, table: Table, report: Pick<Report, 'document' | 'quantities'>): Claim[] {
  const own = { ...table, cells: [...band.header, ...band.rows], headerRows: band.header.length };
  const headings = headingsOf(own);
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
  const header = new Set(table.cells.slice(0, table.headerRows).map(wordsOf));
  const rows = table.cells.slice(table.headerRows).filter((row) => !header.has(wordsOf(row)));
  const codes = codeColumns(table);
  const all = rows.map((row) => line(row, report, codes));
  const lines = all.filter(({ label }) => label !== '');
  const grouped = headerTotals(table);
  if (lines.length === 0 && grouped.length > 0) return rowTotals(headingsOf(table).map(plain), all, grouped);
  if (lines.length === 0) return [];
  if (table.kind === 'basic-data') {
    const own = rows.map((row) => line(row, report));
    return [...basicClaims(table, own), ...numberedSums(own.filter(({ label }) => !/三公/.test(label)))];
  }
  const printed = headingsOf(table);
  const headings = printed.map(plain);
  const isAdditive = printed.map((heading) => natureOf(heading) === 'amount');
  const derived = derivedColumns(printed, lines);
  const turned = turnedIn(derived);
  const amounts = lines.filter(({ label }) => !isRateRow(label));
  const summable = amounts.map((one) => ({
    ...one,
    turned,
    figures: one.figures.map((figure, column) => (isAdditive[column] ? figure : null)),
  }));
  const down = [
    ...(isCoded(summable) ? codedSums(summable) : columnTotals(summable)),
    ...subtotals(summable),
    ...numberedSums(summable),
  ];
  const summed = new Set(down.map(({ terms }) => terms[0]!.quantity));
  down.push(...official(summable).filter(({ terms }) => !summed.has(terms[0]!.quantity)));
  return [
    ...(isPartial(table, rows, report) ? down.filter(({ holds }) => holds) : down),
    ...rowTotals(
      headings,
      amounts.filter(({ label }) => !isMean(label)),
      grouped,
      leadingTotal(table, grouped),
    ),
    ...changeRows(lines),
    ...meanRows(lines),
    ...derived,
    ...shareColumns(headings, lines),
  ];
}

/** What stands in a row; a header that is repeated on the next page is no entry. */
const wordsOf = (row: Table['cells'][number]): string => row.map(({ text }) => text).join('\t');

/** （节选）, or a row of ……: rows were left out, so that only what holds is said. */
const isPartial = (
  { span }: Table,
  rows: Table['cells'],
  { document: { text } }: Pick<Report, 'document'>,
): boolean =>
  /节选|摘录|摘要/.test(text.slice(Math.max(0, span.start - 40), span.start)) || rows.some(isElided);

/** …… | ……: rows were left out, which no total is told by. */
const isElided = (row: Table['cells'][number]): boolean =>
  row.some(({ text }) => /^(?:…+|\.{3,}|略)$/.test(text.replace(/\s+/g, '')));
