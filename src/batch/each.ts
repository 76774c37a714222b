import type { AuditedFile, FileResult, Files } from './result.ts';

/** A report with other findings; what of it is only unpacked when it is asked for stays packed. */
export const withFindings = (file: AuditedFile, findings: AuditedFile['findings']): AuditedFile =>
  Object.defineProperties({} as AuditedFile, {
    ...Object.getOwnPropertyDescriptors(file),
    findings: { value: findings, enumerable: true },
  });

/** Each of the results changed, when it is come to. */
export const eachOf = (files: Files, change: (file: FileResult) => FileResult): Files => ({
  length: files.length,
  *[Symbol.iterator]() {
    for (const file of files) yield change(file);
  },
});

/** Those without a verdict. */
export function unreadable(files: Files): Extract<FileResult, { status: 'unreadable' }>[] {
  const found: Extract<FileResult, { status: 'unreadable' }>[] = [];
  for (const file of files) if (file.status === 'unreadable') found.push(file);
  return found;
}
