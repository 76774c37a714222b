import { compare, isZero, maximum, type Rational, rational, ZERO } from '../arithmetic/rational.ts';
import { unitKey } from '../batch/digest/unit.ts';
import { unitOf } from '../batch/judgement.ts';
import type { AuditedFile, AuditResult, FileResult } from '../batch/result.ts';
import { type FindingRecord, isOpen } from '../batch/summary.ts';
import { isUnchecked } from '../batch/unchecked.ts';
import { unitInPath } from '../batch/unit-name.ts';
import { unitsByName } from '../batch/units.ts';
import type { Severity } from '../model.ts';
import { stake } from './stake.ts';

/** What a run found in some of its files. */
export interface Group {
  readonly name: string;
  readonly reports: number;
  /** Files without a verdict, and those in which nothing could be checked. */
  readonly unknown: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** The largest amount in one finding, in 元. */
  readonly stake: Rational;
}

/** A total score that its own items do not make. */
interface ScoreApart {
  readonly file: AuditedFile;
  readonly stated: string;
  readonly computed: string;
}

/** A finding with money at stake, in 元. */
interface Costly {
  readonly file: AuditedFile;
  readonly finding: FindingRecord;
  readonly yuan: Rational;
}

/** A folder at a glance. */
export interface FolderSummary {
  /** The gravest first. */
  readonly units: readonly Group[];
  /** In order; by an empty name what tells no year. */
  readonly years: readonly Group[];
  readonly scores: readonly ScoreApart[];
  /** The most expensive first. */
  readonly costly: readonly Costly[];
}

/** What a run over several files found, by unit and by year, and what weighs most in it; known and settled findings left out. */
export function folderSummary({ files }: Pick<AuditResult, 'files'>): FolderSummary {
  const all: Measured[] = [];
  let costly: Costly[] = [];
  for (const whole of files) {
    const file = bare(whole);
    const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    let most = ZERO;
    for (const finding of whole.status === 'audited' ? whole.findings.filter(isOpen) : []) {
      const yuan = stake(finding);
      counts[finding.severity]++;
      most = maximum(most, yuan);
      if (file.status === 'audited' && !isZero(yuan)) costly.push({ file, finding, yuan });
    }
    if (costly.length > 2 * MOST_COSTLY) costly = dearest(costly);
    all.push({ file, counts, stake: most });
  }
  const named = all.filter(({ file }) => unitNamed(file) !== '');
  const audited = all.filter(({ file }) => file.status === 'audited');
  const one = unitsByName(named.map(({ file }) => unitKey(unitNamed(file))));
  return {
    units: groups(named, (file) => one(unitKey(unitNamed(file))), unitNamed).sort(byGravity),
    years: groups(audited, yearNamed, yearNamed).sort((a, b) => (a.name < b.name ? -1 : 1)),
    scores: audited.flatMap(({ file }): ScoreApart[] => {
      if (file.status === 'unreadable') return [];
      const { score, scoreComputed } = file.meta;
      if (score === null || scoreComputed === null) return [];
      if (compare(rational(score), rational(scoreComputed)) === 0) return [];
      return [{ file, stated: score, computed: scoreComputed }];
    }),
    costly: dearest(costly),
  };
}

/** More than anybody goes through. */
const MOST_COSTLY = 1000;

const dearest = (costly: readonly Costly[]): Costly[] =>
  [...costly].sort((a, b) => compare(b.yuan, a.yuan)).slice(0, MOST_COSTLY);

/** A file, with what its findings come to in their place. */
interface Measured {
  readonly file: FileResult;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly stake: Rational;
}

/** Without its findings and what is packed of it: so much can be held of every file. */
function bare(file: FileResult): FileResult {
  if (file.status === 'unreadable') return file;
  const { path, sha256, status, meta, checked, coverage, standards, notices } = file;
  return { path, sha256, status, meta, checked, coverage, standards, notices, findings: [] };
}

const unitNamed = (file: FileResult): string =>
  file.status === 'audited' ? unitOf(file) : (unitInPath(file.path) ?? '');

const yearNamed = (file: FileResult): string =>
  file.status === 'audited' && file.meta.year !== null ? String(file.meta.year) : '';

type Growing = { -readonly [Key in keyof Group]: Group[Key] } & { counts: Record<Severity, number> };

/** @param keyOf what belongs together, by whatever name */
function groups(
  files: readonly Measured[],
  keyOf: (file: FileResult) => string,
  nameOf: (file: FileResult) => string,
): Group[] {
  const known = new Map<string, Growing>();
  for (const { file, counts, stake: most } of files) {
    const key = keyOf(file);
    let group = known.get(key);
    if (!group) {
      group = {
        name: nameOf(file),
        reports: 0,
        unknown: 0,
        counts: { error: 0, warning: 0, info: 0 },
        stake: ZERO,
      };
      known.set(key, group);
    }
    group.reports++;
    if (file.status === 'unreadable' || isUnchecked(file)) group.unknown++;
    for (const severity of ['error', 'warning', 'info'] as const) group.counts[severity] += counts[severity];
    group.stake = maximum(group.stake, most);
  }
  return [...known.values()];
}

const byGravity = (a: Group, b: Group): number =>
  b.counts.error - a.counts.error ||
  b.counts.warning - a.counts.warning ||
  compare(b.stake, a.stake) ||
  b.counts.info - a.counts.info ||
  b.unknown - a.unknown ||
  (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
