import type { Severity } from '../model.ts';
import type { AuditedFile, Files, Summary } from './result.ts';
import { isSettled } from './status.ts';

export type FindingRecord = AuditedFile['findings'][number];

/** Findings that somebody still has to look at: neither known from a baseline, nor judged to stand. */
export const isOpen = ({ known, judgement }: FindingRecord): boolean =>
  !known && !isSettled(judgement?.status);

/** Open findings by severity, over all files. */
export function summary(files: Files): Summary {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let unreadable = 0;
  for (const file of files) {
    if (file.status === 'unreadable') unreadable++;
    else for (const finding of file.findings) if (isOpen(finding)) counts[finding.severity]++;
  }
  return { files: files.length, unreadable, ...counts };
}
