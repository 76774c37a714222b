import type { Label, LabelStyle } from '../../model.ts';
import { type Mark, RANK } from './mark.ts';
import { PRICE } from './price.ts';

/** Lists that may be open at a time. */
const LEVELS = 9;

/** An open list: its last member, and the list around it. */
export interface Level {
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

/** A list that a mark may join: the level around it, its style, and what that costs. */
interface Place {
  readonly around: Level | null;
  readonly list: LabelStyle;
  readonly price: number;
}

/** Last ordinal of each style, for numbering that runs on over a higher boundary. */
export type LastOrdinals = Readonly<Partial<Record<LabelStyle, number>>>;

/** The lists that a mark may join, and those that it may begin. */
export function* places(open: Level | null, last: LastOrdinals, mark: Mark, label: Label): Generator<Place> {
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
  const atHome = openList(open, style)?.ordinal === ordinal - 1 ? PRICE.uprooted : 0;
  if (!open || open.depth < LEVELS) yield { around: open, list: style, price: begins(open) };
  for (let level = open; level; level = level.around) {
    const { around } = level;
    const sequence = step(level, mark, label);
    if (level.style === style) yield { around, list: style, price: sequence };
    else {
      if (level.style !== 'none') {
        const distance = Math.abs(RANK[style] - RANK[level.style]) / 2;
        yield { around, list: level.style, price: PRICE.foreign + atHome + distance + sequence };
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
