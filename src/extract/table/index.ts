import type { Report, Table, TableBlock, TableCell } from '../../model.ts';
import { bands } from './band.ts';
import { flattened } from './flat/index.ts';
import { framed } from './framed.ts';
import { grid } from './grid.ts';
import { kind } from './kind.ts';
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
  return [
    ...framed(document.blocks, quantities).map((block) => read(block, report, false)),
    ...flattened(document, quantities).map(({ block, whole }) => read(block, report, !whole)),
  ].sort((a, b) => a.span.start - b.span.start);
}

function read(block: TableBlock, { document: { text }, quantities }: Source, isFlat: boolean): Table {
  const cells = grid(block.children, text, quantities);
  const parts = bands(cells);
  const caption = text.slice(Math.max(0, block.span.start - CAPTION), block.span.start);
  const heads = cells.slice(0, 3).flat();
  const unit = moneyUnit(caption) ?? moneyUnit(heads.find((cell) => moneyUnit(cell.text))?.text ?? '');
  return {
    span: block.span,
    kind: kind(cells, parts, caption + (heads[0]?.text ?? '')),
    headerRows: headerRows(cells, parts),
    headerColumns: 1,
    ...(unit && { unit }),
    cells,
    flattened: isFlat,
  };
}

/** Rows at the top before the first row with a figure in a column of its own. */
function headerRows(cells: Table['cells'], parts: ReturnType<typeof bands>): number {
  const first = parts[0];
  if (first) return cells.indexOf(first.header.at(-1)!) + 1;
  const data = cells.findIndex((row) => row.slice(1).some(isData));
  return Math.max(data, 0);
}

/** 产出指标（50分） over a column of scores is no entry of one. */
const isData = ({ quantities, text }: TableCell): boolean =>
  quantities.length > 0 && !/[（(]\d+(?:\.\d+)?分[）)]$/.test(text);
