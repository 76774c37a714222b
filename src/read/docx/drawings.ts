import { canonical } from '../canonical.ts';
import { type Handler, type Handlers, leaveOut } from './reading.ts';
import { addDrawn } from './text.ts';

/** The same drawing in several renderings: the first that gives text is read, the others left out. */
const alternative: Handler = (reading) => {
  const count = reading.alternatives.at(-1);
  if (count !== undefined && reading.seen.texts > count) leaveOut(reading);
};

const object: Handler = (reading) => {
  reading.seen.objects++;
};

export const open: Handlers = {
  'mc:AlternateContent': (reading) => void reading.alternatives.push(reading.seen.texts),
  'mc:Choice': alternative,
  'mc:Fallback': alternative,
  'w:txbxContent': (reading) => void reading.containers.push([]),
  // WordArt of older versions, and watermarks: the text is an attribute.
  'v:textpath': (reading, attribute) => addDrawn(reading, canonical(attribute('string') ?? '').trim()),
  'c:chart': object,
  'dgm:relIds': object,
  'o:OLEObject': object,
  'w:subDoc': object,
  // Web exporters embed the page whole and leave it to Word.
  'w:altChunk'(reading) {
    reading.seen.chunks++;
  },
};

export const close: Handlers = {
  'mc:AlternateContent': (reading) => void reading.alternatives.pop(),
  'w:txbxContent'(reading) {
    const blocks = reading.containers.pop();
    if (blocks?.length) reading.paragraphs.at(-1)?.paragraph.boxes.push(blocks);
  },
};
