import type { Document } from '../model.ts';
import { readDocx, type WordOptions } from './docx/index.ts';
import { decode } from './encoding.ts';
import { readMarkdown } from './markdown.ts';
import { ReadProblem } from './problem.ts';
import { readText } from './text.ts';

export type ReadOptions = WordOptions;

/**
 * Reads a file by its extension into a document. Never touches the file system.
 * @throws ReadProblem when the content cannot be read.
 */
export function read(path: string, bytes: Uint8Array, options: ReadOptions = {}): Document {
  const reader = readerOf(path);
  if (!reader) throw new ReadProblem('unknown-extension', path);
  if (bytes.length === 0) throw new ReadProblem('empty');
  const document = reader(path, bytes, options);
  if (document.text.trim() === '') throw new ReadProblem('empty', 'blank');
  return document;
}

type Reader = (path: string, bytes: Uint8Array, options: ReadOptions) => Document;

const READERS: Readonly<Record<string, Reader>> = {
  docx: readDocx,
  docm: readDocx,
  dotx: readDocx,
  dotm: readDocx,
  txt: (path, bytes) => readText(path, decode(bytes).text),
  md: (path, bytes) => readMarkdown(path, decode(bytes).text),
};

const readerOf = (path: string): Reader | undefined =>
  READERS[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''];
