import { type Attribute, scanXml } from '../docx/xml.ts';
import { ReadProblem } from '../problem.ts';
import { LIMITS } from './limits.ts';
import { localName } from './xml.ts';

/** A text of a cell: what is struck out is left out and counted; phonetic guides are no part of it. */
export interface CellText {
  readonly text: string;
  readonly struck: number;
}

/** Collects the text of `si` or `is` elements, event by event. */
export interface TextCollector {
  open(name: string, attribute: Attribute): void;
  close(name: string): void;
  text(data: string): void;
  take(): CellText;
}

export function textCollector(): TextCollector {
  let text = '';
  let struck = 0;
  let inText = false;
  let inPhonetic = false;
  let isStruck = false;
  return {
    open(name, attribute) {
      if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'r') isStruck = false;
      else if (name === 'strike') isStruck = !/^(?:0|false)$/.test(attribute('val') ?? '1');
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'r') isStruck = false;
    },
    text(data) {
      if (!inText) return;
      if (isStruck) struck += data.trim().length;
      else text += data;
    },
    take() {
      const taken = { text: unescaped(text), struck };
      text = '';
      struck = 0;
      inText = inPhonetic = isStruck = false;
      return taken;
    },
  };
}

/** `_x000D_`: characters that XML cannot hold (ECMA-376, 22.9.2.19). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The texts that cells refer to by number. @throws ReadProblem `too-large`, `damaged`. */
export function sharedStrings(bytes: Uint8Array | undefined): CellText[] {
  const found: CellText[] = [];
  if (!bytes) return found;
  const collector = textCollector();
  let length = 0;
  scanXml(bytes, {
    most: LIMITS.elements,
    open: (name, attribute) => collector.open(localName(name), attribute),
    close(name) {
      const local = localName(name);
      collector.close(local);
      if (local === 'si') found.push(collector.take());
    },
    text(data) {
      length += data.length;
      if (length > LIMITS.strings) throw new ReadProblem('too-large', 'shared strings');
      collector.text(data);
    },
  });
  return found;
}
