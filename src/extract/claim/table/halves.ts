import type { Table } from '../../../model.ts';

/** 收入 | 金额 | 支出 | 金额: two lists side by side, whose headings repeat; any other table as it is. */
export function halves(table: Table): Table[] {
  const { cells, headerRows } = table;
  const headings = (cells[headerRows - 1] ?? []).map(({ text }) => text.replace(/\s+/g, ''));
  const width = headings.length / 2;
  const [left, right] = [headings.slice(0, width), headings.slice(width)];
  const isTwice =
    Number.isInteger(width) &&
    width > 1 &&
    left.every((heading, column) => heading !== '' && sideless(heading) === sideless(right[column]!));
  if (!isTwice) return [table];
  return [0, width].map((from) => ({ ...table, cells: cells.map((row) => row.slice(from, from + width)) }));
}

/** 收入项目 and 支出项目 head the same kind of column. */
const sideless = (heading: string): string => heading.replace(/收入|支出/g, '');
