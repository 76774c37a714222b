import { scanXml } from '../docx/xml.ts';
import { builtIn } from './display.ts';
import { LIMITS } from './limits.ts';
import type { CellStyle } from './raw.ts';
import { isOn, localName } from './xml.ts';

const SIDES = new Set(['left', 'right', 'top', 'bottom', 'start', 'end']);

/** The styles that cells refer to by number: how their values are shown, whether a line is drawn around them. */
export function readStyles(bytes: Uint8Array | undefined): CellStyle[] {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const ruledBorders: boolean[] = [];
  const styles: CellStyle[] = [];
  if (!bytes) return styles;
  const path: string[] = [];
  scanXml(bytes, {
    most: LIMITS.elements,
    open(name, attribute) {
      const local = localName(name);
      const around = path.at(-1);
      path.push(local);
      if (local === 'numFmt' && around === 'numFmts')
        formats.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General');
      else if (local === 'font' && around === 'fonts') struckFonts.push(false);
      else if (local === 'strike' && around === 'font' && path.at(-3) === 'fonts')
        struckFonts[struckFonts.length - 1] = isOn(attribute('val') ?? '1');
      else if (local === 'border' && around === 'borders') ruledBorders.push(false);
      else if (SIDES.has(local) && around === 'border' && path.at(-3) === 'borders') {
        if ((attribute('style') ?? 'none') !== 'none') ruledBorders[ruledBorders.length - 1] = true;
      } else if (local === 'xf' && around === 'cellXfs') {
        const id = Number(attribute('numFmtId') ?? 0);
        styles.push({
          format: formats.get(id) ?? builtIn(id),
          struck: struckFonts[Number(attribute('fontId') ?? 0)] ?? false,
          ruled: ruledBorders[Number(attribute('borderId') ?? 0)] ?? false,
        });
      }
    },
    close() {
      path.pop();
    },
  });
  return styles;
}
