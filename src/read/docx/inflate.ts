import { Inflate } from 'fflate';
import { ReadProblem } from '../problem.ts';
import { native } from './native.ts';

/** The part of node:zlib that is used: eight times as fast. */
interface NativeZlib {
  inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  crc32?(bytes: Uint8Array): number;
}

/**
 * Inflates exactly `size` bytes and holds them against their checksum; a stream that gives more is cut off at once.
 * @throws ReadProblem `damaged`.
 */
export function inflate(
  packed: Uint8Array,
  size: number,
  crc: number,
  zlib = native<NativeZlib>('zlib'),
): Uint8Array {
  const bytes = zlib ? inflateNative(zlib, packed, size) : inflatePortable(packed, size);
  if (bytes.length !== size) throw new ReadProblem('damaged', `${bytes.length} bytes of ${size}`);
  if ((zlib?.crc32 ?? checksum)(bytes) !== crc) throw new ReadProblem('damaged', 'checksum');
  return bytes;
}

/** zlib's own least. */
const LEAST_CHUNK = 64;

function inflateNative(zlib: NativeZlib, packed: Uint8Array, size: number): Uint8Array {
  try {
    // One chunk takes all, with a byte to spare for what should not come.
    const chunkSize = Math.max(size + 1, LEAST_CHUNK);
    return zlib.inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch (cause) {
    throw new ReadProblem('damaged', String(cause));
  }
}

/** Packed bytes are given in slices, so that a stream that lies about its size is caught after a few megabytes. */
const SLICE = 16 * 1024;

/** The same in plain JavaScript, for a browser page. */
export function inflatePortable(packed: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ReadProblem('damaged', `more than ${size} bytes`);
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      stream.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof ReadProblem) throw cause;
    throw new ReadProblem('damaged', String(cause));
  }
  return bytes.subarray(0, length);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 as zip has it, of what follows on what had this one. */
export function checksum(bytes: Uint8Array, before = 0): number {
  let crc = before ^ -1;
  for (let at = 0; at < bytes.length; at++) crc = TABLE[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}
