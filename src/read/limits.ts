/**
 * What a text or Markdown file may cost. The longest report of 330 pages has some 300,000 characters; beyond these, reading
 * is given up and told, or Markdown read as plain text and that told.
 */
export const LIMITS = {
  /** Characters of a file. */
  characters: 2_500_000,
  /** Characters of Markdown, signs of markup in a paragraph, columns of indentation or signs of quotation before a line. */
  markdown: 600_000,
  marks: 4_000,
  indent: 120,
  quotes: 40,
} as const;
