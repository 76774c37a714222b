import { Parser } from 'saxen';
import { ReadProblem } from '../problem.ts';
import { abridged } from './abridged.ts';
import { decodeEntities } from './entities.ts';
import { LIMITS } from './limits.ts';
import { hasCustomaryPrefixes, NAMESPACES } from './namespaces.ts';
import { SHORT, type Shorthand, spell } from './shorthand.ts';
import { fromOctets, octets, utf8 } from './utf8.ts';

/** The value of an attribute, entities decoded; undefined where the element has none of that name. */
export type Attribute = (name: string) => string | undefined;

export interface XmlEvents {
  open(name: string, attribute: Attribute): void;
  close?(name: string): void;
  /** Character data, entities decoded. */
  text?(text: string): void;
  /** What is told so, where it can be, and not by its elements. */
  readonly shorthand?: Shorthand;
  /** Elements before reading is given up; those of a Word file unless told otherwise. */
  readonly most?: number;
}

/**
 * Reads the XML of a part.
 * @param brief pattern of what may be left out or put shorter, see `unread` and `shorthand`.
 * @throws ReadProblem `damaged`, `unsafe-xml`, `too-large`.
 */
export function scanXml(bytes: Uint8Array, events: XmlEvents, brief?: RegExp): void {
  const source = utf8(bytes);
  const short = brief && abridged(source, brief, events.shorthand ? SHORT : '');
  const xml = short ?? octets(source);
  scan(xml, events, short !== undefined || hasCustomaryPrefixes(xml), short !== undefined);
}

/** Reads XML, a character an octet, that need not be all of a part. */
export function scan(xml: string, events: XmlEvents, customary = true, short = false): void {
  const { open, close, text, shorthand, most = LIMITS.elements } = events;
  let depth = 0;
  let elements = 0;
  let readAttributes: () => Record<string, string> | false = () => false;
  const attribute: Attribute = (name) => {
    const attributes = readAttributes() || {};
    // Where the main namespace is the default one, its attributes lose their prefix too.
    const value = attributes[name] ?? (name.startsWith('w:') ? attributes[name.slice(2)] : undefined);
    return value === undefined ? undefined : decodeEntities(fromOctets(value));
  };
  const count = (more: number) => {
    elements += more;
    if (elements > most) throw new ReadProblem('too-large', `over ${most} elements`);
  };

  const parser = new Parser();
  if (!customary) parser.ns({ ...NAMESPACES });
  parser.on('openTag', (name, attributes) => {
    if (++depth > LIMITS.depth) throw new ReadProblem('too-large', `elements nested ${depth} deep`);
    count(1);
    readAttributes = attributes;
    open(name, attribute);
  });
  parser.on('closeTag', (name) => {
    depth--;
    close?.(name);
  });
  if (text) {
    const plain = (data: string) => text(decodeEntities(data));
    const counted = shorthand && {
      style(id: string) {
        count(2);
        shorthand.style(decodeEntities(id));
      },
      run(data: string) {
        count(2);
        shorthand.run(data);
      },
    };
    parser.on('text', (data) => {
      if (short && counted) spell(fromOctets(data), counted, plain);
      else plain(fromOctets(data));
    });
    parser.on('cdata', (data) => text(fromOctets(data)));
  }
  parser.on('attention', (data) => {
    throw new ReadProblem('unsafe-xml', data.slice(0, 40));
  });
  parser.on('error', (error) => {
    throw error instanceof ReadProblem ? error : new ReadProblem('damaged', error.message);
  });
  parser.parse(xml);
}
