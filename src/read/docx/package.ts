import { ReadProblem } from '../problem.ts';
import { directory, type Entry, packed } from './directory.ts';
import { inflate } from './inflate.ts';
import { LIMITS } from './limits.ts';

/** A Word package: its parts by name, inflated only when asked for. */
export interface Package {
  has(name: string): boolean;
  /** @throws ReadProblem `damaged`, `encrypted`, `too-large`. */
  part(name: string): Uint8Array | undefined;
}

/** @throws ReadProblem when the bytes are no readable zip archive. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOtherKinds(bytes);
  const entries = new Map<string, Entry>();
  const doubled = new Set<string>();
  for (const entry of directory(bytes)) {
    const name = key(entry.name);
    if (entries.has(name)) doubled.add(name);
    entries.set(name, entry);
  }
  let total = 0;
  return {
    has: (name) => entries.has(key(name)),
    part(name) {
      const entry = entries.get(key(name));
      if (!entry) return undefined;
      // Two entries of one name: each reader would see another report.
      if (doubled.has(key(name))) throw new ReadProblem('damaged', `two entries ${name}`);
      total += entry.size;
      refuseTooLarge(entry, total);
      return unpack(bytes, entry);
    },
  };
}

/** Part names are the same whatever their case; some packers write backslashes or a leading slash. */
const key = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

const starts = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** An OLE compound file is either a .doc or the wrapper that Office puts around an encrypted package. */
function refuseOtherKinds(bytes: Uint8Array): void {
  if (starts(bytes, 0x50, 0x4b)) return;
  const compound = starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  const encrypted = compound && holdsEntry(bytes, 'EncryptedPackage');
  throw new ReadProblem(encrypted ? 'encrypted' : 'not-a-docx', compound ? 'compound file' : 'no zip');
}

/** Directory entries of a compound file carry their names in UTF-16LE. */
function holdsEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((character) => [character.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}

function refuseTooLarge({ name, size, packedSize }: Entry, total: number): void {
  if (size > LIMITS.part || total > LIMITS.total)
    throw new ReadProblem('too-large', `${name}: ${size} bytes`);
  if (size > LIMITS.ratioFrom && size > packedSize * LIMITS.ratio) {
    throw new ReadProblem('too-large', `${name}: packed ${Math.round(size / packedSize)} times`);
  }
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.encrypted) throw new ReadProblem('encrypted', entry.name);
  const raw = packed(bytes, entry);
  if (entry.method === 8) return inflate(raw, entry.size, entry.crc);
  if (entry.method !== 0 || raw.length !== entry.size) throw new ReadProblem('damaged', entry.name);
  return raw;
}
