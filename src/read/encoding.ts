import { ReadProblem } from './problem.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const BYTE_ORDER_MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Formats of other programs that hold no zero byte. */
const NO_TEXT = ['%PDF-', '{\\rtf'];

/**
 * Decodes a plain text of unknown encoding: UTF-8, UTF-16 or GB18030 (which contains GBK and GB2312), told apart by
 * mark, by zero bytes, by strict decoding and by what Chinese text looks like. A text that fits none of them, or more
 * than one, is refused rather than guessed.
 * @throws ReadProblem `binary` or `undecodable`.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  if (
    NO_TEXT.some((opening) =>
      opensWith(
        bytes,
        [...opening].map((letter) => letter.charCodeAt(0)),
      ),
    )
  ) {
    throw new ReadProblem('binary', 'PDF or RTF');
  }
  const marked = BYTE_ORDER_MARKS.find((mark) => opensWith(bytes, mark.bytes));
  if (marked) return { text: strictly(marked.encoding, bytes), encoding: marked.encoding };
  if (bytes.includes(0)) return wide(bytes);
  if (bytes.filter(isControl).length > bytes.length * 0.05) throw new ReadProblem('binary', 'control bytes');
  const utf8 = attempt('utf-8', bytes);
  if (utf8 !== null && foreign(utf8) && !accented(utf8) && chinese(bytes))
    throw new ReadProblem('undecodable', 'ambiguous');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' };
  const gb18030 = chinese(bytes) ? attempt('gb18030', bytes) : null;
  if (gb18030 === null) throw new ReadProblem('undecodable', 'neither UTF-8 nor GB18030');
  return { text: gb18030, encoding: 'gb18030' };
}

/** Digits and line ends have a zero byte in UTF-16 and nowhere else in a text. */
function wide(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const fitting = (['utf-16le', 'utf-16be'] as const).flatMap((encoding) => {
    const text = bytes.length % 2 === 0 ? attempt(encoding, bytes) : null;
    return text !== null && ordinary(text) ? [{ text, encoding }] : [];
  });
  const [only, another] = fitting;
  if (only === undefined) throw new ReadProblem('binary', 'zero bytes');
  if (another) throw new ReadProblem('undecodable', 'UTF-16 of either byte order');
  return only;
}

function attempt(encoding: Encoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function strictly(encoding: Encoding, bytes: Uint8Array): string {
  const text = attempt(encoding, bytes);
  if (text === null) throw new ReadProblem('undecodable', `marked as ${encoding}, but is not`);
  if (text.includes('\0')) throw new ReadProblem('binary', 'zero characters');
  return text;
}

/** Latin with accents, Greek, Cyrillic, Arabic … without one Han character: what two-byte GBK looks like as UTF-8. */
const foreign = (text: string): boolean =>
  /[\u0080-\u07ff]/.test(text) && !/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(text);

/** Most letters with accents stand in Latin words: Évaluation, größer. Two-byte GBK has hardly a Latin letter beside it. */
function accented(text: string): boolean {
  const all = text.match(/[\u0080-\u07ff]/g)?.length ?? 0;
  const inWords = text.match(/(?<=[A-Za-z])[\u00a0-\u024f]|[\u00a0-\u024f](?=[A-Za-z])/g)?.length ?? 0;
  return inWords >= all * 0.8;
}

/** Written with ASCII, Han, and the punctuation and symbols of Chinese documents, but for a stray character. */
const ordinary = (text: string): boolean =>
  text.replace(/[\t\n\r\x20-\x7e\p{Script=Han}\u00a0-\u00ff\u2000-\u27bf\u3000-\u303f\uff00-\uffef]/gu, '')
    .length <=
  text.length * 0.05;

/**
 * Whether the bytes above ASCII read as everyday Chinese in GB2312: level 1 holds the 3755 characters of daily use
 * (B0A1–D7F9), rows 1–9 punctuation and full-width forms (A1A1–A9FE). Ordinary text has nearly nothing else; UTF-8,
 * Big5 or Shift JIS taken for GBK fall over the whole table.
 */
function chinese(bytes: Uint8Array): boolean {
  let everyday = 0;
  let other = 0;
  for (let at = 0; at < bytes.length; at++) {
    const [lead, trail] = [bytes[at]!, bytes[at + 1] ?? 0];
    if (lead < 0x80) continue;
    const common = trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa9));
    if (common) everyday++;
    else other++;
    at++;
  }
  return everyday > 0 && everyday >= (everyday + other) * 0.8;
}

const opensWith = (bytes: Uint8Array, opening: readonly number[]): boolean =>
  opening.every((byte, index) => bytes[index] === byte);

const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
