import { openPackage, type Package } from '../docx/package.ts';
import { type Relationship, relationships } from '../docx/relationships.ts';
import { scanXml } from '../docx/xml.ts';
import { ReadProblem } from '../problem.ts';
import { isOn, localName } from './xml.ts';

/** A sheet as the workbook part names it. */
interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part; undefined for what is no sheet of cells. */
  readonly part: string | undefined;
  /** Rows that are printed again at the head of each page, zero-based. */
  readonly titleRows: readonly [number, number] | undefined;
}

export interface BookPackage {
  readonly pack: Package;
  readonly sheets: readonly SheetEntry[];
  readonly from1904: boolean;
  part(kind: 'sharedStrings' | 'styles'): Uint8Array | undefined;
}

/** Opens an Office Open XML workbook, transitional or strict. @throws ReadProblem when the bytes are none. */
export function openBook(bytes: Uint8Array): BookPackage {
  const pack = openPackage(bytes);
  const main =
    relationships(pack, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const content = /\.bin$/i.test(main) ? undefined : pack.part(main);
  if (!content) throw new ReadProblem('not-a-workbook', main);
  const related = relationships(pack, main);
  const { isBook, from1904, sheets, titles } = readMain(content);
  if (!isBook) throw new ReadProblem('not-a-workbook', main);
  return {
    pack,
    from1904,
    sheets: sheets.map(({ id, name, hidden }, at) => ({
      name,
      hidden,
      part: sheetPart(related, id, pack),
      titleRows: titles.get(at),
    })),
    part(kind) {
      const target = related.find((relationship) => relationship.kind === kind)?.target;
      return target === undefined ? undefined : pack.part(target);
    },
  };
}

function sheetPart(related: readonly Relationship[], id: string, pack: Package): string | undefined {
  const found = related.find((relationship) => relationship.id === id);
  return found?.kind === 'worksheet' && pack.has(found.target) ? found.target : undefined;
}

interface Main {
  readonly isBook: boolean;
  readonly from1904: boolean;
  readonly sheets: readonly { readonly name: string; readonly id: string; readonly hidden: boolean }[];
  readonly titles: ReadonlyMap<number, readonly [number, number]>;
}

const TITLE_ROWS = /\$(\d{1,7}):\$(\d{1,7})(?:,|$)/;

function readMain(bytes: Uint8Array): Main {
  const sheets: { name: string; id: string; hidden: boolean }[] = [];
  const titles = new Map<number, readonly [number, number]>();
  let root: string | undefined;
  let from1904 = false;
  let titlesOf: number | undefined;
  let text = '';
  scanXml(bytes, {
    open(name, attribute) {
      const local = localName(name);
      root ??= local;
      if (local === 'workbookPr') from1904 = isOn(attribute('date1904'));
      else if (local === 'sheet')
        sheets.push({
          name: attribute('name') ?? '',
          id: attribute('r:id') ?? '',
          hidden: (attribute('state') ?? 'visible') !== 'visible',
        });
      else if (local === 'definedName') {
        const sheet = Number(attribute('localSheetId') ?? Number.NaN);
        titlesOf = attribute('name') === '_xlnm.Print_Titles' && Number.isInteger(sheet) ? sheet : undefined;
        text = '';
      }
    },
    close(name) {
      const rows = localName(name) === 'definedName' ? TITLE_ROWS.exec(text) : null;
      if (titlesOf !== undefined && rows) titles.set(titlesOf, [Number(rows[1]) - 1, Number(rows[2]) - 1]);
    },
    text(data) {
      text += data;
    },
  });
  return { isBook: root === 'workbook', from1904, sheets, titles };
}
