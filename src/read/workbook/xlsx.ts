import { ReadProblem } from '../problem.ts';
import { drawingsOf } from './drawings.ts';
import { LIMITS } from './limits.ts';
import { openBook } from './package.ts';
import type { RawBook, RawSheet } from './raw.ts';
import { sharedStrings } from './shared-strings.ts';
import { readStyles } from './styles.ts';
import { readWorksheet } from './worksheet.ts';

/** Reads an Office Open XML workbook (.xlsx, .xlsm, .xltx; ECMA-376). @throws ReadProblem */
export function rawXlsx(bytes: Uint8Array): RawBook {
  const { pack, sheets, from1904, part } = openBook(bytes);
  if (sheets.length > LIMITS.sheets) throw new ReadProblem('too-large', `${sheets.length} sheets`);
  const styles = readStyles(part('styles'));
  const strings = sharedStrings(part('sharedStrings'));
  let cells = 0;
  const count = () => {
    if (++cells > LIMITS.cells) throw new ReadProblem('too-large', `over ${LIMITS.cells} cells`);
  };
  return {
    from1904,
    styles,
    sheets: sheets.flatMap(({ name, hidden, part: own, titleRows }): RawSheet[] => {
      const content = own === undefined ? undefined : pack.part(own);
      if (own === undefined || !content) return [];
      const sheet = readWorksheet(content, { strings, styles, from1904, count });
      return [{ name, hidden, titleRows, ...sheet, ...drawingsOf(pack, own) }];
    }),
  };
}
