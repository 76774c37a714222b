import { LIMITS } from './limits.ts';
import { unread } from './unread.ts';
import { type Attribute, scanXml, type XmlEvents } from './xml.ts';

/** What a style says that matters for reading, with what it inherits. */
interface Style {
  /** Of an entry in a table of contents. */
  readonly contents?: boolean;
  readonly numberingId?: string;
  /** Id of the style that the numbering comes from: a list level may name it. */
  readonly numberedBy?: string;
  readonly level?: number;
  /** 0 for the highest heading, 9 for body text. */
  readonly outline?: number;
  readonly hidden?: boolean;
  readonly struck?: boolean;
}

export interface Styles {
  /** A style by its id; nothing is said where there is none of that id. */
  style(id: string | undefined): Style;
  /** The style of a paragraph, which names one or has the standard style of the file. */
  ofParagraph(paragraph: { readonly style: string | undefined }): Style;
}

/** A style as styles.xml has it. */
type Draft = { -readonly [K in keyof Style]: Style[K] };
interface Definition {
  readonly own: Draft;
  basedOn?: string;
}
interface Definitions {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly standard?: string | undefined;
}

/** Word lists some 376 styles that the file does not have, for its menus: most of the part. */
const UNREAD = unread(
  'style tblStylePr name basedOn numId ilvl outlineLvl vanish strike dstrike'
    .split(' ')
    .map((name) => `w:${name}`),
);

const NOTHING: Style = {};
const NONE: Definitions = { definitions: new Map() };

/** @param bytes of styles.xml; without it there are no styles. */
export function readStyles(bytes: Uint8Array | undefined): Styles {
  const { definitions, standard } = bytes ? definitionsIn(bytes) : NONE;
  const resolved = new Map<string, Style>();

  function style(id: string | undefined, descendants = 0): Style {
    if (id === undefined) return NOTHING;
    const known = resolved.get(id);
    if (known) return known;
    const definition = definitions.get(id);
    if (!definition) return NOTHING;
    // A style may not be its own ancestor, but files with such a ring exist.
    resolved.set(id, definition.own);
    if (descendants > LIMITS.ancestors) return definition.own;
    const whole = { ...style(definition.basedOn, descendants + 1), ...definition.own };
    resolved.set(id, whole);
    return whole;
  }

  return { style: (id) => style(id), ofParagraph: (paragraph) => style(paragraph.style ?? standard) };
}

function definitionsIn(bytes: Uint8Array): Definitions {
  const definitions = new Map<string, Definition>();
  let standard: string | undefined;
  let definition: Definition | undefined;
  let id = '';
  let conditional = false;

  function openStyle(attribute: Attribute): void {
    id = attribute('w:styleId') ?? '';
    definition = { own: {} };
    definitions.set(id, definition);
    if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0')) standard = id;
  }

  const events: XmlEvents = {
    open(name, attribute) {
      // Formatting of parts of a table is of no concern to the text.
      if (name === 'w:tblStylePr') conditional = true;
      else if (name === 'w:style') openStyle(attribute);
      else if (definition && !conditional) setProperty(definition, id, name, attribute);
    },
    close(name) {
      if (name === 'w:tblStylePr') conditional = false;
      else if (name === 'w:style') definition = undefined;
    },
  };
  scanXml(bytes, events, UNREAD);
  return { definitions, standard };
}

function setProperty(definition: Definition, id: string, name: string, attribute: Attribute): void {
  const { own } = definition;
  const value = () => attribute('w:val');
  switch (name) {
    case 'w:name':
      own.contents = /^toc \d/i.test(value() ?? '');
      break;
    case 'w:basedOn':
      assign(definition, 'basedOn', value());
      break;
    case 'w:numId':
      assign(own, 'numberingId', value());
      own.numberedBy = id;
      break;
    case 'w:ilvl':
      assign(own, 'level', integer(value()));
      break;
    case 'w:outlineLvl':
      assign(own, 'outline', integer(value()));
      break;
    case 'w:vanish':
      own.hidden = isOn(value());
      break;
    case 'w:strike':
    case 'w:dstrike':
      own.struck = isOn(value());
  }
}

/** Sets a property to a value, if there is one. */
export function assign<T, K extends keyof T>(draft: T, property: K, value: NoInfer<T[K]> | undefined): void {
  if (value !== undefined) draft[property] = value;
}

/** A switch without a value is on. */
export const isOn = (value: string | undefined): boolean =>
  value === undefined || !/^(0|false|off)$/i.test(value);

export const integer = (value: string | undefined): number | undefined =>
  value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
