import { ReadProblem } from '../problem.ts';
import * as drawings from './drawings.ts';
import { fields } from './fields.ts';
import * as paragraphs from './paragraphs.ts';
import type { RawBlock } from './raw.ts';
import type { Handlers, Reading, Seen } from './reading.ts';
import * as references from './references.ts';
import * as revisions from './revisions.ts';
import { hasSymbols } from './symbol.ts';
import * as tables from './tables.ts';
import { addText } from './text.ts';
import * as unshared from './unshared.ts';
import { decodeXml, scanXml } from './xml.ts';

const OPEN = merged(
  paragraphs.open,
  tables.open,
  drawings.open,
  references.open,
  revisions.open,
  unshared.open,
);
const CLOSE = merged(paragraphs.close, tables.close, drawings.close, references.close, unshared.close);

function merged(...handlers: readonly Handlers[]): ReadonlyMap<string, Handlers[string]> {
  return new Map(handlers.flatMap((each) => Object.entries(each)));
}

/** What stories of one file share. */
export type StoryContext = Pick<Reading, 'styles' | 'view'>;

/** The blocks of one part — body, header, notes — and what it refers to. */
export interface Story {
  readonly blocks: readonly RawBlock[];
  readonly seen: Seen;
}

/**
 * Reads a part of the file that holds text.
 * @param root its outermost element: `w:document`, `w:hdr` …
 * @throws ReadProblem
 */
export function readStory(bytes: Uint8Array, root: string, context: StoryContext): Story {
  const blocks: RawBlock[] = [];
  const xml = decodeXml(bytes);
  const reading = begin(blocks, context, hasSymbols(xml));
  const { path } = reading;
  const nothing = () => undefined;

  scanXml(xml, {
    open(name, attribute) {
      path.push(name);
      if (path.length === 1 && name !== root) throw new ReadProblem('not-a-docx', `root ${name}`);
      if (reading.leftOutFrom > 0) return countLeftOut(reading, name);
      OPEN.get(name)?.(reading, attribute);
    },
    close(name) {
      if (reading.leftOutFrom === 0) CLOSE.get(name)?.(reading, nothing);
      else if (reading.leftOutFrom === path.length) reading.leftOutFrom = 0;
      path.pop();
    },
    text(text) {
      if (reading.collecting === 'text' && reading.leftOutFrom === 0) addText(reading, text);
      else if (reading.collecting === 'code') reading.fields.code(text);
    },
  });
  return { blocks, seen: reading.seen };
}

function begin(blocks: RawBlock[], context: StoryContext, symbols: boolean): Reading {
  return {
    ...context,
    symbols,
    fields: fields(),
    path: [],
    containers: [blocks],
    paragraphs: [],
    tables: [],
    alternatives: [],
    paragraphCount: 0,
    collecting: 'nothing',
    leftOutFrom: 0,
    unsharedAround: 0,
    contentsFrom: 0,
    seen: {
      texts: 0,
      revisions: 0,
      hiddenCharacters: 0,
      unseen: '',
      objects: 0,
      pictures: 0,
      footnotes: [],
      endnotes: [],
      headersAndFooters: [],
      notes: new Map(),
    },
  };
}

/** Paragraphs and runs keep their ordinals whether they are read or not. */
function countLeftOut(reading: Reading, name: string): void {
  if (name === 'w:p') reading.paragraphCount++;
  const open = reading.paragraphs.at(-1);
  if (name === 'w:r' && open && reading.path.lastIndexOf('w:p') < reading.leftOutFrom) open.runCount++;
}
