import type { Span } from './span.ts';

/** A sheet of a workbook: its filled cells where they came to stand in the text, in text order. */
export interface Sheet {
  readonly name: string;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly span: Span;
  /** `F12` */
  readonly address: string;
  /** What the file keeps in it, however it is shown. */
  readonly content: 'number' | 'text' | 'error' | 'boolean';
  /** Without the sign in front: `SUM(F5:F11)`. */
  readonly formula?: string;
  /** What the formula gives, shown as the cell shows its value, where that is another number. */
  readonly recomputed?: string;
  /** Texts that look like numbers in the ranges that it sums, and are left out of the sum. */
  readonly leftOut?: readonly { readonly address: string; readonly span: Span | null }[];
}
