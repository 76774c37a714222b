import type { Document } from '../../model.ts';
import { ReadProblem } from '../problem.ts';
import { compose } from './compose.ts';
import { openCore } from './core.ts';
import { type Drawing, follow } from './drawing.ts';
import { flowOf } from './flow.ts';
import { LIMITS } from './limits.ts';
import { notices } from './notices.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/**
 * Reads a PDF: what is printed on its pages, put together again to paragraphs and tables by where it stands.
 * @throws ReadProblem when there is nothing to read, or it cannot be read
 */
export async function readPdf(path: string, bytes: Uint8Array): Promise<Document> {
  if (!isWhole(bytes)) throw new ReadProblem('damaged', 'no end');
  const core = await openCore(bytes);
  const sheets: Sheet[] = [];
  const drawings: Seen[] = [];
  let characters = 0;
  try {
    for (let page = 0; page < core.pages; page++) {
      const pen = follow(await core.sheet(page), core.fonts);
      await core.drawn(page, pen.each);
      const { glyphs, strokes, ...drawing } = pen.finish();
      characters += glyphs.length;
      if (characters > LIMITS.characters) throw new ReadProblem('too-large', `${characters} characters`);
      const sheet = sheetOf({ ...drawing, glyphs, strokes });
      sheets.push(sheet);
      drawings.push({ ...drawing, characters: glyphs.length });
    }
  } finally {
    core.close();
  }
  const { text, blocks, lines } = compose(flowOf(sheets));
  return { path, format: 'pdf', text, blocks, anchors: [], lines, notices: notices(drawings, sheets) };
}

/** What is told of a page. */
export type Seen = Omit<Drawing, 'glyphs' | 'strokes'> & { readonly characters: number };

const KEYWORD = 'startxref';
/** Behind the end a mail or a web server may have left something. */
const BEHIND = 65_536;

/** Whether the end of the file is there: pdf.js would go on with what it finds. */
function isWhole(bytes: Uint8Array): boolean {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - BEHIND)));
  return tail.includes(KEYWORD);
}
