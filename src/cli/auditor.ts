import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { AuditOptions } from '../audit/audit.ts';
import { bytesOf } from '../batch/bytes.ts';
import type { Failure } from '../batch/failure.ts';
import { auditOne } from '../batch/one.ts';
import type { FileResult } from '../batch/result.ts';
import type { Found } from '../batch/walk.ts';
import type { Language } from '../model.ts';
import { type Kept, keep } from '../report/kept.ts';
import { cacheIn } from './cache.ts';
import { crossChecker } from './cross-check.ts';

/** What all files of a run have in common; it travels to threads. */
export interface Setup {
  readonly options: AuditOptions;
  readonly crossCheck: boolean;
  /** Where results are kept from run to run, and what besides the file they hang on. */
  readonly cache: { readonly folder: string; readonly key: string } | null;
}

/** Audits files one by one; each ends with a verdict. */
export interface Auditor {
  audit(file: Found): Promise<Kept>;
  close(): Promise<unknown>;
}

export function auditor({ options, crossCheck, cache }: Setup): Auditor {
  const language = options.language ?? 'zh';
  const again = crossCheck ? crossChecker(language) : undefined;
  const kept = cache && cacheIn(cache.folder);

  async function audit({ path, location, problem }: Found): Promise<Kept> {
    const read = problem ? { problem } : await bytesOf(path, location && Buffer.from(location));
    if ('problem' in read) return unread(path, read.problem, language);
    const { bytes } = read;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    // the name is read too: it may hold the unit and the year
    const name = `${sha256}\n${basename(path)}\n${cache?.key}`;
    const known = await kept?.get(name);
    if (known?.file.status === 'audited' && known.file.sha256 === sha256)
      return { ...known, file: { ...known.file, path } };
    const result = await keep(await auditOne(path, bytes, sha256, options, await again?.read(path, bytes)));
    if (result.file.status === 'audited') await kept?.put(name, result);
    return result;
  }

  return { audit, close: async () => again?.close() };
}

/** The verdict on a file that gave none. */
export const unread = (path: string, { code, message }: Failure, language: Language): Kept => {
  const file: FileResult = {
    path,
    sha256: null,
    status: 'unreadable',
    problem: { code, message: message[language] },
  };
  return { file, packed: null };
};
