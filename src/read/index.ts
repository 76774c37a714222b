import type { Document } from '../model.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/** Reads a file by its extension into a document. Never touches the file system. */
export function read(path: string, bytes: Uint8Array): Document {
  const text = new TextDecoder().decode(bytes);
  return /\.md$/i.test(path) ? readMarkdown(path, text) : readText(path, text);
}
