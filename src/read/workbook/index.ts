import type { Document, Sheet, SheetCell } from '../../model.ts';
import { ReadProblem } from '../problem.ts';
import { addressOf } from './address.ts';
import { composer, type PlacedCell } from './compose.ts';
import { type Display, display } from './display.ts';
import { evaluator, isOther, type Spot, type Worked } from './formula/evaluate.ts';
import { layout, merged } from './layout.ts';
import { notices } from './notices.ts';
import type { RawBook, RawCell, RawSheet } from './raw.ts';
import { rawXlsx } from './xlsx.ts';

/**
 * Reads a workbook: what a person sees in each sheet that is not hidden, titles and notes as paragraphs, the rest as tables;
 * values as they are shown, results of formulas as the file stores them.
 * @throws ReadProblem when the bytes are no readable workbook.
 */
export const readXlsx = (path: string, bytes: Uint8Array): Document => readBook(path, 'xlsx', rawXlsx(bytes));

function readBook(path: string, format: 'xlsx' | 'xls', book: RawBook): Document {
  const show = display(book.from1904);
  const formulas = workedOut(book.sheets);
  const textOf = (cell: RawCell): string => shownText(cell, formulas.get(cell), book, show);
  const laid = book.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => {
      const { cells, reached } = merged(sheet, textOf);
      return { sheet, pieces: layout(sheet, cells, reached) };
    })
    .filter(({ sheet, pieces }) => pieces.length > 0 || sheet.boxes.length > 0);
  const out = composer();
  const placed = laid.map(({ sheet: { name, boxes, titleRows }, pieces }) => ({
    name,
    cells: out.sheet({
      name,
      pieces,
      boxes,
      isPart: laid.length > 1,
      isHeader: (row) => titleRows !== undefined && row >= titleRows[0] && row <= titleRows[1],
    }),
  }));
  const { text, blocks } = out.finish();
  if (text.trim() === '' && book.sheets.some(({ hidden, pictures }) => !hidden && pictures > 0))
    throw new ReadProblem('scanned');
  const spans = new Map(placed.flatMap(({ cells }) => cells.map(({ cell, span }) => [cell.raw, span])));
  const about = ({ cell, span }: PlacedCell): SheetCell => {
    const { raw } = cell;
    const worked = formulas.get(raw);
    const again =
      worked && raw.kind === 'number' ? recomputed(raw, cell.text, worked, book, show) : undefined;
    const leftOut = worked?.skipped.map((spot) => ({
      address: addressIn(book, worked.sheet, spot),
      span: spans.get(spot.cell) ?? null,
    }));
    return {
      span,
      address: addressOf(cell),
      content: raw.kind === 'unknown' ? 'number' : raw.kind,
      ...(raw.formula !== undefined && { formula: raw.formula }),
      ...(again !== undefined && { recomputed: again }),
      ...(leftOut && leftOut.length > 0 && { leftOut }),
    };
  };
  const unstored = book.sheets.flatMap((sheet) =>
    sheet.hidden ? [] : sheet.cells.filter(({ kind }) => kind === 'unknown'),
  );
  const worked = unstored.filter((cell) => formulas.has(cell)).length;
  return {
    path,
    format,
    text,
    blocks,
    anchors: [],
    sheets: placed.map(({ name, cells }): Sheet => ({ name, cells: cells.map(about) })),
    notices: notices(book.sheets, { worked, unworked: unstored.length - worked }),
  };
}

/** What the formulas give that are understood. */
function workedOut(sheets: readonly RawSheet[]): Map<RawCell, Worked> {
  const { work } = evaluator(sheets);
  const found = new Map<RawCell, Worked>();
  sheets.forEach(({ cells }, at) => {
    for (const cell of cells) {
      const worked = cell.formula === undefined ? undefined : work(at, cell);
      if (worked) found.set(cell, worked);
    }
  });
  return found;
}

function shownText(cell: RawCell, worked: Worked | undefined, { styles }: RawBook, show: Display): string {
  const code = styles[cell.style]?.format ?? 'General';
  if (cell.kind === 'number') return show.number(Number(cell.value), code);
  if (cell.kind === 'text') return show.text(cell.value, code).trim();
  if (cell.kind !== 'unknown') return cell.value;
  if (!worked) return '';
  const { value } = worked;
  return typeof value === 'number'
    ? show.number(value, code)
    : typeof value === 'string'
      ? value
      : String(value).toUpperCase();
}

/** Nothing where the difference would not be seen. */
function recomputed(
  cell: RawCell,
  shown: string,
  { value }: Worked,
  { styles }: RawBook,
  show: Display,
): string | undefined {
  if (typeof value !== 'number' || !isOther(Number(cell.value), value)) return undefined;
  const again = show.number(value, styles[cell.style]?.format ?? 'General');
  return again === shown ? undefined : again;
}

/** `F7`, or `“附表”F7` where it stands in another sheet than the one that sums. */
const addressIn = ({ sheets }: RawBook, from: number, { sheet, cell }: Spot): string =>
  sheet === from ? addressOf(cell) : `“${sheets[sheet]!.name}”${addressOf(cell)}`;
