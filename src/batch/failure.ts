import type { Bilingual } from '../model.ts';
import { ReadProblem } from '../read/problem.ts';

/** Why a file has no result. */
export interface Failure {
  readonly code: string;
  readonly message: Bilingual;
}

/** Anything but a ReadProblem is a defect of this program; the file still gets its verdict. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof ReadProblem) return { code: cause.code, message: cause.reason };
  const detail = cause instanceof Error ? cause.message.split('\n')[0]! : String(cause);
  return {
    code: 'internal',
    message: {
      zh: `审核程序内部出错，请将此文件反馈给开发者：${detail}`,
      en: `internal error; please report it with this file: ${detail}`,
    },
  };
}
