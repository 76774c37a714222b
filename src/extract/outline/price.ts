/** What the anomalies of a numbering cost against each other. */
export const PRICE = {
  /** 2、 → 4、 or 2、 → 2、 */
  broken: 10,
  /** 3、 → 2、 */
  backwards: 13,
  /** 1、2、 → 1、2、 under one parent. */
  restart: 3,
  /** A list that begins with 2、; each number missed costs more. */
  beheaded: 7,
  /** 二、 at the end of one part, 三、 at the beginning of the next. */
  runOn: 2,
  /** 3、 among 一、二、四、. */
  foreign: 9,
  /** （二） among 一、三、, although it follows a （一）. */
  uprooted: 6,
  /** 3. among （一）、（二）, although a list 1. stands right before it: more likely 2. is missing there. */
  nearlyHome: 2,
  /** （一） under 1、 */
  inverted: 1,
  /** （一） under ①, or （二） under 1、 */
  absurd: 3,
  /** 第二部分 under （一） */
  partBelow: 8,
  /** 1、 under 1、 */
  nestedInItself: 5,
  /** 2、 under 1、 */
  never: 25,
  /** A second list of another style under one parent. */
  sideList: 2,
  /** 1. beside 四、, of which it could be a part. */
  finerBeside: 8,
  /** 1、 → 2. or a heading style that differs between neighbours. */
  uneven: 0.5,
} as const;

/** What it costs to hold a mark for ordinary text, and to take it for the first or a later label of a list. */
export const SKIPPED = { firm: 40, likely: 2, titled: 2, possible: 1, bare: 0 } as const;
export const FIRST = { firm: 0, likely: 0, titled: 20, possible: 1.2, bare: 20 } as const;
export const LATER = { firm: 0, likely: 0, titled: 1, possible: 0, bare: 1 } as const;
/** A mark in doubt is no label if that would be an anomaly. */
export const MOST = {
  firm: Number.POSITIVE_INFINITY,
  likely: 3,
  titled: 12,
  possible: 1,
  bare: 0.5,
} as const;
