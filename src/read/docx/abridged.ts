import { hasCustomaryPrefixes } from './namespaces.ts';
import { SIGN } from './shorthand.ts';
import { octets } from './utf8.ts';

/** Of `<![CDATA[`: a search for what begins with a rare character takes a twentieth of the time. */
const SECTION = '[CDATA[';

/** Bytes that are abridged at once: a small string is one of the many that come and go, a large one has memory of its own. */
const LEAST_SLICE = 64 * 1024;
const SLICES = 8;

/**
 * The XML of a part, a character an octet, with what the pattern finds replaced; undefined for the rare part where it could
 * find what is something else: other prefixes than the customary ones, sections of character data, the sign of shorthand.
 * Where a slice ends, at a tag, something may stay as it is.
 */
export function abridged(bytes: Uint8Array, pattern: RegExp, replacement: string): string | undefined {
  const size = Math.max(LEAST_SLICE, Math.ceil(bytes.length / SLICES));
  let xml = '';
  for (let from = 0, to = 0; from < bytes.length; from = to) {
    to = endOfSlice(bytes, from, from + size);
    const slice = octets(bytes, from, to);
    if (slice.includes(SECTION) || slice.includes(SIGN) || !hasCustomaryPrefixes(slice)) return undefined;
    xml += slice.replace(pattern, replacement);
  }
  return xml;
}

const TAG = 0x3c;

/** At the last tag before, or the next one. */
function endOfSlice(bytes: Uint8Array, from: number, wanted: number): number {
  if (wanted >= bytes.length) return bytes.length;
  const last = bytes.lastIndexOf(TAG, wanted);
  const end = last > from ? last : bytes.indexOf(TAG, wanted);
  return end < 0 ? bytes.length : end;
}
