import { nameOf, unitOf } from '../batch/judgement.ts';
import type { AuditedFile, FileResult } from '../batch/result.ts';
import type { FindingRecord } from '../batch/summary.ts';
import { change, look } from './desk.ts';
import { recall, remember } from './memory.ts';

/** What a person wrote beside a finding. */
export interface Decision {
  readonly status: string;
  readonly person: string;
  readonly deadline: string;
  readonly remark: string;
}

/** By unit, report, fingerprint and which one of its like in the report. */
const decisions = new Map<string, Decision>(recall<[string, Decision][]>('decisions', []));

const keysOf = (file: AuditedFile): string[] => {
  const seen = new Map<string, number>();
  return file.findings.map(({ fingerprint }) => {
    const ordinal = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, ordinal);
    return [unitOf(file), nameOf(file), fingerprint, ordinal].join('\n');
  });
};

/** A file with what was decided on this desk written to its findings. */
export function decided(file: FileResult): FileResult {
  if (file.status === 'unreadable' || decisions.size === 0) return file;
  const keys = keysOf(file);
  if (!keys.some((key) => decisions.has(key))) return file;
  return {
    ...file,
    findings: file.findings.map((finding, index) => {
      const own = decisions.get(keys[index]!);
      return own ? { ...finding, judgement: judgementFrom(own) } : finding;
    }),
  };
}

export const decisionOf = ({ judgement }: FindingRecord): Decision => ({
  status: judgement?.status ?? '',
  person: judgement?.person ?? '',
  deadline: judgement?.deadline ?? '',
  remark: judgement?.reason ?? '',
});

function judgementFrom({ status, person, deadline, remark }: Decision): FindingRecord['judgement'] {
  if (!status && !person && !deadline && !remark) return null;
  return { status, reason: remark || null, date: null, person: person || null, deadline: deadline || null };
}

/** Writes a decision down, in the browser too. */
export function decide(path: string, index: number, part: Partial<Decision>): void {
  const { entries } = look();
  change({
    entries: entries.map((entry) => {
      const file = entry.kept?.file;
      if (entry.path !== path || file?.status !== 'audited') return entry;
      const own = { ...decisionOf(file.findings[index]!), ...part };
      decisions.set(keysOf(file)[index]!, own);
      return { ...entry, kept: { ...entry.kept!, file: decided(file) } };
    }),
  });
  remember('decisions', [...decisions]);
}
