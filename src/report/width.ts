import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes on a terminal: Han and full-width characters take two, combining marks none. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!/\p{Mark}/u.test(character)) width += eastAsianWidth(character.codePointAt(0)!);
  }
  return width;
}

export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - displayWidth(text))) + text;

/** The beginning of a text that fits, with an ellipsis where it was cut. */
export function truncate(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  return `${head(text, width - 1)}…`;
}

/** As many characters from the front as fit. */
export function head(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

/** As many characters from the back as fit. */
export const tail = (text: string, width: number): string =>
  [...head([...text].reverse().join(''), width)].reverse().join('');

/** Figures stay whole and with their unit, Latin words too; Chinese breaks anywhere but before closing and after opening punctuation. */
const UNIT = /[“‘（《〔【(]*(?:[\x21-\x7e]+\p{Script=Han}?|.)[”’）》〕】，。；：、！？…)]*/gsu;

/** Lines of at most so many columns. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [unit] of text.matchAll(UNIT)) {
    if (line !== '' && displayWidth(line) + displayWidth(unit.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = unit.trimStart();
    } else line += unit;
  }
  return line === '' ? lines : [...lines, line];
}
