/**
 * What a Word file may cost before reading is given up as `too-large`: a report of 330 pages weighs about 8 MB of XML
 * in 0.4 million elements, so these leave room for anything a person wrote, and stop within a second and 300 MB.
 */
export const LIMITS = {
  /** Entries of the package. */
  entries: 20_000,
  /** Inflated bytes of one part, and of all parts that are read. */
  part: 48 * 2 ** 20,
  total: 80 * 2 ** 20,
  /** Inflated : packed size, for parts over `ratioFrom` bytes. Word's own XML packs 10 to 30 times. */
  ratio: 200,
  ratioFrom: 4 * 2 ** 20,
  /** Elements of one part, and how deep they are nested. */
  elements: 600_000,
  depth: 1_000,
} as const;
