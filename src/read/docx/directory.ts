import { ReadProblem } from '../problem.ts';
import { LIMITS } from './limits.ts';

/** One entry of a zip archive, as its central directory declares it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly encrypted: boolean;
  /** Offset of its local header. */
  readonly header: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN_32 = 0xffffffff;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Entries of the archive in the order of its central directory. @throws ReadProblem `damaged`, `too-large`. */
export function directory(bytes: Uint8Array): Entry[] {
  const data = view(bytes);
  const { count, start } = extent(data);
  if (count > LIMITS.entries) throw new ReadProblem('too-large', `${count} entries`);
  const entries: Entry[] = [];
  try {
    for (let at = start; entries.length < count; ) {
      if (data.getUint32(at, true) !== ENTRY) throw new RangeError('no entry');
      entries.push(entry(data, bytes, at));
      at +=
        46 + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    }
  } catch (cause) {
    if (cause instanceof ReadProblem) throw cause;
    throw new ReadProblem('damaged', `directory entry ${entries.length + 1} of ${count}`);
  }
  return entries;
}

/** The packed bytes of an entry. @throws ReadProblem `damaged`. */
export function packed(bytes: Uint8Array, { header, packedSize, name }: Entry): Uint8Array {
  const data = view(bytes);
  if (header + 30 > bytes.length || data.getUint32(header, true) !== LOCAL)
    throw new ReadProblem('damaged', name);
  const start = header + 30 + data.getUint16(header + 26, true) + data.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw new ReadProblem('damaged', name);
  return bytes.subarray(start, start + packedSize);
}

/** Where the central directory begins and how many entries it has, by the record at the end of the file. */
function extent(data: DataView): { count: number; start: number } {
  const last = data.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (data.getUint32(at, true) !== END) continue;
    const locator = at - 20;
    if (locator >= 0 && data.getUint32(locator, true) === LOCATOR_64) {
      const record = Number(data.getBigUint64(locator + 8, true));
      if (record + 56 <= data.byteLength && data.getUint32(record, true) === END_64) {
        const wide = (offset: number) => Number(data.getBigUint64(record + offset, true));
        return { count: wide(32), start: wide(48) };
      }
    }
    return { count: data.getUint16(at + 10, true), start: data.getUint32(at + 16, true) };
  }
  throw new ReadProblem('damaged', 'no end of directory');
}

function entry(data: DataView, bytes: Uint8Array, at: number): Entry {
  const nameEnd = at + 46 + data.getUint16(at + 28, true);
  if (nameEnd > bytes.length) throw new RangeError('name');
  // Sizes too large for 32 bits stand in the zip64 field, each only if it is needed, in this order.
  let wide = zip64(data, nameEnd, nameEnd + data.getUint16(at + 30, true));
  const number = (offset: number): number => {
    const short = data.getUint32(at + offset, true);
    if (short !== UNKNOWN_32 || wide < 0) return short;
    wide += 8;
    return Number(data.getBigUint64(wide - 8, true));
  };
  const size = number(24);
  const packedSize = number(20);
  return {
    name: nameFrom(bytes.subarray(at + 46, nameEnd)),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packedSize,
    size,
    encrypted: (data.getUint16(at + 8, true) & 1) === 1,
    header: number(42),
  };
}

/** UTF-8, or what Chinese Windows writes. */
function nameFrom(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function zip64(data: DataView, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + data.getUint16(at + 2, true)) {
    if (data.getUint16(at, true) === 1) return at + 4;
  }
  return -1;
}
