import type { Severity } from '../../model.ts';
import { type Cell, type Figure, type Marked, textOf } from '../cell.ts';
import type { Column, Row, Sheet } from '../sheet.ts';
import { escaped } from '../xml.ts';
import { FONT, type Look, SIZE, type Styles } from './styles.ts';

/** A spreadsheet takes no more links on one sheet. */
const MOST_LINKS = 65_000;
/** … and no more characters in one cell. */
const MOST_CHARACTERS = 32_000;
/** … and no more rows on one sheet. */
export const MOST_ROWS = 1_048_000;

const HEADER: Look = { bold: true, fill: '1F4E79', colour: 'FFFFFF', centred: true };

const FILLS: Readonly<Record<Severity | 'none' | 'unknown', string>> = {
  error: 'F8CBAD',
  warning: 'FFE699',
  info: 'DDEBF7',
  none: 'E2EFDA',
  unknown: 'D9D9D9',
};

/** The XML of a sheet, piece by piece; fills `links` on the way. */
export function* worksheet(sheet: Sheet, styles: Styles, links: Map<string, string>): Generator<string> {
  const { columns, rows, prose, graveCell } = sheet;
  yield '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0">' +
    (prose
      ? ''
      : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>') +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/>' +
    `<cols>${columns.map(columnXml).join('')}</cols><sheetData>`;
  let count = 0;
  if (!prose) {
    count++;
    yield rowXml(
      columns.map(({ title }, at) => cellXml(title, letters(at) + count, HEADER, styles)),
      count,
      heightOf(
        columns.map(({ title }) => title),
        columns,
      ),
    );
  }
  const places: string[] = [];
  for (const row of rows) {
    count++;
    yield rowXml(
      row.cells.map((cell, at) => {
        const reference = letters(at) + count;
        if (typeof cell !== 'string' && 'href' in cell && cell.href !== '' && places.length < MOST_LINKS) {
          const id = links.get(cell.href) ?? `rId${links.size + 1}`;
          links.set(cell.href, id);
          places.push(`<hyperlink ref="${reference}" r:id="${id}"/>`);
        }
        return cellXml(cell, reference, lookOf(row, at, columns[at], graveCell, prose), styles);
      }),
      count,
      heightOf(row.cells, columns),
    );
  }
  yield `</sheetData>${prose ? '' : `<autoFilter ref="A1:${letters(columns.length - 1)}${count}"/>`}`;
  yield validations(columns, count);
  if (places.length > 0) yield `<hyperlinks>${places.join('')}</hyperlinks>`;
  yield '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.3" right="0.3" top="0.45" bottom="0.5" header="0.2" footer="0.25"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    '<headerFooter><oddHeader>&amp;C&amp;A</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>';
}

const columnXml = ({ width, hidden }: Column, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width + 0.7}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`;

const rowXml = (cells: readonly string[], number: number, height: number): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells.join('')}</row>`;

const LINE = 12;
const MOST_HEIGHT = 400;

/** In points: not every program fits rows to their text when it opens a workbook. */
function heightOf(cells: readonly Cell[], columns: readonly Column[]): number {
  let most = 1;
  cells.forEach((cell, at) => {
    const { width = 10, hidden } = columns[at] ?? {};
    if (!hidden && typeof cell === 'object' && 'value' in cell) return;
    if (!hidden) most = Math.max(most, linesOf(textOf(cell), width));
  });
  return Math.min(most * LINE + 3, MOST_HEIGHT);
}

/** How many lines a text takes in a column: Han and full-width signs are as wide as two others. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wide = code === 0x0a ? width : code >= 0x2000 ? 2 : 1;
    if (used + wide > width) {
      lines++;
      used = code === 0x0a ? 0 : wide;
    } else used += wide;
  }
  return lines;
}

function lookOf(
  { grave }: Row,
  at: number,
  column: Column | undefined,
  graveCell: number | undefined,
  prose: boolean | undefined,
): Look {
  return {
    ...(prose && { plain: true }),
    ...(column?.centred && { centred: true }),
    ...(grave && at === graveCell && { fill: FILLS[grave], bold: true }),
  };
}

/** What a spreadsheet would read as a formula if somebody typed it. */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

function cellXml(cell: Cell, reference: string, look: Look, styles: Styles): string {
  const style = (more: Look = {}) => `s="${styles.indexOf({ ...look, ...more })}"`;
  if (typeof cell === 'string') {
    if (cell === '') return `<c r="${reference}" ${style()}/>`;
    const own = style(FORMULA.test(cell) ? { quoted: true } : {});
    return `<c r="${reference}" ${own} t="inlineStr"><is>${plainText(cell)}</is></c>`;
  }
  if ('value' in cell) {
    const formula = cell.formula === undefined ? '' : `<f>${escaped(cell.formula)}</f>`;
    return `<c r="${reference}" ${style({ right: true, format: formatOf(cell) })}>${formula}<v>${cell.value}</v></c>`;
  }
  if ('href' in cell) {
    const own = style(cell.href === '' ? {} : { colour: '0563C1', underlined: true });
    return `<c r="${reference}" ${own} t="inlineStr"><is>${plainText(cell.text)}</is></c>`;
  }
  const own = style(FORMULA.test(cell.text) ? { quoted: true } : {});
  return `<c r="${reference}" ${own} t="inlineStr"><is>${richText(cell)}</is></c>`;
}

function formatOf({ value, suffix }: Figure): string {
  const point = value.indexOf('.');
  const decimals = point < 0 ? '' : `.${'0'.repeat(value.length - point - 1)}`;
  return `0${decimals}${suffix === undefined ? '' : `"${suffix.replaceAll('"', '')}"`}`;
}

/** `_x0041_` in a text would be read as the letter A. */
const written = (text: string): string =>
  escaped(text.slice(0, MOST_CHARACTERS).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));

const plainText = (text: string): string => `<t xml:space="preserve">${written(text)}</t>`;

function richText({ text, start, end }: Marked): string {
  const font = (marked: boolean) =>
    `<rPr>${marked ? '<b/><u/>' : ''}<sz val="${SIZE}"/><color rgb="FF${marked ? 'C00000' : '000000'}"/><rFont val="${FONT}"/><family val="3"/><charset val="134"/></rPr>`;
  const run = (part: string, marked: boolean) =>
    part === '' ? '' : `<r>${font(marked)}${plainText(part)}</r>`;
  return run(text.slice(0, start), false) + run(text.slice(start, end), true) + run(text.slice(end), false);
}

function validations(columns: readonly Column[], last: number): string {
  const own = columns.flatMap(({ choices }, at) => {
    if (!choices || last < 2) return [];
    const range = `${letters(at)}2:${letters(at)}${last}`;
    return [
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="0" sqref="${range}"><formula1>"${escaped(choices.join(','))}"</formula1></dataValidation>`,
    ];
  });
  return own.length > 0 ? `<dataValidations count="${own.length}">${own.join('')}</dataValidations>` : '';
}

/** A, B … Z, AA … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
