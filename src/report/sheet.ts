import type { Severity } from '../model.ts';
import type { Cell } from './cell.ts';

export interface Column {
  readonly title: string;
  /** In characters of half width. */
  readonly width: number;
  readonly hidden?: boolean;
  /** The values to choose from. */
  readonly choices?: readonly string[];
  /** In the middle rather than from the left. */
  readonly centred?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** How grave it is; colours the cell at `graveCell`. */
  readonly grave?: Severity | 'none' | 'unknown';
}

/** One table, as a sheet of a workbook or as a text file. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
  /** Place of the cell that is coloured. */
  readonly graveCell?: number;
  /** Plain lines to read: no filter, no header row. */
  readonly prose?: boolean;
}
