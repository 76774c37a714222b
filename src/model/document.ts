import type { Bilingual } from './language.ts';
import type { Sheet } from './sheet.ts';
import type { Span } from './span.ts';

export type Format = 'txt' | 'md' | 'docx' | 'xlsx' | 'xls' | 'pdf';

/** A file as one canonical text. Blocks stand in text order, separated by `\n`; cells of a row by `\t`. */
export interface Document {
  readonly path: string;
  readonly format: Format;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each stretch of text stands in the original Word file; empty for other formats. */
  readonly anchors: readonly Anchor[];
  /** Where each printed line begins, in the order of the text; only of files that have pages. */
  readonly lines?: readonly PageLine[];
  /** What the reader noticed and a person should know: hidden text skipped, revisions accepted … */
  readonly notices: readonly Notice[];
  /** The sheets that are read, of a workbook only. */
  readonly sheets?: readonly Sheet[];
  /** What only this reader sees, and what it leaves out; for comparison with a second reading. */
  readonly asides?: Asides;
  readonly secondReading?: SecondReading;
}

/** What another reader of Word files is known not to carry, and what it carries though nobody sees it. */
export interface Asides {
  /** Automatic labels, simple fields, phonetic guides, formulae, drawn text boxes, headers and footers. */
  readonly unshared: readonly Span[];
  /** Hidden characters and results inside the code of fields. */
  readonly unseen: string;
}

/** The same file as an independent reader gives its text. */
export interface SecondReading {
  readonly reader: string;
  readonly text: string;
}

/** What only one of two readings of a file has. */
export interface Disagreement {
  readonly seenBy: 'first' | 'second';
  readonly of: 'figure' | 'words';
  /** Its place; where only the second reading has it, the text before it, or the start of the report. */
  readonly span: Span;
  /** The figure, or the beginning of the passage. */
  readonly printed: string;
}

export type Block = Paragraph | TableBlock | Note;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly span: Span;
  /** Heading depth from Word's or Markdown's own styles, 1 is the highest. */
  readonly heading?: number;
  /** The label at the start of the paragraph that Word numbers by itself; part of the text. */
  readonly label?: Span;
  /** An entry of a table of contents that the file itself marks as such. */
  readonly contents?: boolean;
}

export interface TableBlock {
  readonly type: 'table';
  readonly span: Span;
  readonly children: readonly Row[];
}

export interface Row {
  readonly type: 'row';
  readonly span: Span;
  /** Marked by the file as a header row (repeated on each page). */
  readonly header: boolean;
  readonly children: readonly Cell[];
}

/** One cell as printed; a merged cell appears once, at its top left corner, with its spans. */
export interface Cell {
  readonly type: 'cell';
  readonly span: Span;
  /** Zero-based place in the full grid. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly children: readonly Block[];
}

/** Text outside the flow of the body. */
export interface Note {
  readonly type: 'note';
  readonly kind: 'footnote' | 'endnote' | 'header' | 'footer' | 'textbox';
  readonly span: Span;
  readonly children: readonly Block[];
}

/** A stretch of text and the run of the Word file it was read from. */
export interface Anchor {
  readonly span: Span;
  /** Name of the package part, e.g. `word/document.xml`. */
  readonly part: string;
  /** Ordinal of the `w:p` in the part, in document order, from 0. */
  readonly paragraph: number;
  /** Ordinal of the `w:r` in that paragraph, from 0. */
  readonly run: number;
  /** UTF-16 offset of `span.start` in the text of that run. */
  readonly character: number;
}

/** The beginning of a line as it is printed. */
export interface PageLine {
  readonly start: number;
  /** From 1. */
  readonly page: number;
  /** From 1 at the top of the page, headers and footers not counted. */
  readonly line: number;
}

export interface Notice {
  readonly code: string;
  readonly message: Bilingual;
  readonly span?: Span;
}
