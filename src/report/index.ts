import type { AuditResult } from '../audit/result.ts';
import type { Rule } from '../audit/rule.ts';
import type { Language } from '../model.ts';
import { compact } from './compact.ts';
import { csv } from './csv.ts';
import { json, ndjson } from './json.ts';
import { pretty } from './pretty/index.ts';

/** What an output needs to know besides the result. */
export interface Setting {
  readonly language: Language;
  readonly rules: readonly Rule[];
  /** Columns of the terminal. */
  readonly width?: number;
  readonly colour?: boolean;
}

type Reporter = (result: AuditResult, setting: Setting) => string;

/** Every output format. */
const REPORTERS = {
  pretty,
  compact,
  json,
  ndjson,
  csv,
} as const satisfies Readonly<Record<string, Reporter>>;

export type Format = keyof typeof REPORTERS;

/** The formats for the screen. */
export const FORMATS = ['pretty', 'compact', 'json', 'ndjson'] as const satisfies readonly Format[];

/** The formats for files, by extension. */
export const FILE_FORMATS: Readonly<Record<string, Format>> = { csv: 'csv', json: 'json', ndjson: 'ndjson' };

export const render = (result: AuditResult, format: Format, setting: Setting): string =>
  REPORTERS[format](result, setting);
