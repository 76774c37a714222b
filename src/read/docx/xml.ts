import { Parser } from 'saxen';
import { ReadProblem } from '../problem.ts';
import { decodeEntities } from './entities.ts';
import { LIMITS } from './limits.ts';
import { fromOctets, octets } from './utf8.ts';

/** The value of an attribute, entities decoded; undefined where the element has none of that name. */
export type Attribute = (name: string) => string | undefined;

export interface XmlEvents {
  open(name: string, attribute: Attribute): void;
  close?(name: string): void;
  /** Character data, entities decoded. */
  text?(text: string): void;
}

/** Namespaces that are read, by the prefix they go under here; the second of each pair is Strict OOXML's. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
};
const PREFIXES = new Set(Object.values(NAMESPACES));

/**
 * Reads the XML of a part.
 * @param unread what need not be looked at, see `unread`.
 * @throws ReadProblem `damaged`, `unsafe-xml`, `too-large`.
 */
export function scanXml(bytes: Uint8Array, events: XmlEvents, unread?: RegExp): void {
  const { open, close, text } = events;
  const xml = octets(bytes);
  const customary = hasCustomaryPrefixes(xml);
  const cut = unread !== undefined && customary && !xml.includes('<![CDATA[');
  let depth = 0;
  let elements = 0;
  let readAttributes: () => Record<string, string> | false = () => false;
  const attribute: Attribute = (name) => {
    const attributes = readAttributes() || {};
    // Where the main namespace is the default one, its attributes lose their prefix too.
    const value = attributes[name] ?? (name.startsWith('w:') ? attributes[name.slice(2)] : undefined);
    return value === undefined ? undefined : decodeEntities(fromOctets(value));
  };

  const parser = new Parser();
  if (!customary) parser.ns({ ...NAMESPACES });
  parser.on('openTag', (name, attributes) => {
    if (++depth > LIMITS.depth) throw new ReadProblem('too-large', `elements nested ${depth} deep`);
    if (++elements > LIMITS.elements) throw new ReadProblem('too-large', `over ${elements - 1} elements`);
    readAttributes = attributes;
    open(name, attribute);
  });
  parser.on('closeTag', (name) => {
    depth--;
    close?.(name);
  });
  if (text) {
    parser.on('text', (data) => text(decodeEntities(fromOctets(data))));
    parser.on('cdata', (data) => text(fromOctets(data)));
  }
  parser.on('attention', (data) => {
    throw new ReadProblem('unsafe-xml', data.slice(0, 40));
  });
  parser.on('error', (error) => {
    throw error instanceof ReadProblem ? error : new ReadProblem('damaged', error.message);
  });
  parser.parse(cut ? xml.replace(unread, '') : xml);
}

const DECLARATION = /xmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/y;

/**
 * Whether every prefix means what it usually means, so that names can be taken as written; nearly every file is so,
 * and reading it takes half the time. Word 2007 writes `ve:` for `mc:`, other tools `ns0:` or no prefix at all.
 */
function hasCustomaryPrefixes(xml: string): boolean {
  for (let at = xml.indexOf('xmlns'); at >= 0; at = xml.indexOf('xmlns', at + 1)) {
    DECLARATION.lastIndex = at;
    const [, prefix = '', uri = ''] = DECLARATION.exec(xml) ?? [];
    const customary = NAMESPACES[uri];
    if (customary === undefined ? PREFIXES.has(prefix) : customary !== prefix) return false;
  }
  return true;
}
