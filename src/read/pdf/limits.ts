/** What a PDF may cost before reading is given up as `too-large`. A report of 330 pages takes some 3 seconds and 200 MB. */
export const LIMITS = {
  /** Milliseconds for a file; those of a page more for each page that it has, up to the whole. */
  time: 4_000,
  timePerPage: 100,
  timeAtMost: 60_000,
  pages: 5_000,
  /** Steps of drawing of a page: a full one has some thousands. */
  steps: 400_000,
  /** Characters and lines of a page, and characters of a file. */
  glyphs: 100_000,
  strokes: 100_000,
  characters: 2_500_000,
} as const;
