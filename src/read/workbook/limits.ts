/**
 * What a workbook may cost before reading is given up as `too-large`: the largest forms of a county with all its units have
 * some 20,000 filled cells, and a worksheet formatted down to its last row a million empty ones.
 */
export const LIMITS = {
  /** Elements of one part: a cell is one, its value another. */
  elements: 2_500_000,
  /** Filled cells of all sheets, and places of the tables that they make. */
  cells: 120_000,
  places: 400_000,
  /** Characters of all sheets, and of the shared strings. */
  characters: 2_000_000,
  strings: 8_000_000,
  sheets: 1_000,
  merges: 50_000,
  /** Cells that formulas look at, in all; how deep their brackets and what they refer to are nested; signs of one. */
  looks: 3_000_000,
  depth: 64,
  formula: 2_000,
  /** Characters of a number format. */
  format: 255,
} as const;
