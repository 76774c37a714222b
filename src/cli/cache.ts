import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Kept, keptFrom, keptText } from '../report/kept.ts';

/** Results of earlier runs, by what they hang on. What cannot be read or written is as if it were not there. */
export interface Cache {
  get(name: string): Promise<Kept | undefined>;
  put(name: string, kept: Kept): Promise<void>;
}

/** More than this is not kept: the results of some fifty thousand reports. */
const MOST_BYTES = 1024 * 2 ** 20;

/** The user's own folder for what can be made again; `GOUJI_CACHE` names another, and none where it is empty. */
export function cacheFolder(): string | null {
  const { GOUJI_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (GOUJI_CACHE !== undefined) return GOUJI_CACHE || null;
  if (process.platform === 'win32' && LOCALAPPDATA) return join(LOCALAPPDATA, 'gouji', 'cache');
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'gouji');
}

export function cacheIn(folder: string): Cache {
  const place = (name: string) => {
    const hash = createHash('sha256').update(name).digest('hex');
    return { inside: join(folder, hash.slice(0, 2)), path: join(folder, hash.slice(0, 2), `${hash}.json`) };
  };
  return {
    async get(name) {
      const { path } = place(name);
      try {
        const [head = '', ...rest] = (await readFile(path, 'utf8')).split('\n');
        const text = rest.join('\n');
        if (head !== checksum(text)) return undefined;
        // what is used stays longest
        await utimes(path, new Date(), new Date()).catch(() => undefined);
        return keptFrom(text);
      } catch {
        return undefined;
      }
    },
    async put(name, kept) {
      const { inside, path } = place(name);
      const text = keptText(kept);
      const temporary = join(inside, `.${randomBytes(6).toString('hex')}.tmp`);
      try {
        await mkdir(inside, { recursive: true });
        await writeFile(temporary, `${checksum(text)}\n${text}`);
        await rename(temporary, path);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

const checksum = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Takes away what was not used for longest until the rest is small enough. */
export async function pruneCache(folder: string, most = MOST_BYTES): Promise<void> {
  const entries = await entriesIn(folder);
  let size = entries.reduce((sum, entry) => sum + entry.size, 0);
  for (const { path, size: own } of entries.sort((a, b) => a.used - b.used)) {
    if (size <= most) return;
    await rm(path, { force: true }).catch(() => undefined);
    size -= own;
  }
}

/** @returns how many results were in it */
export async function clearCache(folder: string): Promise<number> {
  const entries = await entriesIn(folder);
  await Promise.all(entries.map(({ path }) => rm(path, { force: true })));
  return entries.length;
}

/** Nothing but what has a name that this program gives: the folder may hold other things. */
async function entriesIn(folder: string): Promise<{ path: string; size: number; used: number }[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const own = names.filter((name) => /^[\da-f]{2}[\\/](?:[\da-f]{64}\.json|\.[\da-f]{12}\.tmp)$/.test(name));
  const found = await Promise.all(
    own.map(async (name) => {
      const path = join(folder, name);
      const entry = await stat(path).catch(() => undefined);
      return entry ? [{ path, size: entry.size, used: entry.mtimeMs }] : [];
    }),
  );
  return found.flat();
}
