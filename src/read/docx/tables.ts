import type { RawCell } from './raw.ts';
import { around, type Handler, type Handlers, type OpenTable, type Reading } from './reading.ts';
import { integer, isOn } from './styles.ts';

const current = (reading: Reading): OpenTable | undefined => reading.tables.at(-1);

const openCell: Handler = (reading) => {
  const open = current(reading);
  const cell: RawCell = { blocks: [], columnSpan: 1, absent: false };
  reading.containers.push(cell.blocks);
  if (open) open.cell = cell;
  open?.row?.cells.push(cell);
};

/** A merge mark without a value continues the area. */
const merge =
  (direction: 'vertical' | 'horizontal'): Handler =>
  (reading, attribute) => {
    const cell = current(reading)?.cell;
    if (cell) cell[direction] = attribute('w:val') === 'restart' ? 'restart' : 'continue';
  };

export const open: Handlers = {
  'w:tbl': (reading) => void reading.tables.push({ table: { type: 'table', rows: [] } }),
  'w:tr'(reading) {
    const table = current(reading);
    if (!table) return;
    table.row = { cells: [], before: 0, header: false, absent: false };
    table.table.rows.push(table.row);
  },
  'w:tc': openCell,
  'w:gridBefore'(reading, attribute) {
    const row = current(reading)?.row;
    if (row) row.before = columns(attribute('w:val'), 0);
  },
  'w:tblHeader'(reading, attribute) {
    const row = current(reading)?.row;
    if (row && around(reading) === 'w:trPr') row.header = isOn(attribute('w:val'));
  },
  'w:gridSpan'(reading, attribute) {
    const cell = current(reading)?.cell;
    if (cell) cell.columnSpan = columns(attribute('w:val'), 1);
  },
  'w:vMerge': merge('vertical'),
  'w:hMerge': merge('horizontal'),
};

export const close: Handlers = {
  'w:tc': (reading) => void reading.containers.pop(),
  'w:tbl'(reading) {
    const closed = reading.tables.pop();
    if (closed) reading.containers.at(-1)?.push(closed.table);
  },
};

/** Word's own limit; a span beyond it is a slip of a generator, not a table of a million columns. */
const MOST_COLUMNS = 63;

const columns = (value: string | undefined, least: number): number =>
  Math.min(Math.max(integer(value) ?? least, least), MOST_COLUMNS);
