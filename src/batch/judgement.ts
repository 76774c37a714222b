import type { Ignored, Judged } from './decision.ts';
import { withFindings } from './each.ts';
import type { AuditedFile, AuditResult, FileResult, Files } from './result.ts';
import type { FindingRecord } from './summary.ts';

/** What people have decided about findings before this run. */
export interface Decisions {
  readonly ignore: readonly Ignored[];
  readonly judgements: readonly Judged[];
  /** An earlier result, whose findings are known. */
  readonly baseline?: AuditResult;
}

/** Marks the findings of a file that are ignored, judged or known. Nothing is taken away. */
export function settle(file: FileResult, decisions: Decisions): FileResult {
  if (file.status === 'unreadable') return file;
  const known = tally(decisions.baseline, file);
  const findings = file.findings.map((finding) => {
    const left = known.get(finding.fingerprint) ?? 0;
    known.set(finding.fingerprint, left - 1);
    return { ...finding, known: left > 0, judgement: judgementOf(file, finding, decisions) };
  });
  return withFindings(file, findings);
}

/** Entries that no finding of the run answers to any more; what is about other reports than those audited is left alone. */
export function stale(files: Files, { ignore, judgements }: Decisions): (Ignored | Judged)[] {
  const waiting = [
    ...ignore.map((entry) => ({
      entry,
      answers: answering(isIgnored, entry),
      meant: false,
      answered: false,
    })),
    ...judgements.map((entry) => ({
      entry,
      answers: answering(isJudged, entry),
      meant: false,
      answered: false,
    })),
  ];
  if (waiting.length === 0) return [];
  for (const file of files) {
    if (file.status === 'unreadable') continue;
    for (const one of waiting) {
      if (one.answered || !isAbout(file, one.entry)) continue;
      one.meant = true;
      one.answered = file.findings.some((finding) => one.answers(file, finding));
    }
  }
  return waiting.filter(({ meant, answered }) => meant && !answered).map(({ entry }) => entry);
}

const answering =
  <Entry>(matches: Matches<Entry>, entry: Entry) =>
  (file: AuditedFile, finding: FindingRecord): boolean =>
    matches(file, finding, entry);

type Matches<Entry> = (file: AuditedFile, finding: FindingRecord, entry: Entry) => boolean;

/** The name by which reports of different runs belong together. */
export const unitOf = (file: AuditedFile): string => file.meta.entities[0] || nameOf(file);

/** The name of a file without folder and extension. */
export const nameOf = ({ path }: Pick<AuditedFile, 'path'>): string =>
  path.replace(/^.*\//, '').replace(/\.\w+$/, '');

function judgementOf(
  file: AuditedFile,
  finding: FindingRecord,
  { ignore, judgements }: Decisions,
): FindingRecord['judgement'] {
  const judged = judgements.find((entry) => isJudged(file, finding, entry));
  if (judged) return { status: judged.status, reason: judged.reason ?? null, date: judged.date ?? null };
  const ignored = ignore.find((entry) => isIgnored(file, finding, entry));
  return ignored ? { status: '误报', reason: ignored.reason, date: ignored.date } : null;
}

const isIgnored = (file: AuditedFile, finding: FindingRecord, entry: Ignored): boolean =>
  finding.rule === entry.rule && isQuoted(finding, entry.quote) && isAbout(file, entry);

/** The words in question, more of their sentence, or less; however its blanks and the cells of its row were copied. */
function isQuoted({ quote, excerpt }: FindingRecord, words: string): boolean {
  const asked = bare(words);
  if (asked === '') return false;
  if (bare(quote).includes(asked)) return true;
  const [line, from] = [bare(excerpt.text), bare(excerpt.text.slice(0, excerpt.start)).length];
  const to = from + bare(excerpt.text.slice(excerpt.start, excerpt.end)).length;
  for (let at = line.indexOf(asked); at >= 0; at = line.indexOf(asked, at + 1))
    if (at <= from && to <= at + asked.length) return true;
  return false;
}

const bare = (text: string): string => text.replace(/[\s|｜]+/gu, '');

const isJudged = (file: AuditedFile, finding: FindingRecord, entry: Judged): boolean =>
  finding.fingerprint === entry.fingerprint && isAbout(file, entry);

type Scope = Pick<Partial<Judged>, 'file' | 'unit'>;

/** Whether an entry may speak of a report: of any, of one unit, of one file. */
const isAbout = (file: AuditedFile, { file: path, unit }: Scope): boolean =>
  (path === undefined || file.path.endsWith(path)) && (unit === undefined || unitOf(file) === unit);

/** How often each fingerprint stands in the baseline for the same unit. */
function tally(baseline: AuditResult | undefined, file: AuditedFile): Map<string, number> {
  const counts = new Map<string, number>();
  for (const earlier of baseline?.files ?? []) {
    if (earlier.status === 'unreadable' || unitOf(earlier) !== unitOf(file)) continue;
    for (const { fingerprint } of earlier.findings)
      counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1);
  }
  return counts;
}
