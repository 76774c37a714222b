import type { Label, LabelStyle } from '../../model.ts';
import { flatMap } from '../flat-map.ts';
import { type Mark, RANK } from './mark.ts';
import { type LastOrdinals, type Level, type Place, places, sameLists } from './place.ts';
import { FIRST, LATER, MOST, SKIPPED } from './price.ts';

/** Readings kept after each label. */
const READINGS = 12;

interface Reading {
  readonly price: number;
  readonly open: Level | null;
  readonly last: LastOrdinals;
  readonly placed: Placement | null;
}

interface Placement {
  readonly mark: number;
  readonly parent: number;
  readonly before: Placement | null;
}

/**
 * Which label continues which list cannot be told from one label alone: after （二） a `3、` may begin a list that lost
 * its beginning or stand where 三、 belongs; only the 四、 further down decides. So every reading of a label is
 * followed, each anomaly has its price, and the cheapest reading of the whole report wins. Prices are relative.
 *
 * Gives for each mark the index of its parent, −1 at the top of the report, null for what is no label after all.
 */
export function read(marks: readonly Mark[]): (number | null)[] {
  let readings: readonly Reading[] = [{ price: 0, open: null, last: [], placed: null }];
  marks.forEach((mark, index) => {
    const offers = flatMap(readings, (reading) => continuations(reading, mark));
    readings = cheapest(offers, mark, index);
  });
  const parents: (number | null)[] = marks.map(() => null);
  for (let placed = readings[0]!.placed; placed; placed = placed.before) parents[placed.mark] = placed.parent;
  return parents;
}

/** How a reading could go on, and what it costs then. Most are too dear to be written out. */
interface Offer {
  readonly price: number;
  readonly reading: Reading;
  /** The list that the label joins; null where it is taken for no label. */
  readonly place: Place | null;
}

/** Of readings that leave the same lists open, only the cheapest can win. */
function cheapest(offers: Offer[], mark: Mark, index: number): Reading[] {
  const best: Reading[] = [];
  for (const offer of offers.sort((a, b) => a.price - b.price)) {
    const reading = taken(offer, mark, index);
    if (!best.some(({ open }) => sameLists(open, reading.open))) best.push(reading);
    if (best.length === READINGS) break;
  }
  return best;
}

function continuations(reading: Reading, mark: Mark): Offer[] {
  const { label, sureness } = mark;
  if (!label) return [{ price: reading.price, reading, place: null }];
  const offers: Offer[] = [{ price: reading.price + SKIPPED[sureness], reading, place: null }];
  const price = reading.price + (label.ordinal === 1 ? FIRST : LATER)[sureness];
  for (const place of places(reading.open, reading.last, mark, label))
    if (place.price <= MOST[sureness]) offers.push({ price: price + place.price, reading, place });
  return offers;
}

function taken({ price, reading, place }: Offer, mark: Mark, index: number): Reading {
  const { label } = mark;
  const { open: before, last, placed } = reading;
  if (!label) return headed(reading, mark, index);
  if (!place) return { price, open: before, last, placed };
  const { around, list, due } = place;
  return {
    price,
    open: open(around, list, mark, index, due),
    last: withLast(last, label),
    placed: { mark: index, parent: around?.mark ?? -1, before: placed },
  };
}

function withLast(last: LastOrdinals, { style, ordinal }: Label): LastOrdinals {
  const after = last.slice();
  after[RANK[style]] = ordinal;
  return after;
}

/** A heading by style alone closes everything that is no heading of a higher level. */
function headed(reading: Reading, mark: Mark, index: number): Reading {
  let around = reading.open;
  while (around && !(around.heading !== undefined && around.heading < mark.heading!)) around = around.around;
  const placed = { mark: index, parent: around?.mark ?? -1, before: reading.placed };
  return { price: reading.price, open: open(around, 'none', mark, index), last: reading.last, placed };
}

function open(around: Level | null, style: LabelStyle, mark: Mark, index: number, due = 0): Level {
  const { label, heading, form } = mark;
  const ordinal = label?.ordinal ?? 0;
  return { around, mark: index, style, form, ordinal, due, heading, depth: (around?.depth ?? 0) + 1 };
}
