import { directory, type Entry, packed } from './docx/directory.ts';
import { inflate } from './docx/inflate.ts';
import { ReadProblem } from './problem.ts';

/** What an archive of reports may cost before it is given up as `too-large`; the files in it have limits of their own. */
const LIMITS = {
  entries: 10_000,
  /** Unpacked bytes of one file. */
  size: 256 * 2 ** 20,
  /** Unpacked : packed size, for files over `ratioFrom` bytes. */
  ratio: 400,
  ratioFrom: 16 * 2 ** 20,
} as const;

/** The files of a zip archive in its own order, without folders. @throws ReadProblem `damaged`, `too-large` */
export function filesIn(archive: Uint8Array): Entry[] {
  const entries = directory(archive);
  if (entries.length > LIMITS.entries) throw new ReadProblem('too-large', `${entries.length} entries`);
  return entries
    .map((entry) => ({ ...entry, name: entry.name.replaceAll('\\', '/').replace(/^\/+/, '') }))
    .filter(({ name }) => name !== '' && !name.endsWith('/'));
}

/** A file of an archive, unpacked. @throws ReadProblem `damaged`, `encrypted`, `too-large` */
export function unpackedFile(archive: Uint8Array, entry: Entry): Uint8Array {
  const { encrypted, size, packedSize, method, crc, name } = entry;
  if (encrypted) throw new ReadProblem('encrypted', name);
  if (size > LIMITS.size || (size > LIMITS.ratioFrom && size > packedSize * LIMITS.ratio))
    throw new ReadProblem('too-large', `${size} bytes of ${packedSize}`);
  const bytes = packed(archive, entry);
  if (method === STORED) return bytes;
  if (method !== DEFLATED) throw new ReadProblem('damaged', `method ${method}`);
  return inflate(bytes, size, crc);
}

const STORED = 0;
const DEFLATED = 8;
