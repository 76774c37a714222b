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
  /** What should have stood there: after 一、三、 a 三、 goes on as if nothing had happened. */
  readonly due: number;
  readonly heading: number | undefined;
  readonly depth: number;
}

/** Whether the same lists are open, whatever marks brought them about. */
export function sameLists(one: Level | null, other: Level | null): boolean {
  if (one === other) return true;
  return (
    one !== null &&
    other !== null &&
    one.ordinal === other.ordinal &&
    one.due === other.due &&
    one.style === other.style &&
    one.form === other.form &&
    one.heading === other.heading &&
    sameLists(one.around, other.around)
  );
}

/** A list that a mark may join: the level around it, its style, and what that costs. */
export interface Place {
  readonly around: Level | null;
  readonly list: LabelStyle;
  readonly price: number;
  /** The ordinal that the list wants here. */
  readonly due: number;
}

/** Last ordinal of each style, by its rank, for numbering that runs on over a higher boundary. */
export type LastOrdinals = readonly (number | undefined)[];

/** The lists that a mark may join, and those that it may begin. */
export function places(open: Level | null, last: LastOrdinals, mark: Mark, label: Label): Place[] {
  const found: Place[] = [];
  const { style, ordinal } = label;
  const next = (last[RANK[style]] ?? 0) + 1;
  const runsOn = ordinal > 1 && next > 2 && Math.abs(ordinal - next) <= 1;
  const due = runsOn ? next : ordinal;
  const begins = (around: Level | null): number => {
    const nested = openList(around, style);
    if (!nested && runsOn)
      return PRICE.runOn + (ordinal === next ? 0 : PRICE.broken) + descent(around, mark, false);
    const beheaded = ordinal > 1;
    const missing = beheaded ? PRICE.beheaded + 2 * Math.min(ordinal - 1, 5) : 0;
    return missing + (nested ? nesting(nested, mark, beheaded) : descent(around, mark, beheaded));
  };
  const elsewhere = belonging(openList(open, style), ordinal);
  if (!open || open.depth < LEVELS) found.push({ around: open, list: style, price: begins(open), due });
  for (let level = open; level; level = level.around) {
    const { around } = level;
    const sequence = step(level, mark, label);
    const wanted = continues(level, ordinal) || ordinal === 1 ? ordinal : level.due + 1;
    if (level.style === style) {
      found.push({ around, list: style, price: sequence, due: wanted });
      // 1、1、3、: the second stands for 2、
      if (ordinal === 1 && level.due === 1)
        found.push({ around, list: style, price: PRICE.broken, due: level.due + 1 });
    } else {
      if (level.style !== 'none') {
        const distance = Math.abs(RANK[style] - RANK[level.style]) / 2;
        const price = PRICE.foreign + elsewhere + distance + sequence;
        found.push({ around, list: level.style, price, due: wanted });
      }
      const beside = RANK[style] > RANK[level.style] ? PRICE.finerBeside : PRICE.sideList;
      found.push({ around, list: style, price: beside + begins(around), due });
    }
  }
  return found;
}

/** How much speaks for the list of its own style, rather than for one of another style whose number fits. */
function belonging(home: Level | null, ordinal: number): number {
  if (!home) return 0;
  if (continues(home, ordinal)) return PRICE.uprooted;
  return ordinal === home.ordinal || ordinal === home.ordinal + 2 ? PRICE.nearlyHome : 0;
}

const continues = (level: Level, ordinal: number): boolean =>
  ordinal === level.ordinal + 1 || ordinal === level.due + 1;

function openList(innermost: Level | null, style: LabelStyle): Level | null {
  let level = innermost;
  while (level && level.style !== style) level = level.around;
  return level;
}

/** What it costs to go from the last label of a list to this one. */
function step(level: Level, mark: Mark, { ordinal }: Label): number {
  const uneven =
    (level.heading === mark.heading ? 0 : PRICE.uneven) + (level.form === mark.form ? 0 : PRICE.uneven);
  if (continues(level, ordinal)) return uneven;
  if (ordinal === 1) return uneven + PRICE.restart;
  if (ordinal < level.ordinal) return uneven + PRICE.backwards;
  return uneven + PRICE.broken + Math.min(ordinal - level.ordinal, 5) / 10;
}

/** 1. under 1、 is another list, 1、 under 1、 hardly, 2、 under 1、 never; 1.2.1 stands under 1.2 and nowhere else. */
function nesting(level: Level, mark: Mark, beheaded: boolean): number {
  if (level.style === 'decimal-path') return mark.form === `${level.form}${level.ordinal}.` ? 0 : PRICE.never;
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
  if (RANK[label!.style] < RANK.han) return PRICE.partBelow;
  return beheaded || RANK[parent.style] > RANK.arabic ? PRICE.absurd : PRICE.inverted;
}
