import type { Disagreement, Document, Quantity, Report, SecondReading, Span } from '../../model.ts';
import { outline } from '../outline/index.ts';
import { figures } from '../quantity/index.ts';
import { passages } from './passages.ts';

/**
 * The figures and passages that only one of two readings of a file has, after what the second reader is known not to
 * carry. Figures are compared as printed and counted: where one stands tells nothing, since readers put notes in
 * different places.
 */
export function disagreements(
  { document, quantities }: Pick<Report, 'document' | 'quantities'>,
  second: SecondReading,
): Disagreement[] {
  const { unshared = [], unseen = '' } = document.asides ?? {};
  const other = quantitiesOf(second.text);
  const shared = quantities.filter(({ digits }) => !unshared.some((span) => overlap(span, digits)));
  const first = shared.map((quantity) => printed(document.text, quantity));
  const theirs = other.map((quantity) => printed(second.text, quantity));
  const hidden = quantitiesOf(unseen).map((quantity) => printed(unseen, quantity));
  const excused = quantities.map((quantity) => printed(document.text, quantity));

  const onlyFirst = surplus(first, theirs).map((index): Disagreement => {
    const { digits } = shared[index]!;
    return { seenBy: 'first', of: 'figure', span: digits, printed: first[index]! };
  });
  const onlySecond = surplus(theirs, [...excused, ...hidden]).map((index): Disagreement => {
    const span = before(document, second.text, other[index]!.digits.start);
    return { seenBy: 'second', of: 'figure', span, printed: theirs[index]! };
  });
  return [...onlyFirst, ...onlySecond, ...passages(document, second)];
}

function quantitiesOf(text: string): readonly Quantity[] {
  const blocks = lines(text).map((span) => ({ type: 'paragraph', span }) as const);
  const document: Document = { path: '', format: 'docx', text, blocks, anchors: [], notices: [] };
  return figures(document, outline(document).labels).quantities;
}

function lines(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

const printed = (text: string, { digits }: Quantity): string => text.slice(digits.start, digits.end);

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Indices of the items that stand more often in `items` than in `others`: the last of their kind. */
function surplus(items: readonly string[], others: readonly string[]): number[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(other, (left.get(other) ?? 0) + 1);
  return items.flatMap((item, index) => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count > 0 ? [] : [index];
  });
}

/** Enough of the words before a figure to find its place in the other reading. */
const CONTEXT = 8;

function before({ text }: Document, other: string, at: number): Span {
  const words = other.slice(Math.max(0, at - CONTEXT), at).replace(/^[\s\S]*\n/, '');
  const start = words === '' ? -1 : text.indexOf(words);
  return start < 0 ? { start: 0, end: 0 } : { start, end: start + words.length };
}
