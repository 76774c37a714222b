import type { AuditResult, FileResult } from '../batch/result.ts';
import { escaped } from './printable.ts';

/** A result as it is published: without what stays with the run. */
export const published = (file: FileResult): FileResult => {
  if (file.status === 'unreadable') return file;
  const { paper: _, exhibit: __, digest: ___, ...rest } = file;
  return rest;
};

export const json = (result: AuditResult): string =>
  `${escaped(JSON.stringify({ ...result, files: result.files.map(published) }, null, 2))}\n`;

/** One line a file, then one line with the summary. */
export async function* ndjson({ files, summary, ...head }: AuditResult): AsyncGenerator<string> {
  for (const file of files) yield `${escaped(JSON.stringify({ ...head, file: published(file) }))}\n`;
  yield `${escaped(JSON.stringify({ ...head, summary }))}\n`;
}
