import type { AuditResult, FileResult } from '../batch/result.ts';
import { escaped } from './printable.ts';

/** A result as it is published: without what stays with the run. */
export const published = (file: FileResult): FileResult => {
  if (file.status === 'unreadable') return file;
  const { paper: _, exhibit: __, digest: ___, ...rest } = file;
  return rest;
};

/** Written piece by piece: the result of a province is longer than a string can be. */
export async function* json({ files, ...result }: AuditResult): AsyncGenerator<string> {
  const frame = indented({ ...headOf(result), files: [], ...tailOf(result) }, '');
  const at = frame.indexOf('[]') + 1;
  yield frame.slice(0, at);
  let isFirst = true;
  for (const file of files) {
    yield `${isFirst ? '' : ','}\n    ${indented(published(file), '    ')}`;
    isFirst = false;
  }
  yield `${isFirst ? '' : '\n  '}${frame.slice(at)}\n`;
}

const headOf = ({ schema, version }: Omit<AuditResult, 'files'>) => ({ schema, version });
const tailOf = ({ schema: _, version: __, ...tail }: Omit<AuditResult, 'files'>) => tail;

const indented = (value: unknown, margin: string): string =>
  escaped(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${margin}`);

/** One line a file, then one line with the summary. */
export async function* ndjson({ files, summary, ...head }: AuditResult): AsyncGenerator<string> {
  for (const file of files) yield `${escaped(JSON.stringify({ ...head, file: published(file) }))}\n`;
  yield `${escaped(JSON.stringify({ ...head, summary }))}\n`;
}
