import type { AuditResult } from '../batch/result.ts';
import { textOf } from './cell.ts';
import type { Setting } from './format.ts';
import { FIELDS, list, ON_PAPER } from './list.ts';

/** The list of discrepancies as a table of GitHub-flavoured Markdown, the totals above it. */
export async function* markdown(result: AuditResult, setting: Setting): AsyncGenerator<string> {
  const { files, unreadable, error, warning, info } = result.summary;
  const zh = setting.language === 'zh';
  const { name, columns, rows } = list(result, setting);
  const places = ON_PAPER.map((key) => FIELDS.findIndex((field) => field.key === key));
  const line = (cells: readonly string[]) => `| ${places.map((at) => escaped(cells[at]!)).join(' | ')} |\n`;
  yield `# ${name}\n\n`;
  yield zh
    ? `共${files}份文件，审核${files - unreadable}份，无法读取${unreadable}份；错误${error}处，警告${warning}处，提示${info}处。\n\n`
    : `${files} files, ${files - unreadable} audited, ${unreadable} unreadable; ${error} errors, ${warning} warnings, ${info} infos.\n\n`;
  yield line(columns.map(({ title }) => title));
  yield `|${'---|'.repeat(places.length)}\n`;
  for (const { cells } of rows) yield line(cells.map(textOf));
  if (unreadable === 0) return;
  yield zh ? '\n## 无法读取\n\n' : '\n## Unreadable\n\n';
  for (const file of result.files)
    if (file.status === 'unreadable')
      yield `- ${escaped(file.path)}${zh ? '：' : ': '}${escaped(file.problem.message)}\n`;
}

const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('<br>');
