import type { Quantity, Report, Role, Span, TableCell, Term } from '../../../model.ts';
import { isBlank } from '../../indicator/level.ts';
import { labelled, type RowLabel } from '../../table/label.ts';
import { codeOf } from './code.ts';

/** A row with its label and its figures by column: null is an empty cell, undefined one that cannot be read. */
export interface Line extends RowLabel {
  readonly figures: readonly (Quantity | null | undefined)[];
  /** The code of 支出功能分类 or 经济分类 that the row bears. */
  readonly code?: string;
  /** Changes printed against the way they go: 增减额 2.9 for a fall, in a column that else has minus signs. */
  readonly turned?: ReadonlySet<Quantity>;
  readonly cells: readonly TableCell[];
}

type Source = Pick<Report, 'document' | 'quantities'>;

/** @param codes the columns of the codes of the rows, if any */
export function line(cells: readonly TableCell[], report: Source, codes: readonly number[] = []): Line {
  const named = cells.filter(({ text }) => /\p{Script=Han}/u.test(text));
  // what a merged cell says of several rows names none of them
  const label = (named.find(({ rowSpan }) => rowSpan === 1) ?? named[0])?.text.replace(/\s+/g, '') ?? '';
  const told = labelled(label);
  const code = codeOf(cells, codes);
  const figureAt = (cell: TableCell, column: number) => {
    if (codes.includes(column) || (code && column === 0)) return null;
    return cells.indexOf(cell) === column ? figure(cell, report) : undefined;
  };
  return {
    kind: told.kind,
    label: told.label,
    level: told.level || String(code?.length ?? ''),
    ...(code && { code }),
    figures: cells.map(figureAt),
    cells,
  };
}

/** The figure that fills a cell; a figure among other words is no entry of a column. */
function figure(cell: TableCell, { document: { text }, quantities }: Source): Quantity | null | undefined {
  if (isBlank(cell.text)) return null;
  const quantity = cell.quantities.length === 1 ? quantities[cell.quantities[0]!]! : undefined;
  if (quantity?.bound !== 'eq') return undefined;
  const rest =
    text.slice(cell.span.start, quantity.span.start) + text.slice(quantity.span.end, cell.span.end);
  return rest.trim() === '' ? quantity : undefined;
}

/** A claim about a row quotes it from its label to the figure. */
export const upTo = ({ cells }: Line, quantity: Quantity): Span => {
  const label = cells.find(({ text }) => text !== '') ?? cells[0]!;
  return { start: Math.min(label.span.start, quantity.span.start), end: quantity.span.end };
};

/** A figure of a line as a term of a sum. */
export const termIn = ({ turned }: Line, role: Role, quantity: Quantity, label: string): Term =>
  turned?.has(quantity) ? { role, quantity, label, sign: -1 } : { role, quantity, label };

/** Figures that can be added to each other. */
export const alike = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.scale === b.scale && a.dimension !== 'percent' && b.dimension !== 'percent';
