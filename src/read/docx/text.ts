import type { OpenParagraph, OpenRun, Reading } from './reading.ts';

const SOFT_HYPHEN = '\u00ad';

/** Adds text to the open paragraph, unless nobody sees it: hidden characters, code of a field. */
export function addText(reading: Reading, text: string): void {
  const open = reading.paragraphs.at(-1);
  if (!open || text === '' || reading.fields.hidesText()) return;
  const run = open.runs.at(-1);
  if (run && isHidden(run, open, reading)) {
    reading.seen.hiddenCharacters += text.length;
    run.length += text.length;
    return;
  }
  reading.seen.texts++;
  // Line ends inside a stretch of text are a matter of the XML's layout.
  const flat = /[\r\n\t]/.test(text) ? text.replace(/[\r\n\t]/g, ' ') : text;
  for (const part of flat.includes(SOFT_HYPHEN) ? flat.split(SOFT_HYPHEN) : [flat]) {
    addPiece(open, run, part);
    if (run) run.length += part.length + 1;
  }
  if (run) run.length--;
}

/** Adds the text of an element that stands for it: a tab, a line break, a symbol. */
export function addSign(reading: Reading, sign: string): void {
  const open = reading.paragraphs.at(-1);
  if (!open || reading.fields.hidesText()) return;
  const run = open.runs.at(-1);
  if (run && !isHidden(run, open, reading)) addPiece(open, run, sign);
  if (run) run.length += sign.length;
}

function addPiece({ paragraph, ordinal }: OpenParagraph, run: OpenRun | undefined, text: string): void {
  if (text === '') return;
  const last = paragraph.pieces.at(-1);
  const character = run?.length ?? 0;
  if (
    last &&
    last.run === (run?.ordinal ?? -1) &&
    last.paragraph === ordinal &&
    last.character + last.text.length === character
  ) {
    last.text += text;
  } else {
    paragraph.pieces.push({ text, paragraph: ordinal, run: run?.ordinal ?? -1, character });
  }
}

/** `w:vanish` of the run itself, else of its character style, else of the style of the paragraph. */
function isHidden(run: OpenRun, { paragraph }: OpenParagraph, { styles }: Reading): boolean {
  run.hidden ??=
    styles.find(run.style, 'hidden')?.value ??
    styles.find(paragraph.style ?? styles.standard, 'hidden')?.value ??
    false;
  return run.hidden;
}
