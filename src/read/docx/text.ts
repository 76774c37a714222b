import { canonical, INVISIBLE } from '../canonical.ts';
import { ReadProblem } from '../problem.ts';
import { LIMITS } from './limits.ts';
import { raised } from './raised.ts';
import { rawParagraph } from './raw.ts';
import type { OpenParagraph, OpenRun, Reading } from './reading.ts';
import { hasSymbols, symbol } from './symbol.ts';

/** Line ends inside a stretch of text are a matter of how the XML is laid out. */
const LAYOUT = /[\r\n\t]/g;

/** Blanks that nobody sees around a text that does not preserve them; a full-width blank is seen. */
const isBlank = (sign: string | undefined) => sign === ' ' || sign === '\n' || sign === '\t' || sign === '\r';

/** Nothing in it but ASCII, 汉字 and full-width signs: most text by far, and already canonical. */
const PLAIN = /^[\x20-\x7e\u2013-\u2027\u3001-\u9fff\uff01-\uffee]*$/;

/** Adds text to the open paragraph, unless nobody sees it: hidden characters, code of a field. */
export function addText(reading: Reading, text: string): void {
  const open = reading.paragraphs.at(-1);
  if (!open || text === '') return;
  if (reading.fields.hidesText()) {
    reading.seen.unseen += ` ${text}`;
    return;
  }
  const run = open.run;
  if (run && isLeftOut(run, open, reading, text)) {
    run.length += text.length;
    return;
  }
  reading.seen.texts++;
  reading.fields.answer();
  if (reading.trimming && (isBlank(text[0]) || isBlank(text.at(-1)))) addTrimmed(reading, open, run, text);
  else addSeen(reading, open, run, text);
}

function addTrimmed(reading: Reading, open: OpenParagraph, run: OpenRun | undefined, text: string): void {
  let start = 0;
  let end = text.length;
  while (isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  if (run) run.length += start;
  addSeen(reading, open, run, text.slice(start, end));
  if (run) run.length += text.length - end;
}

function addSeen(reading: Reading, open: OpenParagraph, run: OpenRun | undefined, text: string): void {
  if (PLAIN.test(text)) {
    addPiece(reading, open, run, run?.raised ? raised(text) : text);
    if (run) run.length += text.length;
    return;
  }
  // What has no ink (soft hyphens, zero-width spaces) is left out, but counts where the run is split again.
  for (const [index, part] of text.split(INVISIBLE).entries()) {
    if (run && index > 0) run.length++;
    addPiece(reading, open, run, symbols(reading, canonical(part.replace(LAYOUT, ' ')), run?.font));
    if (run) run.length += part.length;
  }
}

function symbols(reading: Reading, text: string, font: string | undefined): string {
  if (!hasSymbols(text)) return text;
  reading.fontWanted = true;
  return [...text].map((sign) => symbol(sign, font)).join('');
}

/** Adds the text of an element that stands for it: a tab, a line break, a symbol. */
export function addSign(reading: Reading, sign: string): void {
  const open = reading.paragraphs.at(-1);
  if (!open || reading.fields.hidesText()) return;
  const run = open.run;
  if (run && !isHidden(run, open, reading) && !isStruck(run, open, reading))
    addPiece(reading, open, run, sign);
  if (run) run.length += sign.length;
}

/** Text that is drawn, not typed, as a text box: it stands in no run. */
export function addDrawn(reading: Reading, text: string): void {
  const open = reading.paragraphs.at(-1);
  if (!open || text === '') return;
  const { run } = open;
  if (run && isLeftOut(run, open, reading, text)) return;
  reading.seen.texts++;
  const paragraph = rawParagraph(false);
  addPiece({ unsharedAround: 1, seen: reading.seen }, { paragraph, ordinal: open.ordinal }, undefined, text);
  open.paragraph.boxes.push([paragraph]);
}

function addPiece(
  { unsharedAround, seen }: Pick<Reading, 'unsharedAround' | 'seen'>,
  { paragraph, ordinal }: Pick<OpenParagraph, 'paragraph' | 'ordinal'>,
  run: OpenRun | undefined,
  text: string,
): void {
  if (text === '') return;
  seen.characters += text.length;
  if (seen.characters > LIMITS.characters)
    throw new ReadProblem('too-large', `over ${LIMITS.characters} characters`);
  const last = paragraph.pieces.at(-1);
  const character = run?.length ?? 0;
  if (
    last &&
    last.run === (run?.ordinal ?? -1) &&
    last.paragraph === ordinal &&
    last.character + last.text.length === character
  ) {
    last.text += text;
    return;
  }
  if (++seen.pieces > LIMITS.pieces)
    throw new ReadProblem('too-large', `over ${LIMITS.pieces} pieces of text`);
  const unshared = unsharedAround > 0;
  const piece = { text, paragraph: ordinal, run: run?.ordinal ?? -1, character, unshared };
  // An array that something is pushed to keeps room for sixteen more; most paragraphs have one piece.
  if (last) paragraph.pieces.push(piece);
  else paragraph.pieces = [piece];
}

/** Whether nobody reads the text of a run: hidden or struck out, and then counted. */
function isLeftOut(run: OpenRun, open: OpenParagraph, reading: Reading, text: string): boolean {
  const { seen } = reading;
  if (isHidden(run, open, reading)) seen.hiddenCharacters += text.length;
  else if (isStruck(run, open, reading)) seen.struckCharacters += text.length;
  else return false;
  seen.unseen += ` ${text}`;
  return true;
}

/** As `isHidden`, for `w:strike` and `w:dstrike`. */
function isStruck(run: OpenRun, { paragraph }: OpenParagraph, { styles }: Reading): boolean {
  run.struck ??= styles.style(run.style).struck ?? styles.ofParagraph(paragraph).struck ?? false;
  return run.struck;
}

/** `w:vanish` of the run itself, else of its character style, else of the style of the paragraph. */
function isHidden(run: OpenRun, { paragraph }: OpenParagraph, { styles }: Reading): boolean {
  run.hidden ??= styles.style(run.style).hidden ?? styles.ofParagraph(paragraph).hidden ?? false;
  return run.hidden;
}
