import type { Document, Paragraph } from '../model.ts';
import { canonical } from './canonical.ts';

/** Plain text: one paragraph a line, blank lines included, so that the lines are those of the file. */
export function readText(path: string, source: string): Document {
  const text = canonical(source).replace(/\n$/, '');
  let start = 0;
  const blocks = text.split('\n').map((line): Paragraph => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { type: 'paragraph', span };
  });
  return { path, format: 'txt', text, blocks, anchors: [], notices: [] };
}
