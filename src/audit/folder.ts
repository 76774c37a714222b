import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Bilingual, SecondReading } from '../model.ts';
import type { AuditOptions } from './audit.ts';
import type { Found } from './files.ts';
import { auditOne } from './one.ts';
import type { FileResult } from './result.ts';

/** Reads a file a second time by other means; undefined where that cannot be had. */
export type SecondReader = (path: string, bytes: Uint8Array) => Promise<SecondReading | undefined>;

/** Audits files one after the other, in the order given. Each ends with a verdict; none stops the rest. */
export async function* auditFiles(
  files: readonly Found[],
  options: AuditOptions = {},
  readAgain?: SecondReader,
): AsyncGenerator<FileResult> {
  const language = options.language ?? 'zh';
  for (const { path, problem } of files) {
    const read = problem ? { problem } : await bytesOf(path);
    if ('problem' in read) {
      const { code, message } = read.problem;
      yield { path, sha256: null, status: 'unreadable', problem: { code, message: message[language] } };
      continue;
    }
    const { bytes } = read;
    const second = await readAgain?.(path, bytes);
    yield auditOne(path, bytes, createHash('sha256').update(bytes).digest('hex'), options, second);
  }
}

type Bytes =
  | { readonly bytes: Uint8Array }
  | { readonly problem: { readonly code: string; readonly message: Bilingual } };

/** The content of a file, or why the system does not give it. */
export async function bytesOf(path: string): Promise<Bytes> {
  try {
    return { bytes: await readFile(path) };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown';
    const message = {
      zh: `系统不允许读取此文件（${code}），请检查权限或是否被其他程序占用`,
      en: `the system does not let this file be read (${code}); check its permissions`,
    };
    return { problem: { code: 'no-access', message } };
  }
}
