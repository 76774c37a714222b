import type { Document } from '../model.ts';
import { readDocx } from './docx/index.ts';
import { readMarkdown } from './markdown.ts';
import { readText } from './text.ts';

/**
 * Reads a file by its extension into a document. Never touches the file system.
 * @throws ReadProblem when the content cannot be read.
 */
export function read(path: string, bytes: Uint8Array): Document {
  if (/\.(docx|docm|dotx|dotm)$/i.test(path)) return readDocx(path, bytes);
  const text = new TextDecoder().decode(bytes);
  return /\.md$/i.test(path) ? readMarkdown(path, text) : readText(path, text);
}
