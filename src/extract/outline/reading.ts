import type { LabelStyle } from '../../model.ts';
import type { Mark } from './mark.ts';

/**
 * Which label continues which list cannot be told from one label alone: after （二） a `3、` may begin a list that lost
 * its beginning or stand where 三、 belongs; only the 四、 further down decides. So every reading of a label is
 * followed, each anomaly has its price, and the cheapest reading of the whole report wins. Prices are relative.
 */
const PRICE = {
  /** 2、 → 4、 or 2、 → 2、 */
  broken: 10,
  /** 3、 → 2、 */
  backwards: 13,
  /** 1、2、 → 1、2、 under one parent. */
  restart: 3,
  /** A list that begins with 2、. */
  beheaded: 8,
  /** 3、 among 一、二、四、. */
  foreign: 7,
  /** （一） under 1、 */
  inverted: 1,
  /** 1、 under 1、 */
  nestedInItself: 5,
  /** A second list of another style under one parent. */
  sideList: 2,
  /** 1、 → 2. or a heading style that differs between neighbours. */
  uneven: 0.5,
} as const;

/** What it costs to hold a mark for ordinary text, and what to take it for a label. */
const SKIPPED = { firm: 40, likely: 2, possible: 0 } as const;
const TAKEN = { firm: 0, likely: 0, possible: 1 } as const;

const RANK: Readonly<Record<LabelStyle, number>> = {
  part: 0,
  chapter: 1,
  han: 2,
  'han-bracket': 3,
  arabic: 4,
  'decimal-path': 5,
  'arabic-bracket': 6,
  circled: 7,
  first: 8,
  none: 9,
};

/** Readings kept after each label, and levels that may be open at a time. */
const READINGS = 24;
const LEVELS = 9;

/** An open list: its last member, and the list around it. */
interface Level {
  readonly around: Level | null;
  readonly mark: number;
  readonly style: LabelStyle;
  readonly ordinal: number;
  readonly heading: number | undefined;
  readonly depth: number;
  /** The open lists from the outermost to this one, as text. */
  readonly key: string;
}

interface Reading {
  readonly price: number;
  readonly open: Level | null;
  /** Last ordinal of each style, for numbering that runs on over a higher boundary. */
  readonly last: Readonly<Partial<Record<LabelStyle, number>>>;
  readonly placed: Placement | null;
}

interface Placement {
  readonly mark: number;
  readonly parent: number;
  readonly before: Placement | null;
}

/** For each mark the index of its parent, −1 at the top of the report, null for what is no label after all. */
export function read(marks: readonly Mark[]): (number | null)[] {
  let readings: Reading[] = [{ price: 0, open: null, last: {}, placed: null }];
  marks.forEach((mark, index) => {
    readings = cheapest(readings.flatMap((reading) => [...continuations(reading, mark, index)]));
  });
  const parents: (number | null)[] = marks.map(() => null);
  for (let placed = readings[0]!.placed; placed; placed = placed.before) parents[placed.mark] = placed.parent;
  return parents;
}

function cheapest(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of [...readings].sort((a, b) => a.price - b.price)) {
    const key = reading.open?.key ?? '';
    if (best.size < READINGS && !best.has(key)) best.set(key, reading);
  }
  return [...best.values()];
}

function* continuations(reading: Reading, mark: Mark, index: number): Generator<Reading> {
  if (!mark.label) return yield headed(reading, mark, index);
  yield { ...reading, price: reading.price + SKIPPED[mark.sureness] };
  const { style, ordinal } = mark.label;
  const ceiling = mark.sureness === 'firm' ? Number.POSITIVE_INFINITY : PRICE.restart;
  for (const [around, list, toll] of places(reading, mark)) {
    if (toll > ceiling) continue;
    const level = open(around, list, mark, index);
    const last = { ...reading.last, [style]: ordinal };
    const placed = { mark: index, parent: around?.mark ?? -1, before: reading.placed };
    yield { price: reading.price + TAKEN[mark.sureness] + toll, open: level, last, placed };
  }
}

/** The lists that the mark may join, as the level around it and the style of the list, and what each costs. */
function* places(
  { open, last }: Reading,
  mark: Mark,
): Generator<[around: Level | null, list: LabelStyle, price: number]> {
  const { style, ordinal } = mark.label!;
  const begins = (around: Level | null): number => {
    const nested = isOpen(around, style);
    const runsOn = !nested && ordinal > 1 && last[style] === ordinal - 1;
    const first = ordinal === 1 ? 0 : runsOn ? PRICE.inverted : PRICE.beheaded;
    return first + (nested ? PRICE.nestedInItself : descent(around, mark));
  };
  if (!open || open.depth < LEVELS) yield [open, style, begins(open)];
  for (let level = open; level; level = level.around) {
    const uneven = level.heading === mark.heading ? 0 : PRICE.uneven;
    const sequence = step(level.ordinal, ordinal) + uneven;
    if (level.style === style) yield [level.around, style, sequence];
    else {
      if (level.style !== 'none') yield [level.around, level.style, PRICE.foreign + sequence];
      yield [level.around, style, PRICE.sideList + begins(level.around)];
    }
  }
}

function isOpen(innermost: Level | null, style: LabelStyle): boolean {
  for (let level = innermost; level; level = level.around) if (level.style === style) return true;
  return false;
}

function step(last: number, ordinal: number): number {
  if (ordinal === last + 1) return 0;
  if (ordinal === 1) return PRICE.restart;
  return ordinal < last ? PRICE.backwards : PRICE.broken + Math.min(ordinal - last, 5) / 10;
}

function descent(parent: Level | null, { label, heading }: Mark): number {
  if (!parent || parent.style === 'none') return 0;
  if (heading !== undefined && parent.heading !== undefined && heading <= parent.heading)
    return PRICE.nestedInItself;
  return RANK[label!.style] < RANK[parent.style] ? PRICE.inverted : 0;
}

/** A heading by style alone closes everything that is no heading of a higher level. */
function headed(reading: Reading, mark: Mark, index: number): Reading {
  let around = reading.open;
  while (around && !(around.heading !== undefined && around.heading < mark.heading!)) around = around.around;
  const placed = { mark: index, parent: around?.mark ?? -1, before: reading.placed };
  return { ...reading, open: open(around, 'none', mark, index), placed };
}

function open(around: Level | null, style: LabelStyle, { label, heading }: Mark, mark: number): Level {
  const ordinal = label?.ordinal ?? 0;
  const key = `${around?.key ?? ''}/${style}${ordinal}${heading ?? ''}`;
  return { around, mark, style, ordinal, heading, depth: (around?.depth ?? 0) + 1, key };
}
