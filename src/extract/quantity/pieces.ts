/** Named pieces from which the patterns of this folder are composed. All stand over folded text and are bounded. */

/** Blanks inside one expression; a soft line break is never among them. */
export const S = ' {0,3}';

/** Blanks and at most one soft line break. */
export const J = ' {0,3}(?:\\n {0,3})?';

/** Not in the middle of a number. */
export const START = '(?<!\\d[.,]?)';

export const YEAR = '(?:19|20)\\d{2}';
export const MONTH = '(?:1[0-2]|0?[1-9])';
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])';

/** Between the ends of a range; 至 and 到 as words. */
export const DASH = '(?:[-—–~～－至到]{1,2})';

/** Not followed by what makes an amount or a count of it; for use in a negative lookahead. */
export const NOT_AMOUNT = `${S}(?:[万亿元%‰个人户家项次台]|平方)`;

/** Any one of the words; the longest first, since an alternation takes the first that fits. */
export const any = (words: Iterable<string>): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|')})`;
