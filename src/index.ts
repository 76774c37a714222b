import { rules } from '../rules/index.ts';
import { type AuditOptions, audit } from './audit/audit.ts';
import { extract } from './extract/index.ts';
import type { Finding, Report } from './model.ts';
import { load, read } from './read/index.ts';
import { ReadProblem } from './read/problem.ts';

export type { AuditOptions } from './audit/audit.ts';
export type * from './model.ts';
export type { ReadOptions } from './read/index.ts';
export { audit, extract, load, ReadProblem, read, rules };

/** The whole way for one file: read → extract → audit. */
export function auditFile(
  path: string,
  bytes: Uint8Array,
  options?: AuditOptions,
): { report: Report; findings: Finding[] } {
  const report = extract(read(path, bytes, options));
  return { report, findings: audit(report, rules, options) };
}
