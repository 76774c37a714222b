import type { RawBlock } from './raw.ts';
import { around, type Handler, type Handlers, leaveOut, type Reading } from './reading.ts';
import { integer, isOn } from './styles.ts';
import { addSign } from './text.ts';

const refer =
  (list: 'footnotes' | 'endnotes' | 'headersAndFooters', name: string): Handler =>
  (reading, attribute) => {
    const id = attribute(name);
    if (id !== undefined) reading.seen[list].add(id);
  };

/** A note of a notes part; separators between text and notes have a type. */
const openNote: Handler = (reading, attribute) => {
  const type = attribute('w:type') ?? 'normal';
  const id = attribute('w:id');
  if (type !== 'normal' || id === undefined) return leaveOut(reading);
  const blocks: RawBlock[] = [];
  reading.seen.notes.set(id, blocks);
  reading.containers.push(blocks);
};

const closeNote: Handler = (reading) => {
  if (reading.containers.length > 1) reading.containers.pop();
  reading.fields.storyEnds();
};

const fieldPhase: Handler = (reading, attribute) => {
  const type = attribute('w:fldCharType');
  if (type === 'begin') reading.fields.begin(reading.paragraphs.at(-1)?.ordinal ?? -1);
  else if (type === 'separate') reading.fields.separate();
  else if (type === 'end') {
    const drawn = reading.fields.end();
    if (drawn === '') return;
    reading.unsharedAround++;
    addSign(reading, drawn);
    reading.unsharedAround--;
  }
};

/** A check box or list of an old form has no result: what it shows stands in its data. */
const checkBox: Handler = (reading, attribute) => reading.fields.check(isOn(attribute('w:val')));
const choose: Handler = (reading, attribute) => reading.fields.choose(integer(attribute('w:val')) ?? 0);

export const open: Handlers = {
  'w:footnoteReference': refer('footnotes', 'w:id'),
  'w:endnoteReference': refer('endnotes', 'w:id'),
  'w:headerReference': refer('headersAndFooters', 'r:id'),
  'w:footerReference': refer('headersAndFooters', 'r:id'),
  'w:footnote': openNote,
  'w:endnote': openNote,
  'w:fldChar': fieldPhase,
  'w:checkBox': (reading) => reading.fields.check(false),
  'w:default'(reading, attribute) {
    if (around(reading) === 'w:checkBox') checkBox(reading, attribute);
    else if (around(reading) === 'w:ddList') choose(reading, attribute);
  },
  'w:checked': checkBox,
  'w:result': choose,
  'w:listEntry': (reading, attribute) => reading.fields.choice(attribute('w:val') ?? ''),
  'w:docPartGallery'(reading, attribute) {
    if (attribute('w:val') === 'Table of Contents') reading.contentsFrom = depthOfControl(reading);
  },
};

export const close: Handlers = {
  'w:footnote': closeNote,
  'w:endnote': closeNote,
  'w:sdt'(reading) {
    if (reading.path.length === reading.contentsFrom) reading.contentsFrom = 0;
  },
};

const depthOfControl = ({ path }: Reading): number => path.lastIndexOf('w:sdt') + 1;
