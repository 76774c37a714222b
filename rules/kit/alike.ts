import type { Reported } from '../../src/audit/folder.ts';
import type { Passage } from '../../src/model.ts';

/** A passage of one report that stands in another as well, or nearly so. */
export interface Alike {
  readonly report: Reported;
  readonly passage: Passage;
  readonly other: Reported;
  readonly there: Passage;
}

interface Entry {
  readonly report: Reported;
  readonly passage: Passage;
}

/**
 * A signature is cut into four bands of six hashes: what is alike by nine tenths has one in common in 19 of 20 cases, what
 * is by a third, as two texts of one trade may be, in 1 of 200.
 */
const BAND = 24;
const HASH = 4;
/** So many of the hashes must be the same; fewer where so many figures are the same already. */
const SIMILAR = 0.8;
const HALF = 0.5;
const MANY = 3;

/**
 * Passages that stand with the same figures in reports of several units or years: with other figures they are a form,
 * filled in (locality-sensitive hashing, Indyk and Motwani 1998: only what
 * falls into one bucket is compared). What more units than `most` write is a phrase of the trade and no copy: learned
 * from the folder itself. Linear in the number of passages.
 */
export function alike(reports: readonly Reported[], most: number): Alike[] {
  const entries = reports.flatMap((report): Entry[] =>
    report.unit === null || report.digest.year === null
      ? []
      : report.digest.passages.map((passage) => ({ report, passage })),
  );
  const stock = new Set<Entry>();
  for (const bucket of buckets(entries))
    if (new Set(bucket.map(({ report }) => report.unit)).size > most)
      for (const entry of bucket) stock.add(entry);
  const found = new Map<Passage, Map<Passage, Alike>>();
  for (const bucket of buckets(entries.filter((entry) => !stock.has(entry)))) {
    const ones = oneOfEach(bucket);
    for (const [at, later] of ones.entries())
      for (const earlier of ones.slice(0, at)) {
        const known = found.get(later.passage);
        if (known?.has(earlier.passage) || !isAlike(later.passage, earlier.passage)) continue;
        const pair = { ...later, other: earlier.report, there: earlier.passage };
        if (known) known.set(earlier.passage, pair);
        else found.set(later.passage, new Map([[earlier.passage, pair]]));
      }
  }
  return [...found.values()].flatMap((pairs) => [...pairs.values()]);
}

/** What has all figures in common: at least so many, or a band of the words as well, band after band. */
function* buckets(entries: readonly Entry[]): Generator<readonly Entry[]> {
  const figured = entries.filter(({ passage }) => passage.figures >= MANY);
  yield* together(figured, ({ figured: key }) => key);
  const length = entries.find(({ passage }) => passage.signature !== '')?.passage.signature.length ?? 0;
  for (let start = 0; start + BAND <= length; start += BAND) {
    const words = ({ figured: key, signature }: Passage) => key + signature.slice(start, start + BAND);
    yield* together(entries, words);
  }
}

/** Those that are not alone with their key. */
function* together(
  entries: readonly Entry[],
  keyOf: (passage: Passage) => string,
): Generator<readonly Entry[]> {
  const known = new Map<string, Entry | Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry.passage);
    const others = known.get(key);
    if (!others) known.set(key, entry);
    else if (Array.isArray(others)) others.push(entry);
    else known.set(key, [others, entry]);
  }
  for (const bucket of known.values()) if (Array.isArray(bucket)) yield bucket;
}

/** One of each unit and year, earlier years first: what a unit says in several reports of a year it may well say twice. */
function oneOfEach(bucket: readonly Entry[]): Entry[] {
  const ones = new Map<string, Entry>();
  for (const entry of bucket) {
    const key = `${entry.report.unit}|${entry.report.digest.year}`;
    if (!ones.has(key)) ones.set(key, entry);
  }
  return [...ones.values()].sort((a, b) => a.report.digest.year! - b.report.digest.year!);
}

function isAlike(a: Passage, b: Passage): boolean {
  let same = 0;
  for (let at = 0; at < a.signature.length; at += HASH)
    if (a.signature.slice(at, at + HASH) === b.signature.slice(at, at + HASH)) same++;
  const least = a.figures >= MANY ? HALF : SIMILAR;
  return same >= (least * a.signature.length) / HASH;
}
