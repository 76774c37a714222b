import type { Encoding } from '../../read/encoding.ts';

/** A text in the encoding, and with the byte order mark, that its source had. */
export function encoded(text: string, encoding: Encoding, source: Uint8Array): Uint8Array {
  if (encoding === 'utf-8') {
    const marked = source[0] === 0xef && source[1] === 0xbb && source[2] === 0xbf;
    return new TextEncoder().encode(marked ? `\ufeff${text}` : text);
  }
  if (encoding === 'gb18030') return gb18030(text);
  const little = encoding === 'utf-16le';
  const marked = source[0] === (little ? 0xff : 0xfe) && source[1] === (little ? 0xfe : 0xff);
  const units = marked ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(units.length * 2);
  const data = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) data.setUint16(at * 2, units.charCodeAt(at), little);
  return bytes;
}

/** The runtime decodes GB18030 but does not encode it: the table is read backwards. */
function gb18030(text: string): Uint8Array {
  const known = table();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(known.get(character) ?? supplementary(code)));
  }
  return Uint8Array.from(bytes);
}

let cached: ReadonlyMap<string, readonly number[]> | undefined;

/** Every character of the basic plane: two bytes for those of GBK, four for the others. */
function table(): ReadonlyMap<string, readonly number[]> {
  if (cached) return cached;
  const known = new Map<string, readonly number[]>();
  const decoder = new TextDecoder('gb18030');
  const learn = (...bytes: number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes));
    if (character !== '\ufffd' && [...character].length === 1 && !known.has(character))
      known.set(character, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) learn(lead, trail);
  for (let one = 0x81; one <= 0x84; one++)
    for (let two = 0x30; two <= 0x39; two++)
      for (let three = 0x81; three <= 0xfe; three++)
        for (let four = 0x30; four <= 0x39; four++) learn(one, two, three, four);
  cached = known;
  return known;
}

/** Beyond the basic plane the four bytes count on from 90 30 81 30. */
function supplementary(code: number): number[] {
  const place = code - 0x10000;
  if (place < 0) return [0x3f];
  return [
    0x90 + Math.floor(place / 12600),
    0x30 + (Math.floor(place / 1260) % 10),
    0x81 + (Math.floor(place / 10) % 126),
    0x30 + (place % 10),
  ];
}
