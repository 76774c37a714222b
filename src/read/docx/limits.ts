/**
 * What a Word file may cost before reading is given up as `too-large`: a report of 330 pages weighs about 13 MB of XML
 * with half a million tags, so these leave room for anything a person wrote, and stop within a second and 300 MB.
 */
export const LIMITS = {
  /** Entries of the package. */
  entries: 20_000,
  /** Inflated bytes of one part, and of all parts that are read. */
  part: 32 * 2 ** 20,
  total: 64 * 2 ** 20,
  /** Inflated : packed size, for parts over `ratioFrom` bytes. Word's own XML packs 10 to 30 times. */
  ratio: 200,
  ratioFrom: 4 * 2 ** 20,
  /** Elements of one part, and how deep they are nested. */
  elements: 500_000,
  depth: 1_000,
  /** Characters of one part: some 3,000 pages. */
  characters: 2_000_000,
  /** Stretches of text in one part: runs, and what characters without ink cut them into. */
  pieces: 300_000,
  /** Fields open at once; those within are read as text. */
  fields: 64,
  /** Characters of the text of a list level. */
  label: 40,
  /** Styles that one style inherits from. */
  ancestors: 30,
} as const;
