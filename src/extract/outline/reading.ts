import type { Label, LabelStyle } from '../../model.ts';
import { type Mark, RANK } from './mark.ts';

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
  /** A list that begins with 2、; each number missed costs more. */
  beheaded: 7,
  /** 二、 at the end of one part, 三、 at the beginning of the next. */
  runOn: 2,
  /** 3、 among 一、二、四、. */
  foreign: 9,
  /** （一） under 1、 */
  inverted: 1,
  /** （一） under ①, or （二） under 1、 */
  absurd: 3,
  /** 1、 under 1、 */
  nestedInItself: 5,
  never: 25,
  /** A second list of another style under one parent. */
  sideList: 2,
  /** 1、 → 2. or a heading style that differs between neighbours. */
  uneven: 0.5,
} as const;

/** What it costs to hold a mark for ordinary text, and to take it for the first or a later label of a list. */
const SKIPPED = { firm: 40, likely: 2, possible: 1, bare: 0 } as const;
const FIRST = { firm: 0, likely: 0, possible: 1.2, bare: 20 } as const;
const LATER = { firm: 0, likely: 0, possible: 0, bare: 1 } as const;
/** A mark in doubt is no label if that would be an anomaly. */
const MOST = { firm: Number.POSITIVE_INFINITY, likely: 3, possible: 1, bare: 0.5 } as const;

/** Readings kept after each label, and levels that may be open at a time. */
const READINGS = 12;
const LEVELS = 9;

/** An open list: its last member, and the list around it. */
interface Level {
  readonly around: Level | null;
  readonly mark: number;
  readonly style: LabelStyle;
  readonly form: string;
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

/** A list that a mark may join: the level around it, its style, and what that costs. */
interface Place {
  readonly around: Level | null;
  readonly list: LabelStyle;
  readonly price: number;
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

/** Of readings that leave the same lists open, only the cheapest can win. */
function cheapest(readings: readonly Reading[]): Reading[] {
  const best = new Map<string, Reading>();
  for (const reading of [...readings].sort((a, b) => a.price - b.price)) {
    const key = reading.open?.key ?? '';
    if (!best.has(key)) best.set(key, reading);
    if (best.size === READINGS) break;
  }
  return [...best.values()];
}

function* continuations(reading: Reading, mark: Mark, index: number): Generator<Reading> {
  const { label, sureness } = mark;
  if (!label) return yield headed(reading, mark, index);
  yield { ...reading, price: reading.price + SKIPPED[sureness] };
  const taken = (label.ordinal === 1 ? FIRST : LATER)[sureness];
  for (const { around, list, price } of places(reading, mark, label)) {
    if (price > MOST[sureness]) continue;
    yield {
      price: reading.price + taken + price,
      open: open(around, list, mark, index),
      last: { ...reading.last, [label.style]: label.ordinal },
      placed: { mark: index, parent: around?.mark ?? -1, before: reading.placed },
    };
  }
}

/** A heading by style alone closes everything that is no heading of a higher level. */
function headed(reading: Reading, mark: Mark, index: number): Reading {
  let around = reading.open;
  while (around && !(around.heading !== undefined && around.heading < mark.heading!)) around = around.around;
  const placed = { mark: index, parent: around?.mark ?? -1, before: reading.placed };
  return { ...reading, open: open(around, 'none', mark, index), placed };
}

function* places({ open, last }: Reading, mark: Mark, label: Label): Generator<Place> {
  const { style, ordinal } = label;
  const begins = (around: Level | null): number => {
    const nested = openList(around, style);
    const runsOn = !nested && ordinal > 1 && last[style] === ordinal - 1;
    const beheaded = ordinal > 1 && !runsOn;
    const missing = beheaded ? PRICE.beheaded + 2 * Math.min(ordinal - 1, 5) : 0;
    const running = runsOn ? PRICE.runOn : 0;
    const depth = nested ? nesting(nested, mark, beheaded) : descent(around, mark, beheaded);
    return missing + running + depth;
  };
  if (!open || open.depth < LEVELS) yield { around: open, list: style, price: begins(open) };
  for (let level = open; level; level = level.around) {
    const { around } = level;
    const sequence = step(level, mark, label);
    if (level.style === style) yield { around, list: style, price: sequence };
    else {
      if (level.style !== 'none') {
        const distance = Math.abs(RANK[style] - RANK[level.style]) / 2;
        yield { around, list: level.style, price: PRICE.foreign + distance + sequence };
      }
      yield { around, list: style, price: PRICE.sideList + begins(around) };
    }
  }
}

function openList(innermost: Level | null, style: LabelStyle): Level | null {
  let level = innermost;
  while (level && level.style !== style) level = level.around;
  return level;
}

/** What it costs to go from the last label of a list to this one. */
function step(level: Level, mark: Mark, { ordinal }: Label): number {
  const uneven =
    (level.heading === mark.heading ? 0 : PRICE.uneven) + (level.form === mark.form ? 0 : PRICE.uneven);
  if (ordinal === level.ordinal + 1) return uneven;
  if (ordinal === 1) return uneven + PRICE.restart;
  if (ordinal < level.ordinal) return uneven + PRICE.backwards;
  return uneven + PRICE.broken + Math.min(ordinal - level.ordinal, 5) / 10;
}

/** 1. under 1、 is another list, 1、 under 1、 hardly, 2、 under 1、 never. */
function nesting(level: Level, mark: Mark, beheaded: boolean): number {
  if (beheaded) return PRICE.never;
  return level.form === mark.form ? PRICE.nestedInItself : PRICE.sideList;
}

/** What it costs to begin a list under a parent. */
function descent(parent: Level | null, { label, heading }: Mark, beheaded: boolean): number {
  if (!parent || parent.style === 'none') return 0;
  if (heading !== undefined && parent.heading !== undefined && heading <= parent.heading) {
    return PRICE.nestedInItself;
  }
  if (RANK[label!.style] > RANK[parent.style]) return 0;
  return beheaded || RANK[parent.style] > RANK.arabic ? PRICE.absurd : PRICE.inverted;
}

function open(around: Level | null, style: LabelStyle, mark: Mark, index: number): Level {
  const { label, heading, form } = mark;
  const ordinal = label?.ordinal ?? 0;
  const key = `${around?.key ?? ''}/${style}${form}${ordinal}${heading ?? ''}`;
  return { around, mark: index, style, form, ordinal, heading, depth: (around?.depth ?? 0) + 1, key };
}
