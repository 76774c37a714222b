import { type Attribute, decodeXml, scanXml } from './xml.ts';

/** What a style says that matters for reading; each property undefined where it leaves it to the style below. */
interface Style {
  readonly id: string;
  readonly name?: string;
  readonly basedOn?: string;
  readonly numberingId?: string;
  readonly level?: number;
  /** 0 for the highest heading, 9 for body text. */
  readonly outline?: number;
  readonly hidden?: boolean;
}

export interface Styles {
  /** The style of a paragraph that names none. */
  readonly standard?: string;
  /** A property as the style has it or inherits it, and the id of the style that gives it. */
  find<K extends keyof Style>(
    id: string | undefined,
    property: K,
  ): { value: Style[K] & {}; owner: string } | undefined;
}

type Draft = { -readonly [K in keyof Style]: Style[K] };

/** A style may not be its own ancestor, but files with such a ring exist. */
const LONGEST_CHAIN = 30;

const PROPERTIES: Readonly<Record<string, (style: Draft, value: string | undefined) => void>> = {
  'w:name': (style, value) => assign(style, 'name', value),
  'w:basedOn': (style, value) => assign(style, 'basedOn', value),
  'w:numId': (style, value) => assign(style, 'numberingId', value),
  'w:ilvl': (style, value) => assign(style, 'level', integer(value)),
  'w:outlineLvl': (style, value) => assign(style, 'outline', integer(value)),
  'w:vanish': (style, value) => assign(style, 'hidden', isOn(value)),
};

/** @param bytes of styles.xml; without it there are no styles. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Draft>();
  let standard: string | undefined;
  let style: Draft | undefined;
  let conditional = false;

  function open(name: string, attribute: Attribute): void {
    if (name === 'w:style') {
      style = { id: attribute('w:styleId') ?? '' };
      styles.set(style.id, style);
      if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0')) standard = style.id;
    }
    if (style) PROPERTIES[name]?.(style, attribute('w:val'));
  }

  if (bytes) {
    scanXml(decodeXml(bytes), {
      open(name, attribute) {
        // Formatting of parts of a table is of no concern to the text.
        if (name === 'w:tblStylePr') conditional = true;
        if (!conditional) open(name, attribute);
      },
      close(name) {
        if (name === 'w:tblStylePr') conditional = false;
        else if (name === 'w:style') style = undefined;
      },
    });
  }

  return {
    ...(standard === undefined ? {} : { standard }),
    find(id, property) {
      let current = id === undefined ? undefined : styles.get(id);
      for (let steps = 0; current && steps < LONGEST_CHAIN; steps++) {
        const value = current[property];
        if (value !== undefined) return { value, owner: current.id };
        current = current.basedOn === undefined ? undefined : styles.get(current.basedOn);
      }
      return undefined;
    },
  };
}

function assign<K extends keyof Draft>(style: Draft, property: K, value: Draft[K]): void {
  if (value !== undefined) style[property] = value;
}

/** A switch without a value is on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(0|false|off)$/i.test(value);

export const integer = (value: string | undefined): number | undefined =>
  value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
