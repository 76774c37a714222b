import type { Sheet } from '../sheet.ts';
import { escaped } from '../xml.ts';
import { type ArchiveEntry, archive } from '../zip/archive.ts';
import { deflated } from '../zip/deflate.ts';
import { styles } from './styles.ts';
import { MOST_ROWS, worksheet } from './worksheet.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * Sheets as an Office Open XML workbook (ECMA-376), part by part: only one sheet is held at a time, and that packed. A
 * sheet longer than a spreadsheet takes goes on in another.
 */
export async function* book(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  yield* archive(parts(sheets));
}

async function* parts(sheets: readonly Sheet[]): AsyncGenerator<ArchiveEntry> {
  const look = styles();
  const written: Sheet[] = [];
  for (const sheet of sheets) {
    for (const piece of inPieces(sheet)) {
      written.push(piece);
      const links = new Map<string, string>();
      const name = `sheet${written.length}.xml`;
      yield await part(`xl/worksheets/${name}`, worksheet(piece, look, links));
      if (links.size > 0) yield await part(`xl/worksheets/_rels/${name}.rels`, [linkRelations(links)]);
    }
  }
  yield await part('xl/styles.xml', [look.xml()]);
  yield await part('xl/workbook.xml', [workbookXml(written)]);
  yield await part('xl/_rels/workbook.xml.rels', [
    relations([
      ...written.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  ]);
  yield await part('_rels/.rels', [relations([['officeDocument', 'xl/workbook.xml']])]);
  yield await part('[Content_Types].xml', [contentTypes(written.length)]);
}

const part = async (name: string, text: Iterable<string>): Promise<ArchiveEntry> => ({
  name,
  method: 8,
  ...(await deflated(text)),
});

function* inPieces(sheet: Sheet): Generator<Sheet> {
  const rows = sheet.rows[Symbol.iterator]();
  let next = rows.next();
  for (let piece = 1; piece === 1 || !next.done; piece++) {
    const name = piece === 1 ? sheet.name : `${sheet.name} (${piece})`;
    yield {
      ...sheet,
      name,
      rows: (function* () {
        for (let count = 0; count < MOST_ROWS && !next.done; count++) {
          yield next.value;
          next = rows.next();
        }
      })(),
    };
  }
}

function workbookXml(sheets: readonly Sheet[]): string {
  const quoted = (name: string) => `'${escaped(name.replaceAll("'", "''"))}'`;
  const titles = sheets.flatMap(({ name, prose }, at) =>
    prose
      ? []
      : [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted(name)}!$1:$1</definedName>`],
  );
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>` +
    sheets
      .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('') +
    `</sheets>${titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : ''}` +
    '<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>'
  );
}

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="rId${at + 1}" Type="${RELATION}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const linkRelations = (links: ReadonlyMap<string, string>): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[...links]
    .map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${RELATION}/hyperlink" Target="${escaped(href)}" TargetMode="External"/>`,
    )
    .join('')}</Relationships>`;

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ...Array.from({ length: sheets }, (_, at) => [`/xl/worksheets/sheet${at + 1}.xml`, 'worksheet']),
    ['/xl/styles.xml', 'styles'],
  ];
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(([name, kind]) => `<Override PartName="${name}" ContentType="${TYPE}.${kind}+xml"/>`)
      .join('') +
    '</Types>'
  );
}
