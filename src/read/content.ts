import { once } from '../arithmetic/once.ts';
import { isCompound, openCompound } from './compound.ts';
import { directory } from './docx/directory.ts';

const HEAD = 2048;

/** The first two kilobytes, an octet a character, without zero octets, so that UTF-16 reads like ASCII. */
export const headOf = once((bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, HEAD)).replaceAll('\0', ''),
);

/** Names of the entries of a zip archive, in lower case; null where the bytes are none. */
export const entriesOf = once((bytes: Uint8Array): readonly string[] | null =>
  isArchive(bytes) ? namesOr(() => directory(bytes).map(({ name }) => tidy(name))) : null,
);

/** Names of the streams of an OLE compound file; null where the bytes are none. */
export const streamsOf = once((bytes: Uint8Array): readonly string[] | null =>
  isCompound(bytes) ? namesOr(() => openCompound(bytes).names) : null,
);

/** An archive has entries, or is empty. */
const isArchive = (bytes: Uint8Array): boolean => /^PK(?:\u0003\u0004|\u0005\u0006)/.test(headOf(bytes));

const tidy = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** What cannot be opened has no names; its reader says why. */
function namesOr(names: () => readonly string[]): readonly string[] {
  try {
    return names();
  } catch {
    return [];
  }
}
