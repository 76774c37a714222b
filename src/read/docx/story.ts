import { ReadProblem } from '../problem.ts';
import * as drawings from './drawings.ts';
import { fields } from './fields.ts';
import { lookup } from './lookup.ts';
import * as paragraphs from './paragraphs.ts';
import { addRun, setStyle } from './paragraphs.ts';
import * as pictures from './pictures.ts';
import type { RawBlock } from './raw.ts';
import type { Handler, Handlers, Reading, Seen } from './reading.ts';
import * as references from './references.ts';
import * as revisions from './revisions.ts';
import { shorthand } from './shorthand.ts';
import * as tables from './tables.ts';
import { addText } from './text.ts';
import * as unshared from './unshared.ts';
import { scanXml, type XmlEvents } from './xml.ts';

/** What is done where an element opens and closes; for most, which are formatting, nothing. */
interface Element {
  readonly open: Handler | undefined;
  readonly close: Handler | undefined;
}

const ELEMENTS = elements(paragraphs, tables, drawings, pictures, references, revisions, unshared);
const elementOf = lookup(ELEMENTS);
const SHORTHAND = shorthand(ELEMENTS.map(([name]) => name).filter((name) => name !== 'w:rFonts'));

function elements(
  ...rooms: readonly { readonly open: Handlers; readonly close?: Handlers }[]
): (readonly [string, Element])[] {
  const open = new Map(rooms.flatMap((room) => Object.entries(room.open)));
  const close = new Map(rooms.flatMap((room) => Object.entries(room.close ?? {})));
  const names = new Set([...open.keys(), ...close.keys()]);
  return [...names].map((name) => [name, { open: open.get(name), close: close.get(name) }]);
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
  const { unbalanced, ...first } = readOnce(bytes, root, context, FIRST);
  if (!first.fontWanted && unbalanced.size === 0) return first;
  const { blocks, seen } = readOnce(bytes, root, context, { fonts: first.fontWanted, ignored: unbalanced });
  return { blocks, seen: { ...seen, unbalancedFields: unbalanced.size } };
}

/** What only a whole reading of a part shows, and nearly no part needs. */
interface Foreknowledge {
  /** There are signs that depend on their font. */
  readonly fonts: boolean;
  /** Fields that are none, by ordinal. */
  readonly ignored: ReadonlySet<number>;
}
const FIRST: Foreknowledge = { fonts: false, ignored: new Set() };

function readOnce(bytes: Uint8Array, root: string, context: StoryContext, known: Foreknowledge) {
  const blocks: RawBlock[] = [];
  const { seen, fields, fontWanted } = follow(bytes, root, begin(blocks, context, known));
  fields.storyEnds();
  return { blocks, seen, fontWanted, unbalanced: fields.unbalanced };
}

function follow(bytes: Uint8Array, root: string, reading: Reading): Reading {
  const { path } = reading;
  /** The elements of the path, undefined for those that mean nothing. */
  const open: (Element | undefined)[] = [];
  const nothing = () => undefined;
  const events: XmlEvents = {
    open(name, attribute) {
      path.push(name);
      if (path.length === 1 && name !== root) throw new ReadProblem('not-a-docx', `root ${name}`);
      const element = elementOf(name);
      open.push(element);
      if (reading.leftOutFrom > 0) countLeftOut(reading, name);
      else element?.open?.(reading, attribute);
    },
    close() {
      const element = open.pop();
      if (reading.leftOutFrom === 0) element?.close?.(reading, nothing);
      else countLeftOutClosed(reading);
      path.pop();
    },
    text(text) {
      if (reading.collecting === 'text' && reading.leftOutFrom === 0) addText(reading, text);
      else if (reading.collecting === 'code') reading.fields.code(text);
    },
    shorthand: {
      style(id) {
        if (reading.leftOutFrom === 0) setStyle(reading, id);
      },
      run(text) {
        if (reading.leftOutFrom === 0) addRun(reading, text);
        else countLeftOut(reading, 'w:r');
      },
    },
  };
  scanXml(bytes, events, reading.fonts ? undefined : SHORTHAND);
  return reading;
}

function begin(
  blocks: RawBlock[],
  { styles, view }: StoryContext,
  { fonts, ignored }: Foreknowledge,
): Reading {
  return {
    styles,
    view,
    fonts,
    fontWanted: false,
    fields: fields(ignored),
    path: [],
    containers: [blocks],
    paragraphs: [],
    tables: [],
    alternatives: [],
    paragraphCount: 0,
    collecting: 'nothing',
    trimming: false,
    leftOutFrom: 0,
    leftOutParagraphFrom: 0,
    unsharedAround: 0,
    contentsFrom: 0,
    pictureSize: 0.5,
    seen: {
      texts: 0,
      characters: 0,
      pieces: 0,
      revisions: 0,
      hiddenCharacters: 0,
      struckCharacters: 0,
      unseen: '',
      objects: 0,
      chunks: 0,
      pictures: 0,
      picturePages: 0,
      unbalancedFields: 0,
      footnotes: new Set(),
      endnotes: new Set(),
      headersAndFooters: new Set(),
      notes: new Map(),
    },
  };
}

/** Paragraphs and runs keep their ordinals whether they are read or not. */
function countLeftOut(reading: Reading, name: string): void {
  const open = reading.paragraphs.at(-1);
  if (name === 'w:p') {
    reading.paragraphCount++;
    reading.leftOutParagraphFrom ||= reading.path.length;
  } else if (name === 'w:r' && open && reading.leftOutParagraphFrom === 0) {
    open.runCount++;
  }
}

function countLeftOutClosed(reading: Reading): void {
  const depth = reading.path.length;
  if (reading.leftOutParagraphFrom === depth) reading.leftOutParagraphFrom = 0;
  if (reading.leftOutFrom === depth) reading.leftOutFrom = 0;
}
