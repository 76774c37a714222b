import { around, type Handler, type Handlers, leaveOut, type Reading } from './reading.ts';

/** Which text of a file with tracked changes is read: as after accepting them all, or as it was before them. */
export type RevisionView = 'accepted' | 'original';

/** A tracked change marks content, the mark of a paragraph, a table row or a cell. */
const present: Handler = ({ seen }) => {
  seen.revisions++;
};

const absent: Handler = (reading) => {
  reading.seen.revisions++;
  const owner = around(reading);
  if (owner === 'w:rPr') dropParagraphMark(reading);
  else if (owner === 'w:trPr') dropRow(reading);
  else if (owner === 'w:tcPr') dropCell(reading);
  else if (owner === 'w:numPr') dropNumbering(reading);
  else leaveOut(reading);
};

function dropParagraphMark(reading: Reading): void {
  const paragraph = reading.paragraphs.at(-1)?.paragraph;
  if (paragraph && around(reading, 1) === 'w:pPr') paragraph.joinsNext = true;
}

/** Only the numbering of the paragraph was inserted. */
function dropNumbering({ paragraphs }: Reading): void {
  const paragraph = paragraphs.at(-1)?.paragraph;
  if (paragraph) paragraph.numberingId = '0';
}

function dropRow({ tables }: Reading): void {
  const row = tables.at(-1)?.row;
  if (row) row.absent = true;
}

function dropCell({ tables }: Reading): void {
  const cell = tables.at(-1)?.cell;
  if (cell) cell.absent = true;
}

const when =
  (view: RevisionView): Handler =>
  (reading, attribute) =>
    (reading.view === view ? present : absent)(reading, attribute);

/** The former properties of a paragraph take the place of the present ones, or are left out. */
const formerParagraph: Handler = (reading) => {
  const paragraph = reading.paragraphs.at(-1)?.paragraph;
  if (!paragraph || reading.view === 'accepted') return leaveOut(reading);
  paragraph.style = undefined;
  paragraph.numberingId = undefined;
  paragraph.level = undefined;
  paragraph.outline = undefined;
};

export const open: Handlers = {
  'w:ins': when('accepted'),
  'w:moveTo': when('accepted'),
  'w:cellIns': when('accepted'),
  'w:del': when('original'),
  'w:moveFrom': when('original'),
  'w:cellDel': when('original'),
  'w:pPrChange': formerParagraph,
  // Formatting as it was before a tracked change of it.
  'w:rPrChange': leaveOut,
  'w:sectPrChange': leaveOut,
  'w:tblPrChange': leaveOut,
  'w:tblPrExChange': leaveOut,
  'w:trPrChange': leaveOut,
  'w:tcPrChange': leaveOut,
  'w:tblGridChange': leaveOut,
  'w:numberingChange': leaveOut,
};
