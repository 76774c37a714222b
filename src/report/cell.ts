import type { Span } from '../model.ts';

/** What stands in a cell of a list: text, a figure, a text with a place marked in it, a link. */
export type Cell = string | Figure | Marked | Link;

export interface Figure {
  /** A plain decimal, as printed. */
  readonly value: string;
  /** How it follows, as a formula without the sign in front. */
  readonly formula?: string;
  /** What is shown behind it. */
  readonly suffix?: string;
}

export interface Marked extends Span {
  readonly text: string;
}

interface Link {
  readonly text: string;
  readonly href: string;
}

/** The number of digits that a spreadsheet keeps. */
const DIGITS = 15;

/** A figure where a spreadsheet can hold it as one, otherwise the text. */
export function figure(value: string | null, own: Omit<Figure, 'value'> = {}): Cell {
  if (value === null) return '';
  const plain = /^-?\d+(?:\.\d+)?$/.test(value) && !/^-?0\d/.test(value);
  const fits = value.replace(/\D/g, '').length <= DIGITS;
  return plain && fits ? { value, ...own } : value + (own.suffix ?? '');
}

/** The cell in words. */
export function textOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'value' in cell ? cell.value + (cell.suffix ?? '') : cell.text;
}
