const YEAR = /(?<![\d.])(20\d{2})(?!\d)\s*年/gu;
const RANGE = /20\d{2}年?\s*[-—–~至到]\s*20\d{2}/u;
const EVALUATED = /(20\d{2})\s*年(?=度|\s*(?:部门)?整体支出|\s*预算|\s*决算|\s*绩效|\s*项目)/gu;
const HAN_YEAR = /二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/u;
const HAN_DIGITS = '零一二三四五六七八九';

/**
 * The year a report is about: the one year of its title, otherwise the year most often said with 年度, 预算, 决算, or
 * the only year of the text; null if none.
 */
export function year(title: string, text: string): number | null {
  if (RANGE.test(title)) return null;
  const told = only(years(title, YEAR)) ?? hanYear(title);
  return told ?? mostFrequent(years(text, EVALUATED)) ?? only(years(text, YEAR));
}

const years = (text: string, pattern: RegExp): number[] =>
  [...text.matchAll(pattern)].map((match) => Number(match[1]));

const only = (found: readonly number[]): number | null => (new Set(found).size === 1 ? found[0]! : null);

/** 二〇二四年 → 2024 */
function hanYear(text: string): number | null {
  const match = HAN_YEAR.exec(text.replaceAll(/[〇○]/g, '零'));
  if (!match) return null;
  return 2000 + 10 * HAN_DIGITS.indexOf(match[1]!) + HAN_DIGITS.indexOf(match[2]!);
}

/** The first of the most frequent ones. */
function mostFrequent(found: readonly number[]): number | null {
  const count = new Map<number, number>();
  for (const value of found) count.set(value, (count.get(value) ?? 0) + 1);
  const most = Math.max(0, ...count.values());
  return found.find((value) => count.get(value) === most) ?? null;
}
