import type { AuditResult } from '../batch/result.ts';
import { printable } from './printable.ts';

/** One finding a line, as compilers print them: `path:line:column: severity: message [rule]`. */
export async function* compact({ files }: AuditResult): AsyncGenerator<string> {
  for (const file of files) {
    const lines =
      file.status === 'unreadable'
        ? [`${file.path}: unreadable: ${file.problem.message} [${file.problem.code}]`]
        : file.findings.map(
            ({ where, severity, message, rule }) =>
              `${file.path}:${where.line}:${where.column}: ${severity}: ${message} [${rule}]`,
          );
    yield lines.map((line) => `${printable(line)}\n`).join('');
  }
}
