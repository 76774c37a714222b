import { withFindings } from './each.ts';
import { nameOf, unitOf } from './judgement.ts';
import type { AuditedFile, FileResult } from './result.ts';
import { isSettled } from './status.ts';
import type { FindingRecord } from './summary.ts';

/** A row of an earlier list, with what people wrote into it. */
export interface ListedRow {
  readonly unit: string;
  readonly path: string;
  readonly fingerprint: string;
  readonly status: string;
  readonly person: string;
  readonly deadline: string;
  readonly remark: string;
  /** All its cells as they are shown, by key of their column. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A row that no finding of this run answers to: its finding is gone, or its report was not audited. */
export interface LeftRow extends ListedRow {
  readonly why: 'gone' | 'not-audited';
}

/** What people wrote into an earlier list goes to the findings of this run; each row to one finding at most. */
export function followUp(
  files: readonly FileResult[],
  listed: readonly ListedRow[],
): { readonly files: FileResult[]; readonly left: LeftRow[] } {
  const waiting = new Map<string, ListedRow[]>();
  for (const row of listed) {
    const key = keyOf(row.unit, row.fingerprint);
    waiting.set(key, [...(waiting.get(key) ?? []), row]);
  }
  const taken = new Set<ListedRow>();
  const answered = new Map<FindingRecord, ListedRow>();
  const audited = files.filter((file) => file.status === 'audited');
  // of several reports of one unit each keeps its own rows
  for (const samePath of [true, false]) {
    for (const file of audited) {
      for (const finding of file.findings) {
        if (answered.has(finding)) continue;
        const row = waiting
          .get(keyOf(unitOf(file), finding.fingerprint))
          ?.find((one) => !taken.has(one) && (!samePath || nameOf({ path: one.path }) === nameOf(file)));
        if (!row) continue;
        taken.add(row);
        answered.set(finding, row);
      }
    }
  }
  const units = new Set(audited.map(unitOf));
  return {
    files: files.map((file) => (file.status === 'audited' ? withRows(file, answered) : file)),
    left: listed
      .filter((row) => !taken.has(row))
      .map((row) => ({ ...row, why: units.has(row.unit) ? 'gone' : 'not-audited' })),
  };
}

const keyOf = (unit: string, fingerprint: string): string => `${unit}\n${fingerprint}`;

function withRows(file: AuditedFile, rows: ReadonlyMap<FindingRecord, ListedRow>): AuditedFile {
  const findings = file.findings.map((finding): FindingRecord => {
    const row = rows.get(finding);
    if (!row) return finding;
    const { status, person, deadline, remark } = row;
    const written = status || person || deadline || remark;
    const judgement = written
      ? { status, reason: remark || null, date: null, person: person || null, deadline: deadline || null }
      : finding.judgement;
    return { ...finding, known: true, judgement };
  });
  return withFindings(file, findings);
}

/** What a row says now that its finding is gone: that somebody should look whether it was put right. */
export const statusOfGone = ({ why, status }: LeftRow): string =>
  why === 'gone' && status !== '已整改' && !isSettled(status) ? '已整改（待复核）' : status;
