import { readFile, stat } from 'node:fs/promises';
import { filesIn, unpackedFile } from '../read/archive.ts';
import { extensionOf } from '../read/extension.ts';
import { isArchive } from '../read/kinds.ts';
import { ReadProblem } from '../read/problem.ts';
import { type Failure, failureOf } from './failure.ts';
import { hiddenFor, noDocumentFor } from './passed-over.ts';
import { MOST_BYTES } from './system.ts';
import type { Found } from './walk.ts';

/** Between an archive and what is in it: `2024年度.zip › 水务局.docx`. */
const INTO = ' › ';
/** An archive in an archive is opened, one in that is not. */
const DEEPEST = 2;

/** The file of the disk that a path leads to or into. */
export const onDisk = (path: string): string => path.split(INTO, 1)[0]!;

export const isInside = (path: string): boolean => path.includes(INTO);

/** Archives give way to the files in them; one that cannot be opened stays, and its reader says why. */
export async function opened(files: readonly Found[]): Promise<Found[]> {
  const all = await Promise.all(
    files.map(async (file) => {
      const isOpen = file.problem === undefined && file.passedOver === undefined;
      if (!isOpen || extensionOf(file.path) !== 'zip') return [file];
      const location = file.location ?? file.path;
      const entry = await stat(location).catch(() => undefined);
      if (!entry?.isFile() || entry.size > MOST_BYTES) return [file];
      const bytes = await readFile(location).catch(() => undefined);
      return bytes ? inside(file, bytes, 1) : [file];
    }),
  );
  return all.flat();
}

function inside(file: Found, archive: Uint8Array, depth: number): Found[] {
  if (!isArchive(file.path, archive)) return [file];
  try {
    const found = filesIn(archive).flatMap((entry): Found[] => {
      const path = file.path + INTO + entry.name;
      const names = entry.name.split('/');
      const why = names.map(notOurs).find(Boolean) ?? noDocumentFor(names.at(-1)!);
      if (why) return [{ path, passedOver: why }];
      if (extensionOf(path) !== 'zip' || depth === DEEPEST) return [{ path }];
      try {
        return inside({ path }, unpackedFile(archive, entry), depth + 1);
      } catch (cause) {
        return [{ path, problem: failureOf(cause) }];
      }
    });
    return found.length > 0 ? found : [{ path: file.path, problem: failureOf(new ReadProblem('empty')) }];
  } catch (cause) {
    return [{ path: file.path, problem: failureOf(cause) }];
  }
}

/** What a Mac adds to an archive is no report either. */
const notOurs = (name: string) =>
  /^\.\.?$/.test(name) ? undefined : hiddenFor(name === '__MACOSX' ? `.${name}` : name);

/** The content of a file in an archive, or why there is none to be had. */
export async function bytesInside(path: string): Promise<{ bytes: Uint8Array } | { problem: Failure }> {
  try {
    const [place, ...names] = path.split(INTO);
    let bytes: Uint8Array = await archiveAt(place!);
    for (const name of names) {
      const entry = filesIn(bytes).find((one) => one.name === name);
      if (!entry) throw Object.assign(new Error(name), { code: 'ENOENT' });
      bytes = unpackedFile(bytes, entry);
    }
    return { bytes };
  } catch (cause) {
    if (cause instanceof ReadProblem) return { problem: failureOf(cause) };
    throw cause;
  }
}

/** The archive read last: its files come one after the other. */
let last: { readonly path: string; readonly modified: number; readonly bytes: Uint8Array } | undefined;

async function archiveAt(path: string): Promise<Uint8Array> {
  const { mtimeMs: modified } = await stat(path);
  if (last?.path !== path || last.modified !== modified)
    last = { path, modified, bytes: await readFile(path) };
  return last.bytes;
}
