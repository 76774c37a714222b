import { once } from '../../arithmetic/once.ts';
import type { Table, TableCell } from '../../model.ts';

type Row = readonly TableCell[];

/** Headings of amounts and numbers, by which a row below the first header is one too: 经费控制情况 | 2023年决算数 | … */
const MEASURE =
  /(?:预算|决算|执行|支出|人|金额|编制|规模|面积|投资|概算)(?:数|额)?(?:[（(].{0,60}[）)])?$|率$/;

/** The heading rows that each row of a grid stands under: a 基础数据表 has a header for people and another for money. */
export const headsOf = once(({ cells, headerRows }: Table): readonly (readonly Row[])[] => {
  let heads = cells.slice(0, headerRows);
  let open = false;
  return cells.map((row, index) => {
    if (index < headerRows) return [];
    if (isHeading(row)) {
      heads = open ? [...heads, row] : [row];
      open = true;
    } else open = false;
    return open ? [] : heads;
  });
});

/** At least two measures side by side, and no figure. */
function isHeading(row: Row): boolean {
  const filled = [...new Set(row)].filter(({ text }) => text !== '');
  const measures = filled.filter(({ text }) => MEASURE.test(text.replace(/\s+/g, '')));
  return measures.length >= 2 && filled.every(({ quantities }) => quantities.length === 0);
}
