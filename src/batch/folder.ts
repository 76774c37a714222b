import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { AuditOptions } from '../audit/audit.ts';
import type { SecondReading } from '../model.ts';
import { HEAD, refusal } from '../read/index.ts';
import { type Failure, failureOf } from './failure.ts';
import { auditOne } from './one.ts';
import type { FileResult } from './result.ts';
import { MISNAMED, MOST_BYTES, NOT_A_FILE, OVERSIZE, systemFailure } from './system.ts';
import type { Found } from './walk.ts';

/** Reads a file a second time by other means; undefined where that cannot be had. */
export type SecondReader = (path: string, bytes: Uint8Array) => Promise<SecondReading | undefined>;

/** What a run over files has besides. */
interface Run {
  readonly readAgain?: SecondReader | undefined;
  /** Asked before each file; those that are left when it says so end as not audited. */
  readonly isStopped?: () => boolean;
}

/** Audits files one after the other, in the order given. Each ends with a verdict; none stops the rest. */
export async function* auditFiles(
  files: readonly Found[],
  options: AuditOptions = {},
  { readAgain, isStopped }: Run = {},
): AsyncGenerator<FileResult> {
  const language = options.language ?? 'zh';
  for (const { path, location, problem } of files) {
    // A turn of the event loop, in which the wish to stop can come in.
    await setImmediate();
    const read = isStopped?.() ? { problem: STOPPED } : problem ? { problem } : await bytesOf(path, location);
    if ('problem' in read) {
      const { code, message } = read.problem;
      yield { path, sha256: null, status: 'unreadable', problem: { code, message: message[language] } };
      continue;
    }
    const { bytes } = read;
    const second = await readAgain?.(path, bytes);
    yield await auditOne(path, bytes, createHash('sha256').update(bytes).digest('hex'), options, second);
  }
}

const STOPPED: Failure = {
  code: 'stopped',
  message: { zh: '运行被中止，此文件未审核', en: 'the run was stopped before this file' },
};

type Bytes = { readonly bytes: Uint8Array } | { readonly problem: Failure };

/** The content of a file, or why there is none to be had. */
export async function bytesOf(path: string, location: string | Buffer = path): Promise<Bytes> {
  let file: FileHandle | undefined;
  try {
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
