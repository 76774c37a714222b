import type { Report, Table, TableBlock, TableCell } from '../../model.ts';
import { bands } from './band.ts';
import { flattened } from './flat/index.ts';
import { framed } from './framed.ts';
import { grid } from './grid.ts';
import { kind } from './kind.ts';
import { natureOf } from './nature.ts';
import { moneyUnit } from './unit.ts';

export { type Band, bands } from './band.ts';
export { unglued } from './glue/index.ts';
export { withTableUnits } from './unit.ts';

type Source = Pick<Report, 'document' | 'sections' | 'quantities'>;

/** How much of the text above a table may name it and tell its unit. */
const CAPTION = 60;

/** The tables of the document as full grids, merged cells resolved; also those flattened into text. */
export function tables(report: Source): Report['tables'] {
  const { document, quantities } = report;
  const found = [
    ...framed(document.blocks, quantities).map((block) => ({ block, isFlat: false })),
    ...flattened(document, quantities).map(({ block, whole }) => ({ block, isFlat: !whole })),
  ].sort((a, b) => a.block.span.start - b.block.span.start);
  return found.map(({ block, isFlat }, at) =>
    read(block, found[at - 1]?.block.span.end ?? 0, report, isFlat),
  );
}

/** @param from where the table before ends: what stands above that is not of this one */
function read(
  block: TableBlock,
  from: number,
  { document: { text }, quantities }: Source,
  isFlat: boolean,
): Table {
  const cells = grid(block.children, text, quantities);
  const parts = bands(cells);
  const start = Math.max(0, block.span.start - CAPTION, Math.min(from, block.span.start));
  const caption = text.slice(start, block.span.start);
  const heads = cells.slice(0, 3).flat();
  const unit = moneyUnit(caption) ?? unitIn(heads);
  return {
    span: block.span,
    kind: kind(cells, parts, caption + (heads[0]?.text ?? '')),
    headerRows: headerRows(cells, parts) || headings(block),
    headerColumns: 1,
    ...(unit && { unit }),
    cells,
    flattened: isFlat,
  };
}

/** 项目资金（万元）, 金额（万元）: the one unit that the headings of amounts tell; 单价（元） is of its own column. */
function unitIn(heads: readonly TableCell[]): string | undefined {
  const told = heads.filter(({ text }) => natureOf(text) !== 'mean').map(({ text }) => moneyUnit(text));
  const units = new Set(told.filter((unit) => unit !== undefined));
  return units.size === 1 ? [...units][0] : undefined;
}

/** Rows at the top before the first row with a figure in a column of its own. */
function headerRows(cells: Table['cells'], parts: ReturnType<typeof bands>): number {
  const first = parts[0];
  if (first) return cells.indexOf(first.header.at(-1)!) + 1;
  const data = cells.findIndex((row) => row.slice(1).some(isData));
  return Math.max(data, 0);
}

/** Rows at the top that were found to be headings, whatever figures are in them: 2017比2016增减. */
const headings = ({ children }: TableBlock): number => {
  const first = children.findIndex(({ header }) => !header);
  return Math.max(first, 0);
};

/** 产出指标（50分） over a column of scores is no entry of one. */
const isData = ({ quantities, text }: TableCell): boolean =>
  quantities.length > 0 && !/[（(]\d+(?:\.\d+)?分[）)]$/.test(text);
