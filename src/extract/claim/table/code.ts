import type { Table, TableCell } from '../../../model.ts';

/** Headings of the columns of a code: one for all of it, or one each for 类, 款 and 项. */
const HEADING = /^[类款项目]$|(?:科目|分类)?(?:编码|代码)$/;

/** Columns in which the codes of the rows stand; none where the first cell alone may tell. */
export function codeColumns({ cells, headerRows }: Pick<Table, 'cells' | 'headerRows'>): number[] {
  const header = cells.slice(0, headerRows);
  const columns = (cells[0] ?? []).map((_, column) => column);
  return columns.filter((column) => {
    const heading = header.map((row) => row[column]!.text).findLast((text) => text !== '') ?? '';
    return HEADING.test(heading.replace(/\s+/g, ''));
  });
}

/**
 * 208, 20805, 2080505: the code of a row of 支出功能分类 or 经济分类, in one cell or as 208 | 05 | 05 in three.
 *
 * @param columns where the codes stand
 */
export function codeOf(cells: readonly TableCell[], columns: readonly number[]): string | undefined {
  let code = '';
  for (const column of columns.length > 0 ? columns : [0]) {
    const digits = cells[column]?.text.replace(/\s+/g, '') ?? '';
    if (!/^\d*$/.test(digits)) return undefined;
    code = digits.length > 2 && digits.startsWith(code) ? digits : code + digits;
  }
  return /^\d{3}(?:\d{2}){0,3}$/.test(code) ? code : undefined;
}

/** The code of the row that a row belongs to, as far as the table has it: 2080505 to 20805, else to 208. */
export function wholeOf(code: string, codes: ReadonlySet<string>): string | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    if (codes.has(code.slice(0, length))) return code.slice(0, length);
  }
  return undefined;
}
