import { byPlace } from '../audit/by-place.ts';
import { withFindings } from './each.ts';
import type { FileResult } from './result.ts';
import type { FindingRecord } from './summary.ts';

/** A result with what other reports say against it, in place of what they said before. */
export function withOthers(file: FileResult, found: readonly FindingRecord[] = []): FileResult {
  if (file.status === 'unreadable') return file;
  const own = file.findings.filter(({ elsewhere }) => !elsewhere);
  if (found.length === 0 && own.length === file.findings.length) return file;
  return withFindings(file, [...own, ...found].sort(byPlace));
}
