import { type FileHandle, open, stat } from 'node:fs/promises';
import { HEAD, refusal } from '../read/index.ts';
import { bytesInside, isInside } from './archives.ts';
import { type Failure, failureOf } from './failure.ts';
import { MISNAMED, MOST_BYTES, NOT_A_FILE, OVERSIZE, systemFailure } from './system.ts';

type Bytes = { readonly bytes: Uint8Array } | { readonly problem: Failure };

/** The content of a file, or why there is none to be had. */
export async function bytesOf(path: string, location: string | Buffer = path): Promise<Bytes> {
  let file: FileHandle | undefined;
  try {
    if (location === path && isInside(path)) return await bytesInside(path);
    const entry = await stat(location);
    // A pipe would be waited for, a device read without end.
    if (!entry.isFile()) return { problem: NOT_A_FILE };
    if (entry.size > MOST_BYTES) return { problem: OVERSIZE };
    file = await open(location);
    const { buffer, bytesRead } = await file.read(new Uint8Array(HEAD), 0, HEAD, 0);
    const refused = refusal(path, buffer.subarray(0, bytesRead));
    return refused ? { problem: failureOf(refused) } : { bytes: await file.readFile() };
  } catch (cause) {
    return { problem: path.includes('\ufffd') ? MISNAMED : systemFailure(cause) };
  } finally {
    await file?.close();
  }
}
