/** What a file says it is by its first bytes, whatever its name. */
export type Signature = 'zip' | 'encrypted' | 'old-word-format' | 'unknown';

const starts = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, at) => bytes[at] === byte);

/** An OLE compound file is either a .doc or the wrapper that Office puts around an encrypted package. */
export function signature(bytes: Uint8Array): Signature {
  if (starts(bytes, 0x50, 0x4b)) return 'zip';
  if (!starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'unknown';
  return holdsEntryNamed(bytes, 'EncryptedPackage') ? 'encrypted' : 'old-word-format';
}

/** Directory entries of a compound file carry their names in UTF-16LE. */
function holdsEntryNamed(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((character) => [character.charCodeAt(0), 0]));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
