import type { Mention } from '../spoken/mention.ts';

/** The year that a figure is said of. */
export const yearOf = ({ left }: Mention): string | undefined => /(20\d{2})年/.exec(left)?.[1];

/** 由上年的18起下降到15起; 甲由65起降至52起，乙386起，减少94起 says nothing of 乙. */
export const movesTo = (before: Mention, after: Mention): boolean =>
  before.index === after.index - 1 &&
  /[由从](?!于)/.test(before.left) &&
  /[到至为](?:(?:20\d{2}年|今年|本年|当年)的?)?$/.test(after.left);
