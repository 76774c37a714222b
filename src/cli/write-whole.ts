import { randomBytes } from 'node:crypto';
import { access, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Bilingual } from '../model.ts';

type Content = string | Uint8Array | AsyncIterable<string | Uint8Array>;

/** A file that a run ends with. */
export interface Output {
  readonly path: string;
  /** Made when it is this file's turn to be written. */
  content(): Content | Promise<Content>;
}

/** Why a file could not be written as things stand before the work. */
interface Obstacle {
  readonly path: string;
  readonly problem: Bilingual;
  /** Another program shows the file, and may be closed until it is written. */
  readonly isOpenElsewhere: boolean;
}

/** Tries, before any work, whether these files can be written; leaves no trace. @returns what stands in the way. */
export async function tryOutputs(paths: readonly string[]): Promise<readonly Obstacle[]> {
  const obstacles: Obstacle[] = [];
  for (const path of paths) {
    const target = await placeOf(path);
    const found = await tryFolder(target).then(
      async () => ({ cause: await openFails(target), isOpenElsewhere: true }),
      (cause: unknown) => ({ cause, isOpenElsewhere: false }),
    );
    const code = (found.cause as NodeJS.ErrnoException | undefined)?.code;
    if (found.cause !== undefined)
      obstacles.push({
        path,
        problem: unwritable(path, found.cause),
        isOpenElsewhere: found.isOpenElsewhere && code !== 'EISDIR',
      });
  }
  return obstacles;
}

/**
 * Writes each, whatever becomes of the others.
 * @param written takes where each of them went
 * @returns a line for each that did not go where it should.
 */
export async function writeOutputs(
  outputs: Iterable<Output>,
  written: (path: string) => void = () => undefined,
): Promise<readonly Bilingual[]> {
  const problems: Bilingual[] = [];
  for (const { path, content } of outputs) {
    try {
      const elsewhere = await writeWhole(path, await content());
      if (elsewhere !== undefined) problems.push(saved(path, elsewhere));
      written(elsewhere ?? path);
    } catch (cause) {
      problems.push(unwritable(path, cause));
    }
  }
  return problems;
}

/**
 * Replaces a file whole: what stood there before stands until the new one is complete. Where another program holds it,
 * the new one is kept beside it.
 * @returns the path beside, if it came to that.
 * @throws the error of the system where nothing could be written; the earlier file is left as it was.
 */
async function writeWhole(path: string, content: Content): Promise<string | undefined> {
  const target = await placeOf(path);
  const temporary = temporaryBeside(target);
  const mode = (await stat(target).catch(() => undefined))?.mode;
  try {
    await writeFile(temporary, content, { flag: 'wx', flush: true, ...(mode !== undefined && { mode }) });
    if (await moved(temporary, target)) return undefined;
    const beside = await freeNameFor(target);
    await rename(temporary, beside);
    return beside;
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/** Virus scanners hold a new file for a moment, Excel holds an open one as long as it shows it. */
const ATTEMPTS = 4;
const PAUSE = 150;

async function moved(from: string, to: string): Promise<boolean> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const done = await rename(from, to).then(
      () => true,
      () => false,
    );
    if (done) return true;
    await setTimeout(PAUSE);
  }
  return false;
}

async function tryFolder(target: string): Promise<void> {
  const temporary = temporaryBeside(target);
  await writeFile(temporary, '', { flag: 'wx' });
  await rm(temporary, { force: true });
}

/** Excel lets nobody write what it shows; a folder cannot be opened for writing either. */
const openFails = (target: string): Promise<NodeJS.ErrnoException | undefined> =>
  open(target, 'r+').then(
    async (handle) => {
      await handle.close();
      return undefined;
    },
    (cause: NodeJS.ErrnoException) => (cause.code === 'ENOENT' ? undefined : cause),
  );

/** Where a link leads: it is the file that is replaced, not the link. */
const placeOf = (path: string): Promise<string> => realpath(path).catch(() => path);

/** In the same folder, so that it can be renamed; short, because the name may already be as long as it can be. */
const temporaryBeside = (path: string): string =>
  join(dirname(path), `.gouji-${randomBytes(6).toString('hex')}.tmp`);

/** `整改清单 (2).csv`. */
async function freeNameFor(path: string): Promise<string> {
  const { dir, name, ext } = parse(path);
  for (let number = 2; ; number++) {
    const candidate = join(dir, `${name} (${number})${ext}`);
    const taken = await access(candidate).then(
      () => true,
      () => false,
    );
    if (!taken) return candidate;
  }
}

const REASONS: Readonly<Record<string, Bilingual>> = {
  ENOENT: { zh: '所在文件夹不存在', en: 'its folder does not exist' },
  ENOTDIR: { zh: '所在文件夹不存在', en: 'its folder does not exist' },
  EISDIR: { zh: '这是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有写入权限', en: 'permission denied' },
  EPERM: { zh: '没有写入权限，或正被其他程序打开', en: 'permission denied, or open in another program' },
  EBUSY: { zh: '正被其他程序（如 Excel）打开，请先关闭', en: 'open in another program such as Excel' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
};

/** Why something could not be written. */
export function reasonOf(cause: unknown): Bilingual {
  const code = (cause as NodeJS.ErrnoException).code;
  const detail = code ?? (cause instanceof Error ? cause.message : String(cause));
  return REASONS[code ?? ''] ?? { zh: detail, en: detail };
}

function unwritable(path: string, cause: unknown): Bilingual {
  const reason = reasonOf(cause);
  return { zh: `无法写入“${path}”：${reason.zh}`, en: `cannot write “${path}”: ${reason.en}` };
}

const saved = (path: string, elsewhere: string): Bilingual => ({
  zh: `“${path}”正被其他程序打开，结果已另存为“${elsewhere}”`,
  en: `“${path}” is open in another program; the result was saved as “${elsewhere}”`,
});
