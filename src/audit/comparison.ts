import { unitOf } from './judgement.ts';
import type { AuditedFile, FileResult } from './result.ts';
import { type FindingRecord, isOpen } from './summary.ts';

/** What became of the findings of one unit's report between two runs. */
export interface Comparison {
  readonly unit: string;
  /** Null where that run has no report of the unit. */
  readonly before: string | null;
  readonly after: string | null;
  readonly corrected: readonly FindingRecord[];
  readonly remaining: readonly FindingRecord[];
  readonly added: readonly FindingRecord[];
}

/** Pairs the reports of two runs by unit, in the order of the second, and tells corrected, remaining and new apart. */
export function compareRuns(before: readonly FileResult[], after: readonly FileResult[]): Comparison[] {
  const earlier = audited(before);
  const later = audited(after);
  const alone = earlier.length === 1 && later.length === 1;
  const unpaired = new Set(earlier);
  const pairs = later.map((file): Comparison => {
    const partner = alone
      ? earlier[0]
      : [...unpaired].find((candidate) => unitOf(candidate) === unitOf(file));
    if (partner) unpaired.delete(partner);
    return compareFiles(unitOf(file), partner, file);
  });
  return [...pairs, ...[...unpaired].map((file) => compareFiles(unitOf(file), file, undefined))];
}

/**
 * The same finding twice: by fingerprint; otherwise, where a corrected heading changed the section path, by rule and
 * quote without its figures.
 */
function compareFiles(
  unit: string,
  before: AuditedFile | undefined,
  after: AuditedFile | undefined,
): Comparison {
  let corrected = before?.findings.filter(isOpen) ?? [];
  let added = after?.findings.filter(isOpen) ?? [];
  const remaining: FindingRecord[] = [];
  for (const sameness of [({ fingerprint }: FindingRecord) => fingerprint, essence]) {
    for (const finding of [...added]) {
      const known = corrected.find((candidate) => sameness(candidate) === sameness(finding));
      if (!known) continue;
      corrected = corrected.filter((candidate) => candidate !== known);
      added = added.filter((candidate) => candidate !== finding);
      remaining.push(finding);
    }
  }
  remaining.sort((a, b) => a.span.start - b.span.start);
  return { unit, before: before?.path ?? null, after: after?.path ?? null, corrected, remaining, added };
}

const essence = ({ rule, quote }: FindingRecord): string => `${rule} ${quote.replace(/[\d.,%\s]+/g, '#')}`;

const audited = (files: readonly FileResult[]): AuditedFile[] =>
  files.filter((file) => file.status === 'audited');
