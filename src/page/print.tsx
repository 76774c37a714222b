import { useEffect } from 'preact/hooks';
import type { FileResult } from '../batch/result.ts';
import { textOf } from '../report/cell.ts';
import { FIELDS, type FieldKey, list, ON_PAPER } from '../report/list.ts';
import { harmless } from '../report/printable.ts';
import { change, type Desk, findingsOf, say, shownEntries, shownOf } from './desk.ts';
import { result, setting } from './output.ts';

/** Columns that paper has room for. */
const COLUMNS: readonly FieldKey[] = [...ON_PAPER, 'person', 'remark'];

/** Columns of figures, which never break. */
const FIGURES: ReadonlySet<FieldKey> = new Set(['stated', 'computed', 'difference']);

/** Rows beyond which a browser takes minutes to lay out pages. */
const MOST = 3000;

/** The list of discrepancies as the filter leaves it, for paper. */
export function Print({ desk }: { readonly desk: Desk }) {
  useEffect(() => {
    const end = () => change({ printing: false });
    addEventListener('afterprint', end);
    const turn = requestAnimationFrame(() => print());
    return () => {
      removeEventListener('afterprint', end);
      cancelAnimationFrame(turn);
    };
  }, []);
  const whole = result();
  const shown = new Map(
    shownEntries(desk).map((entry) => [
      entry.path,
      new Set(shownOf(entry, desk.filter).map(({ index }) => findingsOf(entry)[index])),
    ]),
  );
  const files = [...whole.files].flatMap((file): FileResult[] => {
    const own = shown.get(file.path);
    if (!own) return [];
    return file.status === 'audited'
      ? [{ ...file, findings: file.findings.filter((one) => own.has(one)) }]
      : [file];
  });
  const { columns, rows } = list({ ...whole, files }, setting());
  const places = COLUMNS.map((key) => FIELDS.findIndex((field) => field.key === key));
  const some = [];
  for (const row of rows) {
    if (some.length === MOST) break;
    some.push(row);
  }
  return (
    <div class="print">
      <p class="screen-only">
        <button type="button" onClick={() => print()}>
          {say('打印', 'Print')}
        </button>{' '}
        <button type="button" onClick={() => change({ printing: false })}>
          {say('返回', 'Back')}
        </button>
      </p>
      <h1>{say('整改清单', 'Discrepancies')}</h1>
      <p>
        {say(
          `报告 ${files.length} 份，问题 ${some.length} 处`,
          `${files.length} reports, ${some.length} findings`,
        )}
        {some.length === MOST &&
          say(`（只印前 ${MOST} 行，其余见整改清单.xlsx）`, ` (the first ${MOST} only)`)}
      </p>
      <table>
        <thead>
          <tr>
            {places.map((at) => (
              <th key={at}>{columns[at]!.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {some.map((row, number) => (
            <tr key={number}>
              {places.map((at) => (
                <td
                  key={at}
                  class={columns[at]!.centred ? 'centred' : FIGURES.has(FIELDS[at]!.key) ? 'n' : undefined}
                >
                  {harmless(textOf(row.cells[at]!))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
