import { type Attribute, scanXml } from '../docx/xml.ts';
import { ReadProblem } from '../problem.ts';
import { type Area, areaOf, MOST_ROWS, placeOf } from './address.ts';
import { shifted } from './formula/shift.ts';
import { LIMITS } from './limits.ts';
import type { CellStyle, RawCell } from './raw.ts';
import { type CellText, textCollector } from './shared-strings.ts';
import { isOn, localName } from './xml.ts';

/** What a worksheet part says by itself. */
export interface Worksheet {
  readonly cells: readonly RawCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly (readonly [number, number])[];
  readonly ruled: ReadonlyMap<number, readonly (readonly [number, number])[]>;
}

interface Context {
  readonly strings: readonly CellText[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  /** Counts the filled cells of all sheets. @throws ReadProblem */
  readonly count: () => void;
}

/** A cell that is being read. */
interface OpenCell {
  row: number;
  column: number;
  style: number;
  type: string;
  value: string;
  hasValue: boolean;
  formula: string | undefined;
  sharedWith: string | undefined;
}

/** Reads the cells of a sheet in the order of their rows. @throws ReadProblem `too-large`, `damaged`. */
export function readWorksheet(bytes: Uint8Array, context: Context): Worksheet {
  const { strings, styles, count } = context;
  const cells: RawCell[] = [];
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: [number, number][] = [];
  const ruled = new Map<number, [number, number][]>();
  const shared = new Map<string, { row: number; column: number; formula: string }>();
  const inline = textCollector();
  let row = -1;
  let column = -1;
  let cell: OpenCell | undefined;
  let into: 'nothing' | 'value' | 'formula' | 'inline' = 'nothing';
  let leftOut = 0;

  function openRow(attribute: Attribute): void {
    const given = Number(attribute('r') ?? Number.NaN);
    row = Number.isInteger(given) && given > 0 && given <= MOST_ROWS ? given - 1 : row + 1;
    column = -1;
    if (isOn(attribute('hidden'))) hiddenRows.push(row);
  }

  function openCell(attribute: Attribute): void {
    const place = placeOf(attribute('r') ?? '');
    row = place?.row ?? row;
    column = place?.column ?? column + 1;
    const style = Number(attribute('s') ?? 0);
    if (styles[style]?.ruled) rule(ruled, row, column);
    cell = {
      row,
      column,
      style,
      type: attribute('t') ?? 'n',
      value: '',
      hasValue: false,
      formula: undefined,
      sharedWith: undefined,
    };
  }

  function openFormula(attribute: Attribute): void {
    if (!cell) return;
    const type = attribute('t') ?? 'normal';
    // the results of an array and of a data table hang together in other ways
    if (type === 'array' || type === 'dataTable') return;
    cell.formula = '';
    cell.sharedWith = type === 'shared' ? (attribute('si') ?? '') : undefined;
    into = 'formula';
  }

  function closeCell(): void {
    if (!cell) return;
    const { style, sharedWith } = cell;
    let formula = cell.formula;
    if (sharedWith !== undefined && formula !== undefined) {
      const first = shared.get(sharedWith);
      if (formula !== '') shared.set(sharedWith, { row: cell.row, column: cell.column, formula });
      else if (first) formula = shifted(first.formula, cell.row - first.row, cell.column - first.column);
    }
    const own = contentOf(cell, inline.take(), strings, context.from1904);
    const { row, column } = cell;
    cell = undefined;
    if (!own && !formula) return;
    count();
    const content = own ?? ({ kind: 'unknown', value: '' } as const);
    const isStruck = styles[style]?.struck && content.value.trim() !== '';
    cells.push({
      ...content,
      ...(isStruck && { value: '', kind: 'text', struck: content.value.trim().length }),
      row,
      column,
      style,
      ...(formula && { formula }),
    });
  }

  scanXml(bytes, {
    most: LIMITS.elements,
    open(name, attribute) {
      const local = localName(name);
      if (leftOut > 0 || local === 'extLst') leftOut++;
      else if (local === 'c') openCell(attribute);
      else if (local === 'v') into = 'value';
      else if (local === 'f') openFormula(attribute);
      else if (local === 'row') openRow(attribute);
      else if (local === 'is') into = 'inline';
      else if (local === 'mergeCell') {
        const area = areaOf(attribute('ref') ?? '');
        if (area) merges.push(area);
        if (merges.length > LIMITS.merges)
          throw new ReadProblem('too-large', `${merges.length} merged areas`);
      } else if (local === 'col' && isOn(attribute('hidden')))
        hiddenColumns.push([Number(attribute('min')) - 1, Number(attribute('max')) - 1]);
      if (into === 'inline') inline.open(local, attribute);
    },
    close(name) {
      const local = localName(name);
      if (leftOut > 0) leftOut--;
      else if (local === 'c') closeCell();
      if (into === 'inline') inline.close(local);
      if (local === 'v' || local === 'f' || local === 'is') into = 'nothing';
    },
    text(data) {
      if (into === 'nothing' || leftOut > 0 || !cell) return;
      if (into === 'inline') inline.text(data);
      else if (into === 'value') {
        cell.value += data;
        cell.hasValue = true;
      } else cell.formula += data;
    },
  });
  return { cells, merges, hiddenRows, hiddenColumns, ruled };
}

/** A cell with a line around it joins those before it. */
function rule(ruled: Map<number, [number, number][]>, row: number, column: number): void {
  const ranges = ruled.get(row);
  const last = ranges?.at(-1);
  if (last?.[1] === column - 1) last[1] = column;
  else if (ranges) ranges.push([column, column]);
  else ruled.set(row, [[column, column]]);
}

type Content = Pick<RawCell, 'kind' | 'value' | 'struck'>;

function contentOf(
  { type, value, hasValue }: OpenCell,
  inline: CellText,
  strings: readonly CellText[],
  from1904: boolean,
): Content | undefined {
  const asText = ({ text, struck }: CellText): Content | undefined =>
    text === '' && struck === 0 ? undefined : { kind: 'text', value: text, ...(struck > 0 && { struck }) };
  if (type === 'inlineStr') return asText(inline);
  if (!hasValue) return undefined;
  if (type === 's') return asText(strings[Number(value)] ?? { text: '', struck: 0 });
  if (type === 'str') return asText({ text: value, struck: 0 });
  if (type === 'e') return { kind: 'error', value: value.trim() };
  if (type === 'b') return { kind: 'boolean', value: isOn(value.trim()) ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { kind: 'number', value: String(serialOf(value.trim(), from1904)) };
  const number = value.trim();
  return Number.isFinite(Number(number)) && number !== ''
    ? { kind: 'number', value: number }
    : asText({ text: value, struck: 0 });
}

const DAY = 86_400_000;

/** The day of 2024-05-01T08:30:00 as Excel counts it. */
function serialOf(date: string, from1904: boolean): number {
  const milliseconds = Date.parse(
    /[zZ]$|[+-]\d\d:\d\d$/.test(date) ? date : `${date}${date.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  const from = Date.UTC(from1904 ? 1904 : 1899, from1904 ? 0 : 11, from1904 ? 1 : 30);
  return (milliseconds - from) / DAY;
}
