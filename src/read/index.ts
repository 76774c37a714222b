import type { Document } from '../model.ts';
import { readDocx, type WordOptions } from './docx/index.ts';
import { decode } from './encoding.ts';
import { extensionOf, unreadKind } from './kinds.ts';
import { LIMITS } from './limits.ts';
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
  if (!reader) throw new ReadProblem(unreadKind(path), path);
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
  txt: (path, bytes) => readText(path, sourceOf(bytes)),
  md: (path, bytes) => readMarkdown(path, sourceOf(bytes)),
};

function sourceOf(bytes: Uint8Array): string {
  const { text } = decode(bytes);
  if (text.length > LIMITS.characters) throw new ReadProblem('too-large', `${text.length} characters`);
  return text;
}

const readerOf = (path: string): Reader | undefined =>
  Object.hasOwn(READERS, extensionOf(path)) ? READERS[extensionOf(path)] : undefined;

/** Whether a file of this name is read at all. */
export const isReadable = (path: string): boolean => readerOf(path) !== undefined;
