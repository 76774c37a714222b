import type { Span } from '../src/index.ts';

/** Where a quote stands in a text, blanks and full-width forms aside, since a reader may have tidied them. */
export function locate(text: string, quote: string): Span | null {
  const start = text.indexOf(quote);
  if (start >= 0) return { start, end: start + quote.length };
  const [haystack, needle] = [squeeze(text), squeeze(quote).characters];
  const at = haystack.characters.indexOf(needle);
  if (at < 0 || needle === '') return null;
  return { start: haystack.offsets[at]!, end: haystack.offsets[at + needle.length - 1]! + 1 };
}

/** The text without blanks and in half-width forms, and where each character stood. */
function squeeze(text: string): { characters: string; offsets: number[] } {
  let characters = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const narrow = text[index]!.normalize('NFKC');
    for (const character of narrow) {
      if (/\s/.test(character)) continue;
      characters += character;
      for (let unit = 0; unit < character.length; unit++) offsets.push(index);
    }
  }
  return { characters, offsets };
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g;

/**
 * How often each number is printed in a text, found without the extractor: half-width, thousands commas and trailing
 * zeros dropped; once more with blanks and line breaks inside numbers closed.
 */
export function printedNumbers(text: string): Map<string, number> {
  const tidy = text.normalize('NFKC');
  const joined = tidy.replace(/(?<=[\d.,])\s+(?=[\d.])/g, '');
  const counts = new Map<string, number>();
  for (const form of [tidy, joined]) {
    const numbers = (form.match(NUMBER) ?? []).map(canonical);
    for (const number of new Set(numbers))
      counts.set(number, Math.max(counts.get(number) ?? 0, numbers.filter((one) => one === number).length));
  }
  return counts;
}

/** `1,502.80` → `1502.8`. */
function canonical(number: string): string {
  const digits = number.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}
