import type { Severity } from '../model.ts';
import type { AuditedFile, FileResult, Summary } from './result.ts';
import { isSettled } from './status.ts';

export type FindingRecord = AuditedFile['findings'][number];

/** Findings that somebody still has to look at: neither known from a baseline, nor judged to stand. */
export const isOpen = ({ known, judgement }: FindingRecord): boolean =>
  !known && !isSettled(judgement?.status);

/** Open findings by severity, over all files. */
export function summary(files: readonly FileResult[]): Summary {
  const open = files.flatMap((file) => (file.status === 'audited' ? file.findings.filter(isOpen) : []));
  const count = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return {
    files: files.length,
    unreadable: files.filter(({ status }) => status === 'unreadable').length,
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
  };
}
