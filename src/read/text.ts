import type { Document, Paragraph } from '../model.ts';

/** Plain text: one paragraph a line. */
export function readText(path: string, text: string): Document {
  const blocks: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    blocks.push({ type: 'paragraph', span: { start, end: start + line.length } });
    start += line.length + 1;
  }
  return { path, format: 'txt', text, blocks, anchors: [], notices: [] };
}
