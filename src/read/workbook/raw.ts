import type { Area, Place } from './address.ts';

/** A workbook before its sheets are laid out, whichever kind of file it came from. */
export interface RawBook {
  readonly sheets: readonly RawSheet[];
  /** Days are counted from 1904, not from 1900. */
  readonly from1904: boolean;
  /** The file asks for all formulas to be worked out anew when it is opened. */
  readonly styles: readonly CellStyle[];
}

export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Filled cells, row by row. */
  readonly cells: readonly RawCell[];
  readonly merges: readonly Area[];
  /** Zero-based, in order. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[];
  /** By row: columns of cells with a line drawn around them, filled or not, as ranges. */
  readonly ruled: ReadonlyMap<number, readonly (readonly [from: number, to: number])[]>;
  /** Rows that are printed again at the head of each page. */
  readonly titleRows: readonly [from: number, to: number] | undefined;
  readonly pictures: number;
  /** Charts and embedded objects. */
  readonly objects: number;
  /** Texts of drawn boxes. */
  readonly boxes: readonly string[];
}

export interface RawCell extends Place {
  readonly kind: 'number' | 'text' | 'error' | 'boolean' | 'unknown';
  /** As the file stores it: `0.985`, `#REF!`, `1`; unknown where a formula has no result stored. */
  readonly value: string;
  /** Index of its style. */
  readonly style: number;
  /** Without the sign in front, as it stands in this cell. */
  readonly formula?: string;
  /** Characters that are struck out, left out of the value. */
  readonly struck?: number;
}

export interface CellStyle {
  /** `#,##0.00` */
  readonly format: string;
  readonly struck: boolean;
  /** A line is drawn on at least one side. */
  readonly ruled: boolean;
}
