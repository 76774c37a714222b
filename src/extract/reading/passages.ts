import type { Disagreement, Document, SecondReading, Span } from '../../model.ts';

/** So many letters in a row are the same passage wherever they stand. */
const GRAM = 4;

/** Fewer are a label or a sign that one reader draws and the other does not. */
const LEAST = 8;

/** Where the two readings have little in common, the first passages tell it. */
const MOST = 20;

/**
 * The passages that only one of two readings has: letters that stand in none of the sequences of letters of the other,
 * whatever their order, figures, blanks and punctuation.
 */
export function passages(document: Document, second: SecondReading): Disagreement[] {
  const { unshared = [], unseen = '' } = document.asides ?? {};
  const { text } = document;
  const ours = lettersOf(text);
  const theirs = lettersOf(second.text);
  const shared = lettersOf(text, unshared);
  const onlyFirst = missing(shared, grams(theirs));
  const onlySecond = missing(theirs, grams(ours, lettersOf(unseen)));
  return [
    ...onlyFirst.map(({ span }) => disagreement('first', span, text.slice(span.start, span.end))),
    ...onlySecond.map(({ span, before }) =>
      disagreement('second', placeOf(before, ours), second.text.slice(span.start, span.end)),
    ),
  ];
}

/** The letters of a text, joined, and where each stands in it. */
interface Letters {
  readonly joined: string;
  readonly places: readonly number[];
}

function lettersOf(text: string, without: readonly Span[] = []): Letters {
  let joined = '';
  const places: number[] = [];
  let next = 0;
  for (const { 0: letter, index } of text.matchAll(/\p{L}/gu)) {
    while (next < without.length && without[next]!.end <= index) next++;
    if (next < without.length && without[next]!.start <= index) continue;
    joined += letter;
    for (let unit = 0; unit < letter.length; unit++) places.push(index + unit);
  }
  return { joined, places };
}

function grams(...all: readonly Letters[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { joined } of all) {
    for (let at = 0; at + GRAM <= joined.length; at++) found.add(joined.slice(at, at + GRAM));
  }
  return found;
}

/** A passage that the other reading lacks, and the letters before it that it has. */
interface Gap {
  readonly span: Span;
  readonly before: string;
}

function missing({ joined, places }: Letters, known: ReadonlySet<string>): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  for (let at = 0; at <= joined.length && gaps.length < MOST; at++) {
    const found = known.has(joined.slice(at, at + GRAM));
    if (!found && at < joined.length) continue;
    if (at - from >= LEAST) {
      const span = { start: places[from]!, end: places[at - 1]! + 1 };
      gaps.push({ span, before: joined.slice(Math.max(0, from - LEAST), from) });
    }
    from = at + GRAM;
  }
  return gaps;
}

function placeOf(before: string, { joined, places }: Letters): Span {
  const at = before === '' ? -1 : joined.indexOf(before);
  return at < 0 ? { start: 0, end: 0 } : { start: places[at]!, end: places[at + before.length - 1]! + 1 };
}

const SHOWN = 20;

function disagreement(seenBy: Disagreement['seenBy'], span: Span, passage: string): Disagreement {
  const words = passage.replace(/\s+/g, ' ');
  const printed = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
  return { seenBy, of: 'words', span, printed };
}
