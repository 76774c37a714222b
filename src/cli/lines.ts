import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** Where a line stands in its file, in bytes; without its end. */
export interface Place {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

/** A file of lines that grows at its end. */
export interface Lines {
  /** @throws the error of the system; nothing half written is left. */
  add(line: string): Place;
  close(): void;
}

const CHUNK = 2 ** 20;

/** Opens a file of lines to go on with, without a last line that broke off. */
export function openLines(path: string): Lines {
  const file = openSync(path, 'a+');
  let end = fstatSync(file).size;
  const whole = wholeLines(file, end);
  if (whole < end) ftruncateSync(file, whole);
  end = whole;
  return {
    add(line) {
      const bytes = Buffer.from(`${line}\n`);
      try {
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      } catch (cause) {
        ftruncateSync(file, end);
        throw cause;
      }
      const place = { path, offset: end, length: bytes.length - 1 };
      end += bytes.length;
      return place;
    },
    close: () => closeSync(file),
  };
}

/** Where the last whole line ends. */
function wholeLines(file: number, size: number): number {
  for (let end = size; end > 0; ) {
    const from = Math.max(0, end - CHUNK);
    const bytes = bytesAt(file, from, end - from);
    const at = bytes.lastIndexOf(10);
    if (at >= 0) return from + at + 1;
    end = from;
  }
  return 0;
}

/** Opened for each line: whoever replaces the file is not kept from it. */
export function lineAt({ path, offset, length }: Place): string {
  const file = openSync(path, 'r');
  try {
    return bytesAt(file, offset, length).toString();
  } finally {
    closeSync(file);
  }
}

/** All whole lines with their places, a piece of the file at a time; a last one that broke off is none. */
export function* linesOf(path: string): Generator<readonly [string, Place]> {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    let rest = Buffer.alloc(0);
    let offset = 0;
    for (let at = 0; at < size; at += CHUNK) {
      const bytes = Buffer.concat([rest, bytesAt(file, at, Math.min(CHUNK, size - at))]);
      let from = 0;
      for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
        yield [bytes.toString('utf8', from, to), { path, offset: offset + from, length: to - from }];
        from = to + 1;
      }
      rest = bytes.subarray(from);
      offset += from;
    }
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  while (at < length) {
    const got = readSync(file, bytes, at, length - at, offset + at);
    if (got === 0) break;
    at += got;
  }
  return bytes.subarray(0, at);
}
