import type { Span } from './span.ts';

/** A full grid with merged cells resolved. `cells[row][column]`; a merged cell is the same object in every place. */
export interface Table {
  readonly span: Span;
  readonly kind: TableKind;
  readonly headerRows: number;
  readonly headerColumns: number;
  /** Unit of the whole table (单位：万元), where one is told. */
  readonly unit?: string;
  readonly cells: readonly (readonly TableCell[])[];
  /** Reconstructed from plain text rather than read from a table. */
  readonly flattened: boolean;
}

export type TableKind =
  | 'project-self-evaluation'
  | 'department-self-evaluation'
  | 'scoring'
  | 'basic-data'
  | 'score-summary'
  | 'expenditure'
  | 'other';

export interface TableCell {
  readonly span: Span;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The figures in this cell, as indices into `Report.quantities`. */
  readonly quantities: readonly number[];
}
