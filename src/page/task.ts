import type { AuditOptions } from '../audit/audit.ts';
import type { RuleFacts } from '../audit/rule.ts';
import type { Digested } from '../batch/gathered.ts';
import type { AuditedFile } from '../batch/result.ts';
import type { FindingRecord } from '../batch/summary.ts';
import type { Language } from '../model.ts';
import type { Kept } from '../report/kept.ts';

/** What a worker is asked for. */
export type Task =
  | { readonly kind: 'audit'; readonly path: string; readonly file: Blob; readonly options: AuditOptions }
  | {
      readonly kind: 'annotate';
      readonly audited: AuditedFile;
      readonly file: Blob;
      readonly rules: readonly RuleFacts[];
      readonly language: Language;
    }
  | { readonly kind: 'between'; readonly digests: readonly Digested[]; readonly options: AuditOptions };

/** What it answers: the report audited, its annotated copy, or what the reports say about each other, by path. */
export type Answer =
  | { readonly kept: Kept }
  | { readonly between: ReadonlyMap<string, readonly FindingRecord[]> }
  | { readonly copy: Uint8Array }
  | { readonly failed: string };
