import type { Fields } from './fields.ts';
import type { RawBlock, RawCell, RawParagraph, RawRow, RawTable } from './raw.ts';
import type { RevisionView } from './revisions.ts';
import type { Styles } from './styles.ts';
import type { Attribute } from './xml.ts';

/** Where the reading of one part stands: all that the handlers of its elements share. */
export interface Reading {
  readonly styles: Styles;
  readonly view: RevisionView;
  /** Whether the fonts of runs are looked at, for signs of symbol fonts. */
  readonly fonts: boolean;
  /** Such a sign was met. */
  fontWanted: boolean;
  readonly fields: Fields;
  /** Names of the open elements, outermost first. */
  readonly path: string[];
  /** Stories that blocks go into, innermost last: the body, cells, text boxes. */
  readonly containers: RawBlock[][];
  readonly paragraphs: OpenParagraph[];
  readonly tables: OpenTable[];
  /** Stretches of text met before each open `mc:AlternateContent`. */
  readonly alternatives: number[];
  /** Paragraphs met so far, read or not. */
  paragraphCount: number;
  /** What character data belongs to now. */
  collecting: 'nothing' | 'text' | 'code';
  /** The text is not marked `xml:space="preserve"`: blanks around it are layout of the XML (XML 1.0, 2.10). */
  trimming: boolean;
  /** Depth of the element whose content is left out, and of the outermost paragraph in it; 0 for none. */
  leftOutFrom: number;
  leftOutParagraphFrom: number;
  /** Elements around, whose text simpler readers are known not to carry. */
  unsharedAround: number;
  /** Depth of the content control that is a table of contents; 0 for none. */
  contentsFrom: number;
  /** Of the open drawing, as a share of a page. */
  pictureSize: number;
  readonly seen: Seen;
}

/** What a person should know about a part, and what it refers to. */
export interface Seen {
  texts: number;
  characters: number;
  pieces: number;
  revisions: number;
  hiddenCharacters: number;
  struckCharacters: number;
  /** Hidden and struck characters, and results inside the code of fields. */
  unseen: string;
  /** Charts, diagrams, embedded objects, subdocuments: their text stands in other parts and is not read. */
  objects: number;
  /** Files within the file that Word makes text of when it opens it. */
  chunks: number;
  pictures: number;
  /** How many pages they would fill. */
  picturePages: number;
  /** Fields that have a beginning and no end. */
  unbalancedFields: number;
  /** Ids, in the order of their first mention. */
  readonly footnotes: Set<string>;
  readonly endnotes: Set<string>;
  readonly headersAndFooters: Set<string>;
  /** The notes of a notes part, by id. */
  readonly notes: Map<string, RawBlock[]>;
}

export interface OpenParagraph {
  readonly paragraph: RawParagraph;
  readonly ordinal: number;
  /** `w:vanish` of the paragraph mark itself. */
  markHidden: boolean | undefined;
  runCount: number;
  /** The innermost open run. */
  run: OpenRun | undefined;
}

export interface OpenRun {
  readonly ordinal: number;
  length: number;
  hidden: boolean | undefined;
  struck: boolean | undefined;
  /** Set as superscript. */
  raised: boolean;
  style: string | undefined;
  font: string | undefined;
  readonly around: OpenRun | undefined;
}

export interface OpenTable {
  readonly table: RawTable;
  row?: RawRow;
  cell?: RawCell;
}

/** What is done where an element opens or closes. */
export type Handler = (reading: Reading, attribute: Attribute) => void;
export type Handlers = Readonly<Record<string, Handler>>;

/** Name of the element around the open one, or the one `up` levels above that. */
export const around = ({ path }: Reading, up = 0): string | undefined => path[path.length - 2 - up];

export function leaveOut(reading: Reading): void {
  reading.leftOutFrom = reading.path.length;
}
