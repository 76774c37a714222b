import type { Document } from '../model.ts';
import { entriesOf, streamsOf } from './content.ts';
import { type Kind, kindOf, type ReadOptions } from './kinds.ts';
import { ReadProblem } from './problem.ts';

export type { ReadOptions } from './kinds.ts';

/**
 * Reads a file into a document: as what its content says it is, else its extension. Never touches the file system.
 * @throws ReadProblem when the content cannot be read, or only by `load`.
 */
export function read(path: string, bytes: Uint8Array, options: ReadOptions = {}): Document {
  const { read, unread } = readable(path, bytes);
  if (!read) throw new ReadProblem(unread ?? 'damaged', path);
  return written(read(path, bytes, options));
}

/**
 * As `read`, and also the kinds whose reader is large and only loaded when one of them is met.
 * @throws ReadProblem when the content cannot be read.
 */
export async function load(path: string, bytes: Uint8Array, options: ReadOptions = {}): Promise<Document> {
  const kind = readable(path, bytes);
  if (!kind.load) return read(path, bytes, options);
  const reader = await kind.load();
  return written(await reader(path, bytes, options));
}

function readable(path: string, bytes: Uint8Array): Kind {
  const kind = kindOf(path, bytes);
  if (bytes.length === 0) throw new ReadProblem(kind.unread ?? 'empty', path);
  return kind;
}

function written(document: Document): Document {
  if (document.text.trim() === '') throw new ReadProblem('empty', 'blank');
  return document;
}

/** How much of the beginning of a file `refusal` is asked with. */
export const HEAD = 2048;

/** Why a file need not be read whole, as far as its name and its beginning tell; undefined for one that is to be read. */
export function refusal(path: string, head: Uint8Array): ReadProblem | undefined {
  // what is packed in them is told at their end
  if (entriesOf(head) || streamsOf(head)) return undefined;
  try {
    const { unread } = kindOf(path, head);
    return unread && new ReadProblem(unread, path);
  } catch (problem) {
    if (problem instanceof ReadProblem) return problem;
    throw problem;
  }
}
