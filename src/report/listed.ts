import { readXlsx } from 'hucre/xlsx';
import type { ListedRow } from '../batch/follow-up.ts';
import { statusOf } from '../batch/status.ts';
import { decode } from '../read/encoding.ts';
import { csvRecords } from './csv-records.ts';
import { FIELDS, type FieldKey } from './list.ts';

type Value = string | number | boolean | Date | null;

/** The columns without which a list cannot be read again. */
const NEEDED: readonly FieldKey[] = ['unit', 'fingerprint', 'status', 'person', 'deadline', 'remark'];

/**
 * The rows of a list of discrepancies as people filled it in, found by the titles of its columns in either language.
 * @param format of the list: a workbook, or its columns as text
 * @returns null where there is no such list in it.
 * @throws where the bytes are no workbook, or no text.
 */
export async function listedRows(bytes: Uint8Array, format: 'xlsx' | 'csv'): Promise<ListedRow[] | null> {
  const sheets = format === 'csv' ? [{ rows: csvRecords(decode(bytes).text) }] : await sheetsOf(bytes);
  for (const { rows } of sheets) {
    const head = rows.findIndex((row) => NEEDED.every((key) => columnOf(row, key) >= 0));
    if (head >= 0) return rows.slice(head + 1).flatMap((row) => rowOf(row, rows[head]!));
  }
  return null;
}

/** The list stands in front, unless somebody moved it. */
const sheetsOf = async (bytes: Uint8Array) =>
  (await readXlsx(bytes, { sheets: [0, 1, 2, 3] }).catch(() => readXlsx(bytes))).sheets;

function columnOf(head: readonly Value[], key: FieldKey): number {
  const { title } = FIELDS.find((field) => field.key === key)!;
  return head.findIndex((cell) => cell === title.zh || cell === title.en);
}

function rowOf(row: readonly Value[], head: readonly Value[]): ListedRow[] {
  const cells: Readonly<Record<string, string>> = Object.fromEntries(
    FIELDS.map(({ key }) => [key, written(row[columnOf(head, key)] ?? null)]),
  );
  const own = (key: FieldKey) => cells[key]!;
  if (own('fingerprint') === '') return [];
  return [
    {
      unit: own('unit'),
      path: own('file'),
      fingerprint: own('fingerprint'),
      status: statusOf(own('status')),
      person: own('person'),
      deadline: own('deadline'),
      remark: own('remark'),
      cells,
    },
  ];
}

const written = (value: Value): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '').trim();
