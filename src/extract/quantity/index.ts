import type { Document, Label, NonFigure, Quantity, Span } from '../../model.ts';
import { arabicFigures } from './arabic.ts';
import { carry } from './carry.ts';
import { EXCLUSIONS, type Exclusion } from './exclusions.ts';
import { fold, TAKEN } from './fold.ts';
import { hanFigures } from './han.ts';
import { DIGITS as HAN_DIGITS } from './numeral.ts';

/**
 * Every figure of the document in text order, and the digits that are not figures, with the reason. What is no figure is
 * taken out of the text first, in order of certainty; what then still has digits is a figure.
 */
export function figures(
  document: Document,
  labels: readonly Label[],
): { quantities: readonly Quantity[]; nonFigures: readonly NonFigure[] } {
  const nonFigures: NonFigure[] = labels.map(({ span }) => ({ span, reason: 'label' }));
  let text = without(fold(document), nonFigures);
  for (const { reason, pattern } of likely(text)) {
    const found: NonFigure[] = [];
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const year = yearOf(match.groups);
      found.push(year === null ? { span, reason } : { span, reason, year });
    }
    if (found.length === 0) continue;
    for (const one of found) nonFigures.push(one);
    text = without(text, found);
  }
  const arabic = arabicFigures(text);
  const quantities = apart([...arabic.quantities, ...hanFigures(text)].sort(inTextOrder));
  return {
    quantities: carry(text, quantities),
    nonFigures: [...nonFigures, ...arabic.nonFigures].sort(inTextOrder),
  };
}

/** The exclusions that a text may hold. */
function likely(text: string): Exclusion[] {
  const hints = new Map<RegExp | undefined, boolean>([[undefined, true]]);
  return EXCLUSIONS.filter(({ hint }) => {
    const known = hints.get(hint) ?? hint!.test(text);
    hints.set(hint, known);
    return known;
  });
}

function yearOf(groups: Record<string, string | undefined> | undefined): number | null {
  if (groups?.han) return Number([...groups.han].map((character) => HAN_DIGITS.indexOf(character)).join(''));
  if (groups?.short) return 2000 + Number(groups.short);
  return groups?.year ? Number(groups.year) : null;
}

/** 0百余: the 百 is the scale of the digit before it, and begins no numeral of its own. */
function apart(quantities: readonly Quantity[]): Quantity[] {
  let end = 0;
  return quantities.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

const inTextOrder = (a: { span: Span }, b: { span: Span }) => a.span.start - b.span.start;

function without(text: string, taken: readonly { span: Span }[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { span } of taken) {
    if (span.start < end) continue;
    pieces.push(text.slice(end, span.start), TAKEN.repeat(span.end - span.start));
    end = span.end;
  }
  return [...pieces, text.slice(end)].join('');
}
