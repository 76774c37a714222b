import { isUtf8 } from 'node:buffer';
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import type { Bilingual } from '../model.ts';
import type { Failure } from './failure.ts';
import { hiddenFor, noDocumentFor } from './passed-over.ts';
import { BROKEN_LINK, closedFolder, NOT_A_FILE } from './system.ts';

/** A file to audit, or what cannot be and why. */
export interface Found {
  /** As it is shown, with forward slashes on every system. */
  readonly path: string;
  /** Where it is, if the path as it is shown does not lead there: a name on the way is not UTF-8. */
  readonly location?: Buffer;
  readonly problem?: Failure;
  /** Why it is no report, whatever is in it. */
  readonly passedOver?: Bilingual;
}

interface Place {
  readonly path: string;
  readonly location: string | Buffer;
}

/**
 * All files below a folder, level by level, links followed, each folder entered once; what can be no report says why,
 * and so does what cannot be read or entered.
 * @param path as it is shown; empty for the working folder
 */
export async function walk(path: string, location: string): Promise<Found[]> {
  const found: Found[] = [];
  const entered = new Set<string>();
  let level: Place[] = [{ path, location }];
  while (level.length > 0) {
    const next: Place[] = [];
    for (const folder of level) await enter(folder, entered, found, next);
    level = next;
  }
  return found;
}

async function enter(folder: Place, entered: Set<string>, found: Found[], next: Place[]): Promise<void> {
  let entries: Dirent<Buffer>[];
  try {
    const real = await realpath(folder.location, 'latin1');
    if (entered.has(real)) return;
    entered.add(real);
    entries = await readdir(folder.location, { encoding: 'buffer', withFileTypes: true });
  } catch (cause) {
    found.push({ path: folder.path || '.', problem: closedFolder(cause) });
    return;
  }
  // What is here goes before what a link leads to.
  for (const entry of entries.sort((a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()))) {
    const name = nameOf(entry.name);
    const place = below(folder, entry.name);
    const why = hiddenFor(name);
    if (why) {
      found.push({ path: place.path, passedOver: why });
      continue;
    }
    const kind = await kindOf(entry, place);
    if (kind === 'folder') next.push(place);
    else if (kind !== 'file') found.push({ path: place.path, problem: kind });
    else {
      const no = noDocumentFor(name);
      found.push(no ? { path: place.path, passedOver: no } : fileAt(place));
    }
  }
}

/** Names from elsewhere may be bytes of GBK. */
const nameOf = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString() : new TextDecoder('gb18030').decode(bytes);

const SLASH = Buffer.from('/');

function below({ path, location }: Place, bytes: Buffer): Place {
  const name = nameOf(bytes);
  const isExact = typeof location === 'string' && isUtf8(bytes);
  return {
    path: path === '' || path.endsWith('/') ? path + name : `${path}/${name}`,
    location: isExact
      ? `${location}/${name}`
      : Buffer.concat([typeof location === 'string' ? Buffer.from(location) : location, SLASH, bytes]),
  };
}

const fileAt = ({ path, location }: Place): Found =>
  typeof location === 'string' ? { path } : { path, location };

async function kindOf(entry: Dirent<Buffer>, { location }: Place): Promise<'file' | 'folder' | Failure> {
  if (!entry.isSymbolicLink()) return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : NOT_A_FILE;
  const target = await stat(location).catch(() => undefined);
  if (!target) return BROKEN_LINK;
  return target.isFile() ? 'file' : target.isDirectory() ? 'folder' : NOT_A_FILE;
}
