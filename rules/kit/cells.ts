import type { Report, SheetCell } from '../../src/model.ts';

/** A cell of a workbook and the sheet that it stands in. */
export interface Located extends SheetCell {
  readonly sheet: string;
}

/** The filled cells of a workbook; none of any other report. */
export const cellsOf = ({ document: { sheets = [] } }: Report): Located[] =>
  sheets.flatMap(({ name, cells }) => cells.map((cell) => ({ ...cell, sheet: name })));

const MOST = 4;

/** F7、F9 or F7、F9、F10、F12等6格. */
export function named(addresses: readonly string[]): { readonly zh: string; readonly en: string } {
  const shown = addresses.slice(0, MOST);
  const more = addresses.length > MOST;
  return {
    zh: shown.join('、') + (more ? `等${addresses.length}格` : ''),
    en: shown.join(', ') + (more ? ` … (${addresses.length} cells)` : ''),
  };
}

const LONGEST = 32;

/** A formula as it stands in its cell; a long one by its beginning. */
export const shown = (formula: string): string =>
  `=${formula.length > LONGEST ? `${formula.slice(0, LONGEST)}…` : formula}`;
