import { ReadProblem } from './problem.ts';

/** An OLE compound file: streams by name, as Word, Excel and WPS wrote them until 2003. */
export interface Compound {
  /** Names of the streams and storages right under the root, and of all below, without their path. */
  readonly names: readonly string[];
  /** The first stream of that name; undefined where there is none. @throws ReadProblem `damaged`. */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly start: number;
  readonly size: number;
}

/** Marks of the sector table from here on are no sectors. */
const LAST = 0xfffffffa;
const ENTRY_SIZE = 128;

export const isCompound = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Opens a compound file ([MS-CFB]). Chains of sectors are followed once round at most: a loop is damage.
 * @throws ReadProblem `damaged`.
 */
export function openCompound(bytes: Uint8Array): Compound {
  if (!isCompound(bytes) || bytes.length < 512) throw new ReadProblem('damaged', 'no compound file');
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = data.getUint16(30, true);
  const miniShift = data.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6)
    throw new ReadProblem('damaged', `sectors of 2^${shift}`);
  const size = 2 ** shift;
  const perSector = size / 4;
  /** As many as the file has room for: any chain that is longer runs in a circle. */
  const most = Math.ceil(bytes.length / size);
  const offsetOf = (sector: number): number => (sector + 1) * size;
  const numberAt = (offset: number): number => {
    if (offset + 4 > bytes.length) throw new ReadProblem('damaged', 'cut off');
    return data.getUint32(offset, true);
  };

  const tableSectors: number[] = [];
  for (let index = 0; index < 109; index++) tableSectors.push(numberAt(76 + index * 4));
  for (let sector = numberAt(68), steps = 0; sector < LAST; steps++) {
    if (steps > most) throw new ReadProblem('damaged', 'a loop of sectors');
    for (let index = 0; index < perSector - 1; index++)
      tableSectors.push(numberAt(offsetOf(sector) + index * 4));
    sector = numberAt(offsetOf(sector) + (perSector - 1) * 4);
  }
  const next = (sector: number): number => {
    const table = tableSectors[Math.floor(sector / perSector)] ?? LAST;
    return table < LAST ? numberAt(offsetOf(table) + (sector % perSector) * 4) : LAST;
  };

  function chain(start: number, follow: (sector: number) => number, limit: number): number[] {
    const sectors: number[] = [];
    for (let sector = start; sector < LAST; sector = follow(sector)) {
      sectors.push(sector);
      if (sectors.length > limit) throw new ReadProblem('damaged', 'a loop of sectors');
    }
    return sectors;
  }

  /** The last sector of a file that was cut off a little short is as long as it is. */
  function joined(
    sectors: readonly number[],
    from: Uint8Array,
    length: number,
    offset: (sector: number) => number,
  ) {
    const whole = new Uint8Array(sectors.length * length);
    sectors.forEach((sector, index) => {
      const start = offset(sector);
      if (start >= from.length) throw new ReadProblem('damaged', 'cut off');
      whole.set(from.subarray(start, start + length), index * length);
    });
    return whole;
  }

  const large = (start: number): Uint8Array => joined(chain(start, next, most), bytes, size, offsetOf);
  const entries = entriesIn(large(numberAt(48)));
  const root = entries[0];
  const miniCutoff = numberAt(56);
  let small: { readonly stream: Uint8Array; readonly table: DataView } | undefined;

  function mini(start: number): Uint8Array {
    if (!small) {
      const table = large(numberAt(60));
      small = { stream: large(root?.start ?? LAST), table: new DataView(table.buffer) };
    }
    const { stream, table } = small;
    const following = (sector: number) =>
      sector * 4 + 4 <= table.byteLength ? table.getUint32(sector * 4, true) : LAST;
    const sectors = chain(start, following, Math.ceil(stream.length / 64));
    return joined(sectors, stream, 64, (sector) => sector * 64);
  }

  return {
    names: entries.slice(1).map(({ name }) => name),
    stream(name) {
      const entry = entries.find((candidate) => candidate.isStream && candidate.name === name);
      if (!entry) return undefined;
      const content = entry.size < miniCutoff ? mini(entry.start) : large(entry.start);
      if (content.length < entry.size) throw new ReadProblem('damaged', `stream ${name}`);
      return content.subarray(0, entry.size);
    },
  };
}

function entriesIn(directory: Uint8Array): Entry[] {
  const data = new DataView(directory.buffer);
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= directory.length; at += ENTRY_SIZE) {
    const nameLength = Math.min(data.getUint16(at + 64, true), 64);
    const type = data.getUint8(at + 66);
    if (type === 0) continue;
    entries.push({
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2))),
      isStream: type === 2,
      start: data.getUint32(at + 116, true),
      size: data.getUint32(at + 120, true),
    });
  }
  return entries;
}
