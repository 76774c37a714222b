import { type RawParagraph, rawParagraph } from './raw.ts';
import { around, type Handler, type Handlers, leaveOut, type Reading } from './reading.ts';
import { integer, isOn } from './styles.ts';
import { symbol } from './symbol.ts';
import { addSign, addText } from './text.ts';

const current = (reading: Reading): RawParagraph | undefined => reading.paragraphs.at(-1)?.paragraph;

const sign =
  (text: string): Handler =>
  (reading) =>
    addSign(reading, text);

const collect =
  (what: Reading['collecting']): Handler =>
  (reading) => {
    reading.collecting = what;
  };

const collectText: Handler = (reading, attribute) => {
  reading.collecting = 'text';
  reading.trimming = attribute('xml:space') !== 'preserve';
};

const openParagraph: Handler = (reading) => {
  const paragraph = rawParagraph(reading.contentsFrom > 0 || reading.fields.inContents());
  reading.paragraphs.push({
    paragraph,
    ordinal: reading.paragraphCount++,
    markHidden: undefined,
    runCount: 0,
    run: undefined,
  });
};

const closeParagraph: Handler = (reading) => {
  const open = reading.paragraphs.pop();
  if (!open) return;
  reading.fields.paragraphEnds(open.ordinal);
  // The first entry of a table of contents stands in the paragraph where the field begins.
  if (reading.fields.inContents()) open.paragraph.contents = true;
  if (open.markHidden ?? reading.styles.ofParagraph(open.paragraph).hidden) open.paragraph.joinsNext = true;
  reading.containers.at(-1)?.push(open.paragraph);
};

function openRun(reading: Reading): void {
  const open = reading.paragraphs.at(-1);
  if (!open) return;
  open.run = {
    ordinal: open.runCount++,
    length: 0,
    hidden: undefined,
    struck: undefined,
    raised: false,
    style: undefined,
    font: undefined,
    around: open.run,
  };
}

function closeRun(reading: Reading): void {
  const open = reading.paragraphs.at(-1);
  if (open) open.run = open.run?.around;
}

/** A whole run with nothing but text. */
export function addRun(reading: Reading, text: string): void {
  openRun(reading);
  addText(reading, text);
  closeRun(reading);
}

/** Hidden characters of a run; a hidden paragraph mark lets the paragraph run on into the next. */
const vanish: Handler = (reading, attribute) => {
  if (around(reading) !== 'w:rPr') return;
  const hidden = isOn(attribute('w:val'));
  const owner = around(reading, 1);
  const open = reading.paragraphs.at(-1);
  const run = open?.run;
  if (owner === 'w:r' && run) run.hidden = hidden;
  else if (owner === 'w:pPr' && open) open.markHidden = hidden;
};

/** Struck out, once or twice: as good as deleted. */
const strike: Handler = (reading, attribute) => {
  const run = reading.paragraphs.at(-1)?.run;
  if (run && around(reading) === 'w:rPr' && around(reading, 1) === 'w:r')
    run.struck = isOn(attribute('w:val'));
};

const setNumber =
  (property: 'level' | 'outline'): Handler =>
  (reading, attribute) => {
    const paragraph = current(reading);
    const value = integer(attribute('w:val'));
    if (paragraph && value !== undefined) paragraph[property] = value;
  };

const setNumbering: Handler = (reading, attribute) => {
  const paragraph = current(reading);
  const id = attribute('w:val');
  if (paragraph && id !== undefined) paragraph.numberingId = id;
};

export function setStyle(reading: Reading, id: string | undefined): void {
  const paragraph = current(reading);
  if (paragraph && id !== undefined) paragraph.style = id;
}

const symbolFont: Handler = (reading, attribute) => {
  const run = reading.fonts ? reading.paragraphs.at(-1)?.run : undefined;
  const font = run && (attribute('w:ascii') ?? attribute('w:hAnsi'));
  if (font !== undefined) run!.font = font;
};

export const open: Handlers = {
  'w:p': openParagraph,
  'w:pStyle': (reading, attribute) => setStyle(reading, attribute('w:val')),
  'w:numId': setNumbering,
  'w:ilvl': setNumber('level'),
  'w:outlineLvl': setNumber('outline'),
  'w:r': openRun,
  'w:vanish': vanish,
  'w:strike': strike,
  'w:dstrike': strike,
  'w:rStyle'(reading, attribute) {
    const run = reading.paragraphs.at(-1)?.run;
    const style = attribute('w:val');
    if (run && style !== undefined && around(reading, 1) === 'w:r') run.style = style;
  },
  'w:vertAlign'(reading, attribute) {
    const run = reading.paragraphs.at(-1)?.run;
    if (run && around(reading, 1) === 'w:r') run.raised = attribute('w:val') === 'superscript';
  },
  'w:rFonts': symbolFont,
  'w:t': collectText,
  'w:delText': collectText,
  'm:t': collectText,
  'w:instrText': collect('code'),
  'w:delInstrText': collect('code'),
  'w:tab'(reading) {
    if (around(reading) === 'w:r') addSign(reading, '\t');
  },
  'w:ptab': sign('\t'),
  'w:br': sign('\n'),
  'w:cr': sign('\n'),
  'w:noBreakHyphen': sign('-'),
  'w:sym'(reading, attribute) {
    const code = Number.parseInt(attribute('w:char') ?? '', 16);
    // The character may be given with or without the private range's offset.
    if (code > 0 && code <= 0xffff) {
      const character = String.fromCharCode(code < 0x100 ? code + 0xf000 : code);
      addSign(reading, symbol(character, attribute('w:font')));
    }
  },
  // Phonetic guides: the base is the text.
  'w:rt': leaveOut,
  'm:den': (reading) => addFormulaSign(reading, '/'),
  'm:sup'(reading) {
    if (around(reading) === 'm:sSup') addFormulaSign(reading, '^');
  },
};

/** 3 over 4 is read as 3/4, never as 34. */
function addFormulaSign(reading: Reading, text: string): void {
  const paragraph = reading.paragraphs.at(-1);
  if (paragraph) {
    paragraph.paragraph.pieces.push({
      text,
      paragraph: paragraph.ordinal,
      run: -1,
      character: 0,
      unshared: true,
    });
  }
}

const stop = collect('nothing');

export const close: Handlers = {
  'w:p': closeParagraph,
  'w:r': closeRun,
  'w:t': stop,
  'w:delText': stop,
  'm:t': stop,
  'w:instrText': stop,
  'w:delInstrText': stop,
};
