import { unitOf } from '../batch/judgement.ts';
import type { AuditResult } from '../batch/result.ts';
import { unchecked } from '../batch/unchecked.ts';
import { unitInPath } from '../batch/unit-name.ts';
import { textOf } from './cell.ts';
import type { Setting } from './format.ts';
import { FIELDS, list } from './list.ts';
import { harmless } from './printable.ts';

/**
 * The list of discrepancies: RFC 4180 with CRLF, and a byte order mark so that Excel reads UTF-8. Reports that could not
 * be read stand in it too.
 */
export async function* csv(result: AuditResult, setting: Setting): AsyncGenerator<string> {
  const { columns, rows } = list(result, setting);
  yield `\ufeff${record(columns.map(({ title }) => title))}`;
  let count = 0;
  for (const { cells } of rows) {
    count++;
    yield record(cells.map(textOf));
  }
  for (const file of result.files) {
    const problem =
      file.status === 'unreadable'
        ? file.problem.message
        : unchecked(file.notices)
            .map(({ message }) => message)
            .join('；');
    if (problem === '') continue;
    count++;
    const own: Readonly<Record<string, string>> = {
      number: String(count),
      unit: file.status === 'audited' ? unitOf(file) : (unitInPath(file.path) ?? ''),
      file: file.path,
      kind: KIND[file.status === 'unreadable' ? 'unread' : 'unchecked'][setting.language],
      advice: problem,
    };
    yield record(FIELDS.map(({ key }) => own[key] ?? ''));
  }
}

/** (3) would become -3, 1. the figure 1, 1-2 the second of January. */
const LABEL = /^(?:[(（][\d０-９.]+[)）]|[\d０-９]+[.．]|\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?)$/;

const KIND = {
  unread: { zh: '无法读取', en: 'unreadable' },
  unchecked: { zh: '未能核对', en: 'not checked' },
} as const;

const record = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/**
 * A field that a spreadsheet takes for text: one that opens like a formula, or would become another figure, gets an
 * apostrophe in front, unless it is a plain figure.
 */
function field(value: string): string {
  const dangerous = /^[=+\-@＝＋－＠\t\r]/.test(value) && !/^-\d[\d.,]*(?:[%\p{Script=Han}]*)$/u.test(value);
  // a fingerprint of digits, 12345678901e2345, would become a number
  const numeric = /^\d{8,}(?:e\d+)?$|^\d+e\d+$/.test(value);
  const safe = harmless(dangerous || numeric || LABEL.test(value) ? `'${value}` : value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
