/** A day as year, month and day in one number that orders. */
type Day = number;

/** A date as printed, and the days that it may mean. */
export interface Dated {
  readonly start: number;
  readonly end: number;
  readonly first: Day;
  readonly last: Day;
  /** The year is printed. */
  readonly isDated: boolean;
  /** There is such a day. */
  readonly exists: boolean;
}

/** 2024年10月15日, 10月底, 2024.10.15, 2024年底 */
const DATE =
  /(?:(?<!\d)(20\d\d)\s?年\s?)?(?<![\d.])(1[0-2]|0?[1-9])\s?月(?:份|\s?([0-3]?\d)\s?[日号]|([底末])|([上中下])旬)?|(?<![\d.])(20\d\d)[./-](1[0-2]|0?[1-9])(?:[./-]([0-3]?\d))?(?![\d.])|(?<!\d)(20\d\d)年度?[底末]/g;

const THIRDS = { 上: [1, 10], 中: [11, 20], 下: [21, 31] } as const;

/** Every date of a text, in order; without a year of its own it is of `year`. */
export function datesIn(text: string, year: number): Dated[] {
  return [...text.matchAll(DATE)].map((match) => {
    const [words, y, month, day, end, third, y2, month2, day2, y3] = match;
    const own = Number(y ?? y2 ?? y3 ?? year);
    const m = y3 ? 12 : Number(month ?? month2);
    const d = Number(day ?? day2 ?? 0);
    const [from, to] = third ? THIRDS[third as keyof typeof THIRDS] : end ? [20, 31] : d ? [d, d] : [1, 31];
    const place = (at: number): Day => (own * 100 + m) * 100 + at;
    return {
      start: match.index,
      end: match.index + words.length,
      first: place(from),
      last: place(to),
      isDated: (y ?? y2 ?? y3) !== undefined,
      exists: d === 0 || d <= daysOf(m, y || y2 ? own : null),
    };
  });
}

/** How many days a month has; February 29 where the year is not printed. */
const daysOf = (month: number, year: number | null): number =>
  new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
