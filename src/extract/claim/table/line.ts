import type { Quantity, Report, Span, TableCell } from '../../../model.ts';
import { isBlank } from '../../indicator/level.ts';

/** What a row of a table is to its column totals. */
type LineKind = 'total' | 'subtotal' | 'of-which' | 'data';

/** A row with its label and its figures by column: null is an empty cell, undefined one that cannot be read. */
export interface Line {
  readonly kind: LineKind;
  readonly label: string;
  /** The ordering mark of the label: 一、 is `一`, 1. is `1`, （一） is `(一`; of a row with a code, its length. */
  readonly level: string;
  readonly figures: readonly (Quantity | null | undefined)[];
  readonly cells: readonly TableCell[];
}

type Source = Pick<Report, 'document' | 'quantities'>;

const TOTAL =
  /^(?:本年|本期|支出|收入|资金|年度资金|项目资金|预算|全部|金额|经费)*(?:合计|总计|共计|总额)(?:数|金额)?$/;

export function line(cells: readonly TableCell[], report: Source): Line {
  const named = cells.filter(({ text }) => /\p{Script=Han}/u.test(text));
  // what a merged cell says of several rows names none of them
  const label = (named.find(({ rowSpan }) => rowSpan === 1) ?? named[0])?.text.replace(/\s+/g, '') ?? '';
  const told = labelled(label);
  const code = codeOf(cells);
  const figureAt = (cell: TableCell, column: number) =>
    code && column === 0 ? null : cells.indexOf(cell) === column ? figure(cell, report) : undefined;
  return {
    ...told,
    level: told.level || String(code?.length ?? ''),
    figures: cells.map(figureAt),
    cells,
  };
}

/** 208, 20805, 2080505: the code of 支出功能分类 that a row begins with. */
export const codeOf = (cells: readonly TableCell[]): string | undefined =>
  /^\d{3}(?:\d{2}){0,2}$/.exec(cells[0]?.text ?? '')?.[0];

/** What the label of a row tells, blanks left out. */
export function labelled(label: string): Pick<Line, 'kind' | 'label' | 'level'> {
  const bare = label.replace(
    /^(?:其中[：:]?)?(?:[一二三四五六七八九十\d]+[、.．]|[（(][一二三四五六七八九十\d]+[）)])?/,
    '',
  );
  return { kind: kindOf(label, bare), label: bare, level: levelOf(label) };
}

function kindOf(label: string, bare: string): LineKind {
  if (TOTAL.test(bare) || TOTAL.test(label)) return 'total';
  if (/小计$/.test(bare)) return 'subtotal';
  return /^其中/.test(label) ? 'of-which' : 'data';
}

function levelOf(label: string): string {
  if (/^[一二三四五六七八九十]+、/.test(label)) return '一';
  if (/^[（(][一二三四五六七八九十]+[）)]/.test(label)) return '(一';
  if (/^\d+[、.．]/.test(label)) return '1';
  if (/^[（(]\d+[）)]/.test(label)) return '(1';
  return '';
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

/** Figures that can be added to each other. */
export const alike = (a: Quantity, b: Quantity): boolean =>
  a.unit === b.unit && a.scale === b.scale && a.dimension !== 'percent' && b.dimension !== 'percent';
