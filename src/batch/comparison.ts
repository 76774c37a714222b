import { nameOf, unitOf } from './judgement.ts';
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

/** Pairs the reports of two runs by unit, then tells, in the order of the second, corrected, remaining and new apart. */
export function compareRuns(before: readonly FileResult[], after: readonly FileResult[]): Comparison[] {
  const earlier = audited(before);
  const later = audited(after);
  const alone = earlier.length === 1 && later.length === 1;
  const partners = alone ? new Map([[later[0]!, earlier[0]!]]) : paired(earlier, later);
  const found = new Set(partners.values());
  return [
    ...later.map((file) => compareFiles(unitOf(file), partners.get(file), file)),
    ...earlier.filter((file) => !found.has(file)).map((file) => compareFiles(unitOf(file), file, undefined)),
  ];
}

/** A unit may have a report of its own and some on its projects: those of one file name or title go together first. */
function paired(
  earlier: readonly AuditedFile[],
  later: readonly AuditedFile[],
): Map<AuditedFile, AuditedFile> {
  const pairs = new Map<AuditedFile, AuditedFile>();
  const left = new Set(earlier);
  for (const isTwin of [ofOneName, ofOneTitle, ofOneUnit]) {
    for (const file of later) {
      const twin = pairs.has(file) ? undefined : [...left].find((candidate) => isTwin(candidate, file));
      if (!twin) continue;
      pairs.set(file, twin);
      left.delete(twin);
    }
  }
  return pairs;
}

type Pairing = (a: AuditedFile, b: AuditedFile) => boolean;
const ofOneUnit: Pairing = (a, b) => unitOf(a) === unitOf(b);
const ofOneName: Pairing = (a, b) => ofOneUnit(a, b) && nameOf(a) === nameOf(b);
const ofOneTitle: Pairing = (a, b) => ofOneUnit(a, b) && a.meta.title === b.meta.title;

/**
 * The same finding twice: by fingerprint; otherwise, where a corrected heading changed the section path, by rule and
 * quote without its figures.
 */
function compareFiles(
  unit: string,
  before: AuditedFile | undefined,
  after: AuditedFile | undefined,
): Comparison {
  // A report that is no longer there corrects nothing.
  let corrected = (after && before?.findings.filter(isOpen)) ?? [];
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
