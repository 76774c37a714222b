/** Named pieces from which the patterns of this folder are composed. All stand over folded text and are bounded. */

/** Blanks inside one expression; a soft line break is never among them. */
export const S = ' {0,3}';

/** Blanks and at most one soft line break. */
export const BREAK = ' {0,3}(?:\\n {0,3})?';

/** Not in the middle of a number. */
export const START = '(?<![\\d.,])';

const GROUPED = '\\d{1,3}(?:,\\d{3}(?!\\d))+';
const THOUSANDS = `${GROUPED}(?:\\.\\d+)?`;
const BROKEN = `(?:${GROUPED}|\\d+)(?:\\.[ \\n]{1,2}\\d+|[ \\n]{1,2}\\.\\d+)(?=${S}\\n?${S}[%‰万亿元])`;
const PLAIN = '\\d+(?:\\.\\d+)?';

/** `1,502` · `225.33` · `3577. 95万` with a blank or line break at the decimal point. */
export const NUMBER = `(?:${BROKEN}|${THOUSANDS}|${PLAIN})`;

export const YEAR = '(?:19|20)\\d{2}';
export const MONTH = '(?:1[0-2]|0?[1-9])';
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])';

/** Between the ends of a range; 至 and 到 as words. */
export const DASH = '(?:[-—–~～－至到]{1,2})';

export const any = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})`;
