import { z } from 'zod';
import type { Exhibit } from '../audit/exhibit.ts';
import type { WorkingPaper } from '../audit/working-paper.ts';
import type { Digest } from '../model.ts';
import { Finding } from './finding-record.ts';

/** The form of `gouji audit --format json`. The types and the published JSON schema both come from here. */
export const SCHEMA = 'gouji/audit@1';

const Tally = z.object({ held: z.int(), failed: z.int(), undecided: z.int() });

const Meta = z.object({
  title: z.string(),
  entities: z.array(z.string()).describe('Names of the reporting unit, the most complete first'),
  year: z.int().nullable(),
  kind: z.enum(['department', 'project', 'fund', 'final-accounts', 'unknown']),
  score: z.string().nullable().describe('Total score as the report states it'),
  scoreComputed: z.string().nullable().describe('Total score recomputed from the items listed'),
  grade: z.string().nullable(),
  profile: z
    .object({
      name: z.string(),
      title: z.string(),
      status: z.string(),
      recognised: z.boolean().describe('Told by the report itself, not asked for'),
    })
    .nullable()
    .describe('The evaluation scheme that the report was audited by'),
});

const Coverage = z.object({
  figures: z.int().describe('Figures found in the report'),
  bound: z.int().describe('… of which take part in a relation that was decided'),
  undecided: z.int().describe('… of which take part only in relations that could not be decided'),
  unbound: z.int().describe('… of which no relation was found'),
  excluded: z.int().describe('Digits that are no figures: years, document numbers, labels …'),
  exclusions: z.record(z.string(), z.int()).describe('… by reason'),
});

const Notice = z.object({ code: z.string(), message: z.string() });

const AuditedFile = z.object({
  path: z.string(),
  sha256: z.string(),
  status: z.literal('audited'),
  format: z
    .string()
    .optional()
    .describe(
      'What the file was read as: docx, xlsx, pdf, txt, md; absent in results of versions before 0.2',
    ),
  meta: Meta,
  checked: z.record(z.string(), Tally).describe('Relations checked, by kind of claim'),
  coverage: Coverage,
  standards: z
    .object({ assessed: z.int(), unassessed: z.int() })
    .describe('Scoring standards (评分标准) applied to their rows, and those that could not be'),
  notices: z.array(Notice).describe('What the reader noticed and a person should know'),
  findings: z.array(Finding),
});

const UnreadableFile = z.object({
  path: z.string(),
  sha256: z.string().nullable(),
  status: z.literal('unreadable'),
  problem: z.object({ code: z.string(), message: z.string() }),
});

const FileResult = z.discriminatedUnion('status', [AuditedFile, UnreadableFile]);

const Summary = z.object({
  files: z.int(),
  unreadable: z.int(),
  error: z.int(),
  warning: z.int(),
  info: z.int(),
});

const PassedOver = z.object({ path: z.string(), reason: z.string() });

export const AuditResult = z
  .object({
    schema: z.literal(SCHEMA),
    version: z.string(),
    files: z.array(FileResult).describe('In path order'),
    passedOver: z
      .array(PassedOver)
      .optional()
      .describe(
        'What stands in the folders given and is no report, in path order; absent where there is none',
      ),
    summary: Summary,
  })
  .meta({ title: 'gouji audit' });

type Plain<Schema extends z.ZodType> = Readonly<z.infer<Schema>>;
/** The working paper, the report itself and its digest stay with the run: what is published as JSON has none of them. */
export type AuditedFile = Plain<typeof AuditedFile> & {
  readonly paper?: WorkingPaper;
  readonly exhibit?: Exhibit;
  readonly digest?: Digest;
};
export type FileResult = AuditedFile | Plain<typeof UnreadableFile>;
/** Results in path order. Of a large run they lie on the disk, and each time they are gone through they are read. */
export interface Files extends Iterable<FileResult> {
  readonly length: number;
}
export type AuditResult = Omit<Plain<typeof AuditResult>, 'files'> & { readonly files: Files };
export type Summary = Plain<typeof Summary>;
