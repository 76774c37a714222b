import type { Packed } from './deflate.ts';

/** An entry as it goes into the archive: packed already. */
export interface ArchiveEntry extends Packed {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
}

/** Of every entry, so that the same content gives the same bytes: 1 January 1980, the first day that zip knows. */
const DAY = 0x21;
const UTF8 = 0x0800;
const LARGEST = 0xffffffff;

/** A zip archive, entry by entry. @throws RangeError beyond 4 GB. */
export async function* archive(
  entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  let length = 0;
  for await (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const head = header(entry, name, offset);
    directory.push(head.central);
    length += head.central.length;
    yield head.local;
    yield entry.bytes;
    offset += head.local.length + entry.bytes.length;
    if (offset > LARGEST) throw new RangeError('archive of more than 4 GB');
  }
  yield* directory;
  yield record(22, [
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, directory.length],
    [2, directory.length],
    [4, length],
    [4, offset],
    [2, 0],
  ]);
}

type Field = readonly [bytes: 2 | 4, value: number];

function header({ method, crc, size, bytes }: ArchiveEntry, name: Uint8Array, offset: number) {
  if (size > LARGEST) throw new RangeError('entry of more than 4 GB');
  const common: Field[] = [
    [2, 20],
    [2, UTF8],
    [2, method],
    [2, 0],
    [2, DAY],
    [4, crc],
    [4, bytes.length],
    [4, size],
    [2, name.length],
    [2, 0],
  ];
  const local = record(30, [[4, 0x04034b50], ...common]);
  const central = record(46, [
    [4, 0x02014b50],
    [2, 20],
    ...common,
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ]);
  return { local: joined(local, name), central: joined(central, name) };
}

function record(length: number, fields: readonly Field[]): Uint8Array {
  const bytes = new Uint8Array(length);
  const data = new DataView(bytes.buffer);
  let at = 0;
  for (const [width, value] of fields) {
    if (width === 2) data.setUint16(at, value, true);
    else data.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
