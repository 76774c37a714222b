/** A story of the Word file (body, cell, text box, note) before its text is put together. */
export type RawBlock = RawParagraph | RawTable;

export interface RawParagraph {
  readonly type: 'paragraph';
  style: string | undefined;
  numberingId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  contents: boolean;
  /** Its mark is deleted or hidden: it runs on into the next paragraph. */
  joinsNext: boolean;
  pieces: Piece[];
  /** Text boxes anchored in it. */
  readonly boxes: RawBlock[][];
}

export const rawParagraph = (contents: boolean): RawParagraph => ({
  type: 'paragraph',
  style: undefined,
  numberingId: undefined,
  level: undefined,
  outline: undefined,
  contents,
  joinsNext: false,
  pieces: [],
  boxes: [],
});

/** A stretch of text from one run. */
interface Piece {
  text: string;
  /** Ordinal of the `w:p` in its part, and of the `w:r` in it; both count every element, read or not. */
  readonly paragraph: number;
  /** −1 for text that stands in no run: formulae, the signs of enclosed characters. */
  readonly run: number;
  /** Offset of the text in that of its run. */
  readonly character: number;
  /** Known not to be carried by simpler readers. */
  readonly unshared: boolean;
}

export interface RawTable {
  readonly type: 'table';
  readonly rows: RawRow[];
}

export interface RawRow {
  readonly cells: RawCell[];
  /** Grid columns left free before the first cell. */
  before: number;
  header: boolean;
  /** Deleted in the view that is read. */
  absent: boolean;
}

export interface RawCell {
  readonly blocks: RawBlock[];
  columnSpan: number;
  /** Deleted in the view that is read. */
  absent: boolean;
  /** `w:vMerge`, `w:hMerge`: it begins a merged area, or belongs to the one above or before it. */
  vertical?: 'restart' | 'continue';
  horizontal?: 'restart' | 'continue';
}
