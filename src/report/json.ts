import type { AuditResult, FileResult } from '../audit/result.ts';

export const json = (result: AuditResult): string => `${JSON.stringify(result, null, 2)}\n`;

/** One line a file, then one line with the summary. */
export const ndjson = ({ files, summary, ...head }: AuditResult): string =>
  [...files.map((file: FileResult) => ({ ...head, file })), { ...head, summary }]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
