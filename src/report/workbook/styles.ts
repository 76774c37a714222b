import { escaped } from '../xml.ts';

/** How a cell looks. */
export interface Look {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly underlined?: boolean;
  readonly centred?: boolean;
  readonly right?: boolean;
  /** Number format. */
  readonly format?: string;
  /** Text that would be taken for a formula if it were typed again. */
  readonly quoted?: boolean;
  readonly plain?: boolean;
}

export const FONT = '宋体';
export const SIZE = 9;

/** The looks of a workbook, each once; filled while its sheets are written, written itself in the end. */
export interface Styles {
  indexOf(look: Look): number;
  xml(): string;
}

/** First of the numbers for formats of one's own. */
const FORMATS_FROM = 164;

export function styles(): Styles {
  const looks = new Map<string, { readonly index: number; readonly look: Look }>();
  const own: Styles = {
    indexOf(look) {
      const key = JSON.stringify(look);
      let known = looks.get(key);
      if (!known) {
        known = { index: looks.size, look };
        looks.set(key, known);
      }
      return known.index;
    },
    xml: () => stylesXml([...looks.values()].map(({ look }) => look)),
  };
  own.indexOf({ plain: true });
  return own;
}

function stylesXml(looks: readonly Look[]): string {
  const formats = distinct(looks.map(({ format }) => format));
  const fonts = distinct([fontXml({}), ...looks.map(fontXml)]);
  const fills = distinct([NO_FILL, GREY_FILL, ...looks.map(fillXml)]);
  const cells = looks.map((look) => {
    const { format, centred, right, quoted, plain } = look;
    const id = format === undefined ? 0 : FORMATS_FROM + formats.indexOf(format);
    const horizontal = centred ? ' horizontal="center"' : right ? ' horizontal="right"' : '';
    return (
      `<xf numFmtId="${id}" fontId="${fonts.indexOf(fontXml(look))}" fillId="${fills.indexOf(fillXml(look))}" borderId="${plain ? 0 : 1}" xfId="0"` +
      `${quoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
      `<alignment${horizontal} vertical="${plain ? 'center' : 'top'}" wrapText="1"/></xf>`
    );
  });
  const line = (side: string) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    listed(
      'numFmts',
      formats.map(
        (format, at) => `<numFmt numFmtId="${FORMATS_FROM + at}" formatCode="${escaped(format)}"/>`,
      ),
    ) +
    listed('fonts', fonts) +
    listed('fills', fills) +
    listed('borders', [
      '<border><left/><right/><top/><bottom/><diagonal/></border>',
      `<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`,
    ]) +
    listed('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    listed('cellXfs', cells) +
    listed('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
    '</styleSheet>'
  );
}

const listed = (name: string, items: readonly string[]): string =>
  items.length > 0 ? `<${name} count="${items.length}">${items.join('')}</${name}>` : '';

const distinct = (items: readonly (string | undefined)[]): string[] => [
  ...new Set(items.filter((item) => item !== undefined)),
];

const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const GREY_FILL = '<fill><patternFill patternType="gray125"/></fill>';

const fillXml = ({ fill }: Look): string =>
  fill === undefined
    ? NO_FILL
    : `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`;

const fontXml = ({ bold, colour, underlined }: Look): string =>
  `<font>${bold ? '<b/>' : ''}${underlined ? '<u/>' : ''}<sz val="${SIZE}"/><color rgb="FF${colour ?? '000000'}"/>` +
  `<name val="${FONT}"/><family val="3"/><charset val="134"/></font>`;
